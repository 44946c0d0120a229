/// English expressions of several words: those that a dictionary or the glossary has, and what the language model says
/// of others.
struct Expressions: Sendable {
  let lexicon: Lexicon
  let terms: TermTable
  let model: LanguageModel

  /// Whether the glossary prefers this spelling.
  func isPreferred(_ text: String) -> Bool { terms.isPreferred(text) }

  /// Whether the glossary has it as an English term.
  func isTerm(_ text: String) -> Bool { terms.hasText(text) }

  /// Whether the glossary or a dictionary has it.
  func contains(_ text: String) -> Bool {
    lexicon.english(text.lowercased()) != nil || terms.hasText(text)
  }
}
