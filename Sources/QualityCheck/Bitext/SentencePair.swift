/// German sentences and the English sentences that render them; either side may be empty.
public struct SentencePair: Sendable, Hashable {
  /// Range of sentence indices of the source side.
  public let source: Range<Int>
  /// Range of sentence indices of the target side.
  public let target: Range<Int>
  /// How sure the pairing is, 0 to 1; 0 where one side is empty.
  public let confidence: Double

  public init(source: Range<Int>, target: Range<Int>, confidence: Double) {
    self.source = source
    self.target = target
    self.confidence = confidence
  }
}
