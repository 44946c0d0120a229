/// The steps of the pipeline that come before the rules, each a function from one value to the next.
public struct Stages: Sendable {
  public var read: @Sendable (_ path: String, Language) throws -> Document
  public var segment: @Sendable (Document, Pairing) throws -> Side
  public var annotate: @Sendable (Side) throws -> Side
  public var align: @Sendable (_ source: Side, _ target: Side, Pairing) throws -> [SentencePair]
  /// Puts readings and the spun probability into a bitext.
  public var unspin: @Sendable (Bitext) throws -> Bitext

  public init(
    read: @escaping @Sendable (_ path: String, Language) throws -> Document,
    segment: @escaping @Sendable (Document, Pairing) throws -> Side,
    annotate: @escaping @Sendable (Side) throws -> Side = { $0 },
    align: @escaping @Sendable (Side, Side, Pairing) throws -> [SentencePair] = Stages.pairInOrder,
    unspin: @escaping @Sendable (Bitext) throws -> Bitext = { $0 }
  ) {
    self.read = read
    self.segment = segment
    self.annotate = annotate
    self.align = align
    self.unspin = unspin
  }

  /// Pairs the nth sentence with the nth where both sides have as many; else nothing is paired.
  public static let pairInOrder: @Sendable (Side, Side, Pairing) -> [SentencePair] = { source, target, _ in
    let isParallel = source.sentences.count == target.sentences.count
    return target.sentences.indices.map { index in
      SentencePair(
        source: isParallel ? index..<(index + 1) : 0..<0, target: index..<(index + 1),
        confidence: isParallel ? 1 : 0)
    }
  }
}
