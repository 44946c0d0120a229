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
    let sample = Sample(side)
    let hits = words.mapValues { sample.hits(in: $0) }
    return Language.allCases.first { language in
      guard let own = hits[language] else { return false }
      let others = hits.filter { $0.key != language }.reduce(0) { $0 + $1.value.tokens }
      return own.tokens >= Self.fewest && own.forms >= Self.fewestForms && own.tokens * 10 >= sample.wordCount
        && own.tokens >= others * 4
    }
  }

  /// Whether a text is surely not in a language: long enough, and hardly any of that language's function words.
  ///
  /// Running German and English have about two in five; 1 in 20 allows for lists and tables.
  public func isForeign(_ side: Side, to language: Language) -> Bool {
    guard let words = words[language], !words.isEmpty else { return false }
    let sample = Sample(side)
    return sample.wordCount >= Self.enough && sample.hits(in: words).tokens * 20 < sample.wordCount
  }

  /// Fewer function words than this may be a title or a list of names.
  private static let fewest = 8
  /// One word over and over is no language.
  private static let fewestForms = 4
  /// Words from which on the absence of function words means something.
  private static let enough = 60
}

/// How often the words of the beginning of a text occur.
private struct Sample {
  /// Tokens looked at; a book's first chapter tells as much as the book.
  private static let size = 20_000

  private(set) var wordCount = 0
  private var counts: [String: Int] = [:]

  init(_ side: Side) {
    var counts: [Int: Int] = [:]
    for token in side.tokens.prefix(Self.size) where token.kind == .word {
      wordCount += 1
      counts[token.form, default: 0] += 1
    }
    for (form, count) in counts { self.counts[side.forms[form].lowercased(), default: 0] += count }
  }

  /// How many tokens, and how many different words, are among some words.
  func hits(in words: Set<String>) -> (tokens: Int, forms: Int) {
    counts.reduce(into: (0, 0)) { sum, word in
      guard words.contains(word.key) else { return }
      sum.0 += word.value
      sum.1 += 1
    }
  }
}
