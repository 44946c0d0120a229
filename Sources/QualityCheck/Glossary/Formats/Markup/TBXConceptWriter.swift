/// Makes the elements of concepts in one dialect, and counts what it has no place for.
struct TBXConceptWriter {
  let dialect: TBXDialect
  private(set) var losses: [WrittenGlossary.Loss: Int] = [:]
  /// The number of the last identifier that was made up.
  private var madeUp: Int
  /// Identifiers that something else in the file has.
  private var taken: Set<String>

  init(dialect: TBXDialect, lastMadeUp: Int = 0, taken: Set<String> = []) {
    self.dialect = dialect
    madeUp = lastMadeUp
    self.taken = taken
  }

  /// Nil for a concept without terms.
  ///
  /// - Parameter written: the identifier as the file has it already.
  mutating func node(_ concept: Concept, identifier written: String? = nil) -> MarkupNode? {
    guard !concept.german.isEmpty || !concept.english.isEmpty else {
      losses[.concept, default: 0] += 1
      return nil
    }
    var elements = facts(domain: concept.domain, definition: concept.definition, note: concept.note)
    for language in Language.allCases where !concept.terms(in: language).isEmpty {
      elements.append(languageSection(language, concept.terms(in: language)))
    }
    return MarkupNode(
      name: dialect.entry, attributes: [("id", written ?? identifier(of: concept))],
      content: .elements(elements))
  }

  mutating func facts(domain: String?, definition: String?, note: String?) -> [MarkupNode] {
    var facts = [node(.subjectField, domain), node(.definition, definition)].compactMap(\.self)
    for note in (note ?? "").split(separator: "\n") {
      facts.append(MarkupNode(name: dialect.prefix + "note", content: .text(text(String(note)))))
    }
    return facts
  }

  mutating func languageSection(_ language: Language, _ terms: [Term]) -> MarkupNode {
    MarkupNode(
      name: dialect.languageSection, attributes: [("xml:lang", dialect.tag(of: language))],
      content: .elements(terms.map { node($0) }))
  }

  mutating func node(_ term: Term) -> MarkupNode {
    // In the order of the core structure: notes on the term first, then everything else.
    let inner = [
      MarkupNode(name: dialect.prefix + "term", content: .text(text(term.text))),
      node(.status, term.status.administrativeStatus), node(.partOfSpeech, term.partOfSpeech?.rawValue),
      node(.gender, term.gender?.rawValue),
    ]
    let outer = [node(.source, term.source), node(.context, term.context)]
    if term.number != nil { losses[.number, default: 0] += 1 }
    if term.unusualCaseRule != nil { losses[.caseRule, default: 0] += 1 }
    if !term.forms.isEmpty { losses[.forms, default: 0] += 1 }
    return dialect.term(inner.compactMap(\.self), outer.compactMap(\.self))
  }

  private mutating func node(_ category: TBXDialect.Category, _ value: String?) -> MarkupNode? {
    value.map { dialect.node(category, text($0)) }
  }

  private mutating func identifier(of concept: Concept) -> String {
    if let id = concept.id.map(XMLName.encode), taken.insert(id).inserted { return id }
    madeUp += 1
    return MadeUpID.number(madeUp)
  }

  /// A text on one line, without what XML cannot hold.
  private mutating func text(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\n", "\r", "\t": text += " "
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": losses[.controlCharacter, default: 0] += 1
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
