/// What the dictionaries know of one spelling, looked up once per document.
public struct LexicalEntry: Sendable, Hashable {
  /// Which of Hunspell's dictionaries accepts the spelling; empty where none was asked, see ``SpellingCheck``.
  public let spelling: Spelling
  /// The lower-case spelling's entry in the lexicon's vocabulary of its language.
  public let word: WordID?
  /// Base forms in the lexicon's vocabulary, likeliest first; the word itself when it is one.
  public let lemmas: [WordID]
  /// Parts of speech that some dictionary gives for the form or its lemmas.
  public let partsOfSpeech: PartsOfSpeech

  public init(
    spelling: Spelling = [], word: WordID? = nil, lemmas: [WordID] = [], partsOfSpeech: PartsOfSpeech = []
  ) {
    self.spelling = spelling
    self.word = word
    self.lemmas = lemmas
    self.partsOfSpeech = partsOfSpeech
  }

  public static let unknown = LexicalEntry()
}

/// Which spelling dictionaries accept a form.
public struct Spelling: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let american = Spelling(rawValue: 1)
  public static let british = Spelling(rawValue: 2)
  public static let german = Spelling(rawValue: 4)
}
