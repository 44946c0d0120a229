/// English expressions of several words that a dictionary or the glossary has.
struct Expressions: Sendable {
  private let lexicon: Lexicon
  private let terms: Set<String>
  private let preferred: Set<String>

  init(lexicon: Lexicon, terms: TermTable, glossary: Glossary) {
    self.lexicon = lexicon
    self.terms = Set(terms.entries.map { $0.text.lowercased() })
    preferred = Set(
      glossary.concepts.lazy.flatMap(\.english).filter { $0.status == .preferred }.map {
        $0.text.lowercased()
      })
  }

  /// Whether the glossary prefers this spelling.
  func isPreferred(_ text: String) -> Bool { preferred.contains(text.lowercased()) }

  func contains(_ text: String) -> Bool {
    let key = text.lowercased()
    return lexicon.english(key) != nil || terms.contains(key)
  }
}
