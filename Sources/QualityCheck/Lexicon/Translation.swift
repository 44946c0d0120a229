/// An English rendering of a German entry.
public struct Translation: Sendable, Hashable {
  /// The entry in the English vocabulary.
  public let english: WordID
  /// Parts of speech of this pair, as far as the dictionary tells.
  public let partsOfSpeech: PartsOfSpeech
  /// Index into ``Lexicon/domains``; 0 when the dictionary names no subject.
  public let domain: UInt8
  public let flags: Flags
  /// -ln of how often the German is rendered so, of all its occurrences.
  public let cost: Float

  /// What else the dictionary says of a translation.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let british = Flags(rawValue: 1)
    public static let american = Flags(rawValue: 2)
    /// Not in a dictionary, only counted in texts.
    public static let counted = Flags(rawValue: 16)
    /// Counted, and seldom: enough to bear out what stands there, too little to propose it.
    public static let witness = Flags(rawValue: 32)
    /// The first English alternative of a line.
    public static let leading = Flags(rawValue: 4)
    /// The first alternative of the first line that has the German word as its headword.
    public static let primary = Flags(rawValue: 8)
  }

  public init(english: WordID, partsOfSpeech: PartsOfSpeech, domain: UInt8, flags: Flags, cost: Float) {
    self.english = english
    self.partsOfSpeech = partsOfSpeech
    self.domain = domain
    self.flags = flags
    self.cost = cost
  }

  public var isPrimary: Bool { flags.contains(.primary) }
}
