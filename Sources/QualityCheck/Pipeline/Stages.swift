/// The steps of the pipeline that come before the rules, each a function from one value to the next.
public struct Stages: Sendable {
  public var read: @Sendable (_ path: String, Language, Pairing) throws -> Document
  public var segment: @Sendable (Document, Pairing) throws -> Side
  /// The language a text is written in; nil when that cannot be told.
  public var languageOf: @Sendable (Side) -> Language?
  /// Whether a text is surely not in a language.
  public var isForeign: @Sendable (Side, Language) -> Bool
  public var annotate: @Sendable (Side) throws -> Side
  /// Puts into the target's entries which dictionaries accept a form; only the rules ask.
  public var spell: @Sendable (Side) -> Side
  /// Pairs sentences; for ``Pairing/lines`` ``inOrder`` does it and this is not asked.
  public var align: @Sendable (_ source: Side, _ target: Side) throws -> [SentencePair]
  /// Puts readings and the spun probability into a bitext.
  public var unspin: @Sendable (Bitext) throws -> Bitext
  /// Finds the glossary's terms in both texts.
  public var spot: @Sendable (_ source: Side, _ target: Side) -> TermSpots
  /// Puts what the glossary says into a bitext, with the terms that were spotted.
  public var trace: @Sendable (Bitext, TermSpots) -> Bitext

  public init(
    read: @escaping @Sendable (_ path: String, Language, Pairing) throws -> Document,
    segment: @escaping @Sendable (Document, Pairing) throws -> Side,
    languageOf: @escaping @Sendable (Side) -> Language? = { _ in nil },
    isForeign: @escaping @Sendable (Side, Language) -> Bool = { _, _ in false },
    annotate: @escaping @Sendable (Side) throws -> Side = { $0 },
    spell: @escaping @Sendable (Side) -> Side = { $0 },
    align: @escaping @Sendable (Side, Side) throws -> [SentencePair] = Stages.inOrder,
    unspin: @escaping @Sendable (Bitext) throws -> Bitext = { $0 },
    spot: @escaping @Sendable (Side, Side) -> TermSpots = { _, _ in .none },
    trace: @escaping @Sendable (Bitext, TermSpots) -> Bitext = { bitext, _ in bitext }
  ) {
    self.read = read
    self.segment = segment
    self.languageOf = languageOf
    self.isForeign = isForeign
    self.annotate = annotate
    self.spell = spell
    self.align = align
    self.unspin = unspin
    self.spot = spot
    self.trace = trace
  }

  /// Pairs the nth sentence with the nth where both sides have as many; else nothing is paired.
  public static let inOrder: @Sendable (Side, Side) -> [SentencePair] = { source, target in
    let isParallel = source.sentences.count == target.sentences.count
    return target.sentences.indices.map { index in
      SentencePair(
        source: isParallel ? index..<(index + 1) : 0..<0, target: index..<(index + 1),
        confidence: isParallel ? 1 : 0)
    }
  }
}
