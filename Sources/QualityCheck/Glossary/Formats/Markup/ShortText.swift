/// Whether a segment of a translation memory is a term rather than a sentence.
enum ShortText {
  /// At most six words that do not end like a sentence.
  static func isTerm(_ text: String) -> Bool {
    let words = text.utf8.split(separator: 0x20).count
    guard (1...6).contains(words), let last = text.unicodeScalars.last else { return false }
    switch last {
    case "?", "!", ":", ";", "\u{2026}": return false
    // `z. B.` and `Inc.` are terms; of longer texts a full stop makes sentences.
    case ".": return words <= 2
    default: return true
    }
  }

  /// An entry for a German and an English text, when both are terms; nil otherwise.
  static func entry(
    id: String?, _ german: (String, TextPosition)?, _ english: (String, TextPosition)?, domain: String? = nil,
    note: String? = nil
  ) -> GlossaryEntry? {
    guard let german, let english else { return nil }
    let (source, target) = (GlossaryText.term(german.0), GlossaryText.term(english.0))
    guard isTerm(source), isTerm(target) else { return nil }
    return GlossaryEntry(
      concept: Concept(id: id, domain: domain, note: note, german: [Term(source)], english: [Term(target)]),
      position: german.1, german: [german.1], english: [english.1])
  }
}
