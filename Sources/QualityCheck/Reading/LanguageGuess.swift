/// Tells German from English by their function words.
public struct LanguageGuess: Sendable {
  private let words: [Language: Set<String>]

  /// Reads `function-words.txt` of both languages; without them every guess is nil.
  public init(data: DataDirectory?) {
    var words = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (language, Set(WordList.lines("\(language.rawValue)/function-words.txt", in: data)))
      })
    let shared = words.values.dropFirst().reduce(words.values.first ?? []) { $0.intersection($1) }
    for language in Language.allCases { words[language]?.subtract(shared) }
    self.words = words
  }

  /// The language of a text that was cut into tokens; nil when it is too short or mixed to tell.
  public func language(of side: Side) -> Language? {
    let languages = side.forms.map { form in
      let form = form.lowercased()
      return Language.allCases.first { words[$0]?.contains(form) ?? false }
    }
    var counts: [Language: Int] = [:]
    var wordCount = 0
    for token in side.tokens.prefix(Self.sample) where token.kind == .word {
      wordCount += 1
      if let language = languages[token.form] { counts[language, default: 0] += 1 }
    }
    for language in Language.allCases {
      let own = counts[language] ?? 0
      let others = counts.values.reduce(0, +) - own
      if own >= Self.fewest, own * 10 >= wordCount, own >= others * 4 { return language }
    }
    return nil
  }

  /// Whether a text is surely not in a language: long enough, and hardly any of that language's function words.
  ///
  /// Running German and English have about two in five; 1 in 20 allows for lists and tables.
  public func isForeign(_ side: Side, to language: Language) -> Bool {
    guard let words = words[language], !words.isEmpty else { return false }
    let isOwn = side.forms.map { words.contains($0.lowercased()) }
    let tokens = side.tokens.prefix(Self.sample).filter { $0.kind == .word }
    return tokens.count >= Self.enough && tokens.count { isOwn[$0.form] } * 20 < tokens.count
  }

  /// Tokens looked at; a book's first chapter tells as much as the book.
  private static let sample = 20_000
  /// Fewer function words than this may be a title or a list of names.
  private static let fewest = 8
  /// Words from which on the absence of function words means something.
  private static let enough = 60
}
