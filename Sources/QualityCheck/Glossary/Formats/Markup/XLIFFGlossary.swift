/// Terms of a translation file, XLIFF 1.2 and 2.x: entries of the glossary module, terms marked in segments with their
/// partners, and units whose segments are no sentences.
final class XLIFFGlossary: MarkupHandler {
  private let consume: (GlossaryEntry) -> Void
  private var sourceLanguage: Language?
  private var targetLanguage: Language?
  private var id: String?
  private var source: (String, TextPosition)?
  private var target: (String, TextPosition)?
  /// Marked terms of the unit by the marks' identifiers.
  private var marks: [String: [Bool: (String, TextPosition)]] = [:]
  private var glossary: GlossaryDraft?
  /// What the unit's glossary entries say already, as German and English.
  private var given: Set<[String]> = []

  private struct GlossaryDraft {
    let id: String?
    var term: (String, TextPosition)?
    var translations: [(String, TextPosition)] = []
    var definition: String?
  }

  init(root: [String: String], consume: @escaping (GlossaryEntry) -> Void) {
    self.consume = consume
    sourceLanguage = root["srcLang"].flatMap { Language(tag: $0) }
    targetLanguage = root["trgLang"].flatMap { Language(tag: $0) }
  }

  func wantsText(of name: String) -> Bool {
    ["source", "target", "mrk", "term", "translation", "definition"].contains(name)
  }

  func isCode(_ name: String) -> Bool { InlineCode.names.contains(name) }

  func begin(_ element: MarkupElement, inside parents: [MarkupElement]) throws(GlossaryError) {
    switch element.name {
    case "file":
      if let tag = element.attributes["source-language"] { sourceLanguage = Language(tag: tag) }
      if let tag = element.attributes["target-language"] { targetLanguage = Language(tag: tag) }
    case "unit", "trans-unit":
      id = element.attributes["id"]
      (source, target, marks, given) = (nil, nil, [:], [])
    case "glossEntry": glossary = GlossaryDraft(id: element.attributes["id"])
    default: break
    }
  }

  func end(_ element: MarkupElement, inside parents: [MarkupElement]) throws(GlossaryError) {
    switch element.name {
    // Not the sources and targets of proposed translations.
    case "source" where !isProposal(parents): source = source ?? (element.text, element.position)
    case "target" where !isProposal(parents): target = target ?? (element.text, element.position)
    case "mrk":
      let isTerm = element.attributes["mtype"] == "term" || element.attributes["type"] == "term"
      let isSource = parents.contains { $0.name == "source" }
      if isTerm, let mark = element.attributes["mid"] ?? element.attributes["id"], !isProposal(parents) {
        marks[mark, default: [:]][isSource] = (element.text, element.position)
      }
    case "term": glossary?.term = (element.text, element.position)
    case "translation": glossary?.translations.append((element.text, element.position))
    case "definition": glossary?.definition = GlossaryText.prose(element.text)
    case "glossEntry": finishGlossaryEntry()
    case "unit", "trans-unit": finishUnit()
    default: break
    }
  }

  private func isProposal(_ parents: [MarkupElement]) -> Bool {
    parents.contains { $0.name == "alt-trans" || $0.name == "match" }
  }

  private func finishUnit() {
    for mark in marks.sorted(by: { $0.key < $1.key }) {
      give(id: nil, mark.value[true], mark.value[false])
    }
    if marks.isEmpty { give(id: id, source, target) }
  }

  private func give(id: String?, _ source: (String, TextPosition)?, _ target: (String, TextPosition)?) {
    let entry: GlossaryEntry? =
      switch (sourceLanguage, targetLanguage) {
      case (.german, .english): ShortText.entry(id: id, source, target)
      case (.english, .german): ShortText.entry(id: id, target, source)
      default: nil
      }
    guard let entry, let german = entry.concept.german.first, let english = entry.concept.english.first,
      !given.contains([german.text, english.text])
    else { return }
    consume(entry)
  }

  private func finishGlossaryEntry() {
    defer { glossary = nil }
    guard let glossary, let term = glossary.term, let sourceLanguage, let targetLanguage,
      sourceLanguage != targetLanguage
    else { return }
    let sources = [term].filter { !GlossaryText.term($0.0).isEmpty }
    let targets = glossary.translations.filter { !GlossaryText.term($0.0).isEmpty }
    let (german, english) = sourceLanguage == .german ? (sources, targets) : (targets, sources)
    guard !german.isEmpty || !english.isEmpty else { return }
    for source in german {
      for target in english { given.insert([GlossaryText.term(source.0), GlossaryText.term(target.0)]) }
    }
    consume(
      GlossaryEntry(
        concept: Concept(
          id: glossary.id, definition: glossary.definition,
          german: german.map { Term(GlossaryText.term($0.0)) },
          english: english.map { Term(GlossaryText.term($0.0)) }),
        position: term.1, german: german.map(\.1), english: english.map(\.1)))
  }
}
