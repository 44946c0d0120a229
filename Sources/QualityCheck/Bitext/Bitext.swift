/// A German source and its English target, cut, paired and annotated: a rule's whole world.
///
/// A target without a source has an empty source side and pairs whose source range is empty.
public struct Bitext: Sendable {
  public let source: Side
  public let target: Side
  /// Pairs in the order of the target; every target sentence is in exactly one pair.
  public let pairs: [SentencePair]
  /// Places where the English reads as the spun image of something else, decided and calibrated.
  public let readings: [Reading]
  /// The probability that the whole target went through a synonym spinner, 0 to 1.
  public let spunProbability: Double
  /// What the glossary says of both texts.
  public let terms: TermUses

  public init(
    source: Side, target: Side, pairs: [SentencePair], readings: [Reading] = [], spunProbability: Double = 0,
    terms: TermUses = .none
  ) {
    self.source = source
    self.target = target
    self.pairs = pairs
    self.readings = readings
    self.spunProbability = spunProbability
    self.terms = terms
  }

  /// The same pair with what the glossary says of it.
  public func with(_ terms: TermUses) -> Bitext {
    Bitext(
      source: source, target: target, pairs: pairs, readings: readings, spunProbability: spunProbability,
      terms: terms)
  }

  /// The same pair with more known of the target's words.
  func with(target: Side) -> Bitext {
    Bitext(
      source: source, target: target, pairs: pairs, readings: readings, spunProbability: spunProbability,
      terms: terms)
  }

  public var hasSource: Bool { !source.sentences.isEmpty }
}
