/// A place where a term of a glossary stands.
public struct TermMatch: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// As the glossary has it, as the term itself or one of its forms, up to capitals, hyphens and spaces.
    case exact
    case inflected
    /// A part of a longer compound or hyphenated word.
    case compound
  }

  /// Index into ``Glossary/concepts``.
  public let concept: Int
  /// Index into the concept's terms of the index's language.
  public let term: Int
  /// Indices of ``Side/tokens``.
  public let tokens: Range<Int>
  /// The place itself: a part of the tokens where the kind is compound.
  public let span: TextSpan
  public let kind: Kind
  /// Index into ``Side/sentences``.
  public let sentence: Int
  /// Whether a longer term covers this place: `security` in `cyber security`.
  public let isNested: Bool

  public init(
    concept: Int, term: Int, tokens: Range<Int>, span: TextSpan, kind: Kind, sentence: Int,
    isNested: Bool = false
  ) {
    self.concept = concept
    self.term = term
    self.tokens = tokens
    self.span = span
    self.kind = kind
    self.sentence = sentence
    self.isNested = isNested
  }

  /// How sure it is that the term is meant, 0 to 1: a rule of thumb, not measured.
  public var confidence: Double {
    switch kind {
    case .exact: 1
    case .inflected: 0.95
    case .compound: 0.6
    }
  }
}
