internal import Foundation

/// How sure a pairing is: the probability that just these sentences render each other.
///
/// Two logistic models of the pair's word evidence, the misfit of its lengths, the evidence of its neighbours,
/// whether more than two sentences are in it, and what the order of the texts tells of them as a whole. Fitted by
/// iterated least squares to 37,000 pairs that the aligner made of newstest2014-2018 with lines hidden, with 0, 10,
/// 20 and 30 % of the sentences left out of either side, and of newstest texts that have nothing to do with each
/// other. On those same pairs, of which it puts 80 % above 0.99, the first model's bins held this share of right ones:
/// below 0.05: 0.001; to 0.2: 0.68 (only 25 pairs); to 0.5: 0.52; to 0.8: 0.65; to 0.95: 0.88; to 0.99: 0.977; above:
/// 0.999.
struct PairConfidence {
  private let overlaps: [BeadOverlap]
  private let beads: [Bead]
  private let model: OverlapModel

  init(_ beads: [Bead], _ model: OverlapModel) {
    self.beads = beads
    self.model = model
    overlaps = beads.map { BeadOverlap($0, model) }
  }

  /// The confidence in the bead with this index; 0 where one side is empty.
  ///
  /// - Parameter lift: of the ``TranslationTest``; nil to judge the pair without it.
  func confidence(_ index: Int, lift: Float?) -> Double {
    let bead = beads[index]
    guard bead.isPair else { return 0 }
    let evidence = min(12, max(-8, overlaps[index].evidence))
    let misfit = min(
      5,
      abs(
        LengthModel.deviation(
          source: model.source.lengths[bead.source].reduce(0, +),
          target: model.target.lengths[bead.target].reduce(0, +))))
    let around = (neighbour(index - 1) + neighbour(index + 1)) / 2
    let large: Float = bead.source.count + bead.target.count > 2 ? 1 : 0
    let sum: Float
    if let lift {
      sum =
        -8.83 + 0.415 * evidence - 1.147 * misfit + 0.242 * around - 3.885 * large + 1.663
        * min(6, max(0, lift))
    } else {
      sum = -0.52 + 0.584 * evidence - 1.205 * misfit + 0.440 * around - 4.649 * large
    }
    return Double(1 / (1 + exp(-sum)))
  }

  private func neighbour(_ index: Int) -> Float {
    guard beads.indices.contains(index) else { return 0 }
    return beads[index].isPair ? min(8, max(-6, overlaps[index].evidence)) : -3
  }
}
