/// How two English words are linked, and by which thesaurus.
public struct SynonymRelations: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Members of one synset.
  public static let wordNetSynonym = SynonymRelations(rawValue: 1)
  /// Similar to, also see, verb group.
  public static let wordNetNear = SynonymRelations(rawValue: 2)
  /// Hypernym or hyponym, one step.
  public static let wordNetHierarchy = SynonymRelations(rawValue: 4)
  /// Derivationally related, pertainym, participle.
  public static let derivation = SynonymRelations(rawValue: 8)
  /// A plain synonym of MyThes.
  public static let mythes = SynonymRelations(rawValue: 16)
  /// A similar, related or generic term of MyThes; antonyms are left out.
  public static let mythesRelated = SynonymRelations(rawValue: 32)
  /// Members of one Aiksaurus group.
  public static let aiksaurus = SynonymRelations(rawValue: 64)
}
