/// Glossaries in TBX, ISO 30042: version 3 with data categories as attributes (DCA) or as tags (DCT), and version 2
/// (MARTIF) with `tig` and `ntig`.
///
/// Read are German and English terms with what TBX-Basic says of them; other languages are passed over. White space
/// in texts is one space, several notes are lines of one.
final class TBXGlossary: MarkupHandler {
  private let path: String
  private let consume: (_ entry: GlossaryEntry, _ ordinal: Int) -> Void
  /// The entries so far, those without a German or English term among them.
  private(set) var count = 0
  private var entry: EntryDraft?
  private var language: Language?
  private var term: TermDraft?

  /// - Parameter consume: gets the number of the entry in the file, from 0.
  init(path: String, consume: @escaping (_ entry: GlossaryEntry, _ ordinal: Int) -> Void) {
    self.path = path
    self.consume = consume
  }

  /// Reads a file, or bytes in its place, and nothing but TBX; gives the number of all its entries.
  static func read(
    _ path: String, bytes: [UInt8]? = nil,
    _ consume: @escaping (_ entry: GlossaryEntry, _ ordinal: Int) -> Void
  ) throws(GlossaryError) -> Int {
    let reader = MarkupReader(path: path, bytes: bytes) { root, _ in
      root == "tbx" || root == "martif" ? TBXGlossary(path: path, consume: consume) : nil
    }
    let handler = try reader.read() as? TBXGlossary
    return handler?.count ?? 0
  }

  private struct EntryDraft {
    var id: String?
    let position: TextPosition
    var domain: String?
    var definition: String?
    var notes: [String] = []
    var terms: [Language: [(Term, TextPosition)]] = [:]
  }

  private struct TermDraft {
    var text = ""
    var position: TextPosition
    var facts = TermFacts()
  }

  private static let categoryElements: Set = ["termNote", "descrip", "admin"]
  private static let textElements: Set = [
    "term", "note", "termNote", "descrip", "admin", "administrativeStatus", "normativeAuthorization",
    "partOfSpeech", "grammaticalGender", "grammaticalNumber", "subjectField", "definition", "context",
    "example",
    "source",
  ]

  func wantsText(of name: String) -> Bool { Self.textElements.contains(name) }

  func begin(_ element: MarkupElement, inside parents: [MarkupElement]) throws(GlossaryError) {
    switch element.name {
    case "conceptEntry", "termEntry":
      count += 1
      entry = EntryDraft(
        id: element.attributes["id"].flatMap(XMLName.decode), position: element.position)
      language = nil
      term = nil
    case "langSec", "langSet":
      language = (element.attributes["xml:lang"] ?? element.attributes["lang"]).flatMap { Language(tag: $0) }
    case "termSec", "tig", "ntig": term = TermDraft(position: element.position)
    case "term": term?.position = element.position
    default: break
    }
  }

  func end(_ element: MarkupElement, inside parents: [MarkupElement]) throws(GlossaryError) {
    switch element.name {
    case "conceptEntry", "termEntry": finishEntry()
    case "langSec", "langSet": language = nil
    case "termSec", "tig", "ntig": finishTerm()
    case "term":
      if term != nil, parents.last?.name != "termComp" { term?.text = GlossaryText.term(element.text) }
    default:
      guard entry != nil, wantsText(of: element.name) else { return }
      let isCategory = Self.categoryElements.contains(element.name)
      let category = isCategory ? element.attributes["type"] ?? "" : element.name
      try take(category, element, parent: parents.last?.name ?? "")
    }
  }

  private func take(
    _ category: String, _ element: MarkupElement, parent: String
  ) throws(GlossaryError) {
    let text = GlossaryText.term(element.text)
    guard !text.isEmpty else { return }
    switch category {
    case "administrativeStatus", "normativeAuthorization", "usageStatus", "status":
      guard let status = TermStatus(spelling: text) else {
        throw .faulty(
          path: path, at: element.position,
          .unknownValue(
            field: "status", value: text, allowed: TermStatus.allCases.map(\.administrativeStatus)))
      }
      term?.facts.status = status
    case "partOfSpeech": term?.facts.partOfSpeech = Term.PartOfSpeech(spelling: text) ?? .other
    case "grammaticalGender", "gender": term?.facts.gender = Term.Gender(spelling: text) ?? .other
    case "grammaticalNumber": term?.facts.number = Term.Number(spelling: text)
    case "subjectField": if entry?.domain == nil { entry?.domain = text }
    case "definition": if entry?.definition == nil { entry?.definition = text }
    case "context", "example", "sampleSentence": if term?.facts.context == nil { term?.facts.context = text }
    case "source":
      // The source of a definition or context is not the term's.
      let isTerms = !parent.hasSuffix("Grp") || parent == "termGrp"
      if isTerms, term?.facts.origin == nil { term?.facts.origin = text }
    case "note":
      // A note on a note or on a source says nothing of the concept.
      if !parent.hasSuffix("Grp") || parent == "termGrp" { entry?.notes.append(text) }
    default: break
    }
  }

  private func finishTerm() {
    defer { term = nil }
    guard let term, let language, !term.text.isEmpty else { return }
    entry?.terms[language, default: []].append((term.facts.term(term.text), term.position))
  }

  private func finishEntry() {
    defer { entry = nil }
    guard let entry, !entry.terms.isEmpty else { return }
    let german = entry.terms[.german] ?? []
    let english = entry.terms[.english] ?? []
    consume(
      GlossaryEntry(
        concept: Concept(
          id: entry.id, domain: entry.domain, definition: entry.definition,
          note: entry.notes.isEmpty ? nil : entry.notes.joined(separator: "\n"), german: german.map(\.0),
          english: english.map(\.0)),
        position: entry.position, german: german.map(\.1), english: english.map(\.1)),
      count - 1)
  }
}
