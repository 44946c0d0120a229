/// A step of the search: some sentences of one side and those of the other that render them.
struct Bead: Hashable, Sendable {
  let source: Range<Int>
  let target: Range<Int>

  var isPair: Bool { !source.isEmpty && !target.isEmpty }
}

/// How much the blocks of the two texts have to do with each other, in nats.
struct BlockWeights: Sendable {
  /// Against two sentences of different blocks in one bead.
  var crossing: Float = 3
  /// Against a bead that begins a block on one side only.
  var uneven: Float = 0.5
  /// Against a bead of blocks with different numbers, where both texts have as many blocks.
  var elsewhere: Float = 0

  static let none = BlockWeights(crossing: 0, uneven: 0, elsewhere: 0)
}

extension BlockWeights {
  /// Blocks count as far as those of the two texts begin together in a first alignment.
  init(_ beads: [Bead], _ model: OverlapModel) {
    var together = 0
    var any = 0
    var same = 0
    var pairs = 0
    for bead in beads where bead.isPair {
      let source = model.source.startsBlock(bead.source.lowerBound)
      let target = model.target.startsBlock(bead.target.lowerBound)
      pairs += 1
      any += source || target ? 1 : 0
      together += source && target ? 1 : 0
      same +=
        model.source.blocks[bead.source.lowerBound] == model.target.blocks[bead.target.lowerBound] ? 1 : 0
    }
    guard any > 0 else {
      self = .none
      return
    }
    let agreement = Float(together) / Float(any)
    crossing = 1 + 4 * agreement
    uneven = agreement > 0.5 ? 3 * agreement : 0
    elsewhere = model.source.blockCount == model.target.blockCount ? 3 * Float(same) / Float(pairs) : 0
  }
}
