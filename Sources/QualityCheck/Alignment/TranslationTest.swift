/// Whether two texts are translations of each other at all.
///
/// Two reports of one event share words and names, so overlap alone does not tell. But only in a translation does
/// the order matter: the best path through the texts is much better than the best path when the target's sentences
/// are shuffled.
struct TranslationTest {
  /// What the true order gains over shuffled ones, in nats per sentence of the shorter text.
  let lift: Float
  /// Whether there are enough sentences to tell.
  let isTold: Bool

  /// On pairs of unrelated texts of 20 to 60 sentences the lift is at most 0.6, on two reports of one event 0.6, on
  /// translations with 30 % of the sentences missing on either side at least 4.6, on spun ones at least 11.
  private static let least: Float = 2
  private static let leastCount = 4
  private static let sampleSize = 80
  private static let cellLimit = 30_000

  /// Whether the texts are no translations of each other.
  var failed: Bool { isTold && lift < TranslationTest.least }

  init(_ model: OverlapModel, beads: [Bead]) {
    // A long text may have a part that is not translated: the best of three stretches counts.
    let last = max(0, beads.count - TranslationTest.sampleSize)
    let starts = last > 2 * TranslationTest.sampleSize ? [0, last / 2, last] : [last / 2]
    let lifts = starts.compactMap {
      TranslationTest.lift(model, beads[$0...].prefix(TranslationTest.sampleSize))
    }
    isTold = !lifts.isEmpty
    lift = lifts.max() ?? 0
  }

  /// Nil when there are too few sentences.
  private static func lift(_ model: OverlapModel, _ stretch: ArraySlice<Bead>) -> Float? {
    guard let first = stretch.first, let last = stretch.last else { return nil }
    let source = first.source.lowerBound..<last.source.upperBound
    let target = first.target.lowerBound..<last.target.upperBound
    let count = min(source.count, target.count)
    guard count >= leastCount else { return nil }
    let picked = model.source.picking(Array(source))
    let band = Band(source: source.count, target: target.count, anchors: [], breadth: 1)
    func score(_ order: [Int]) -> Float {
      let model = OverlapModel(
        source: picked, target: model.target.picking(order), links: model.links, rate: model.rate)
      var search = BeadSearch(model, band: band, blocks: .none, unpaired: BeadShape.unpaired)
      return search.run().score
    }
    let trials = max(2, min(16, cellLimit / (source.count * target.count)))
    var generator = ShuffleGenerator(state: 1)
    let order = Array(target)
    let shuffled = (0..<trials).reduce(Float(0)) { sum, _ in
      sum + score(order.shuffled(using: &generator))
    }
    return (score(order) - shuffled / Float(trials)) / Float(count)
  }
}

/// Splitmix64 (Steele, Lea and Flood 2014): the same text is always judged alike.
struct ShuffleGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
