/// A change to a glossary that an editor's decisions speak for.
public struct TermProposal: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The English is right for the concept: it becomes an admitted term.
    case admit
    /// The editor replaced the English: it becomes a deprecated term of the concept.
    case deprecate
    /// The English is right as it stands and no term of a concept: it becomes a known English term.
    case except
  }

  public let kind: Kind
  /// Index into ``Glossary/concepts``; nil for a concept that the glossary does not have.
  public let concept: Int?
  /// The German term; nil for ``Kind/except``.
  public let german: String?
  public let english: String
  /// What the editor wrote instead, for ``Kind/deprecate``.
  public let instead: String?
  /// How many decisions speak for it, and how many against.
  public let count: Int
  public let against: Int

  /// Whether decisions contradict each other: a person has to settle it.
  public var isDisputed: Bool { against > 0 }
}
