/// An entry of the lexicon's English or German vocabulary: a lower-case word, or several with one space between.
///
/// The two vocabularies number apart; an identifier means something only together with its language.
public struct WordID: RawRepresentable, Hashable, Sendable, Comparable, BitwiseCopyable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static func < (a: WordID, b: WordID) -> Bool { a.rawValue < b.rawValue }
}

/// Parts of speech, as far as a sense-blind dictionary tells them.
public struct PartsOfSpeech: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let noun = PartsOfSpeech(rawValue: 1)
  public static let verb = PartsOfSpeech(rawValue: 2)
  public static let adjective = PartsOfSpeech(rawValue: 4)
  public static let adverb = PartsOfSpeech(rawValue: 8)
  /// Articles, prepositions, pronouns, conjunctions, auxiliaries.
  public static let function = PartsOfSpeech(rawValue: 16)
  public static let name = PartsOfSpeech(rawValue: 32)
}
