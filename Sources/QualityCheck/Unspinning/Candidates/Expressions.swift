/// English expressions of several words that a dictionary or the glossary has.
struct Expressions: Sendable {
  private let lexicon: Lexicon
  private let terms: Set<String>

  init(lexicon: Lexicon, terms: TermTable) {
    self.lexicon = lexicon
    self.terms = Set(terms.entries.map { $0.text.lowercased() })
  }

  func contains(_ text: String) -> Bool {
    let key = text.lowercased()
    return lexicon.english(key) != nil || terms.contains(key)
  }
}
