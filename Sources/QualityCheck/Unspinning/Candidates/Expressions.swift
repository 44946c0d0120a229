/// English expressions of several words that a dictionary or the glossary has.
struct Expressions: Sendable {
  let lexicon: Lexicon
  let terms: TermTable

  /// Whether the glossary prefers this spelling.
  func isPreferred(_ text: String) -> Bool { terms.isPreferred(text) }

  func contains(_ text: String) -> Bool {
    lexicon.english(text.lowercased()) != nil || terms.hasText(text)
  }
}
