internal import Foundation

/// Dynamic programming over beads inside a band.
struct BeadSearch {
  struct Result {
    let beads: [Bead]
    /// Nats of the best path.
    let score: Float
    let touchesEdge: Bool
  }

  private let model: OverlapModel
  private let band: Band
  private let blocks: BlockWeights
  /// The prior of a sentence without a partner.
  private let nullPrior: Float
  /// Rows of the source sentences `i - 1` and `i - 2`, by the parity of their number.
  private var overlaps = [OverlapRow(), OverlapRow()]
  /// Scores of the nodes of rows `i`, `i - 1` and `i - 2`, by their number modulo 3.
  private var scores: [[Float]] = [[], [], []]
  private var shapes: [UInt8] = []
  private var rowStarts: [Int] = []

  /// Nats against each word that may find its rendering in either of two sentences.
  ///
  /// The doubled chance accounts for 0.69; the rest, found by trial on newstest, for words that tend to come together.
  private static let choice: Float = 1.1

  init(_ model: OverlapModel, band: Band, blocks: BlockWeights, unpaired: Float) {
    nullPrior = log(unpaired)
    self.model = model
    self.band = band
    self.blocks = blocks
    shapes.reserveCapacity(band.cellCount)
  }

  mutating func run() -> Result {
    let count = model.source.count
    for row in 0...count {
      if row > 0 {
        let window = max(0, band.low[row] - 2)..<max(band.high[min(row + 1, count)], 1)
        overlaps[(row - 1) & 1].fill(
          row - 1, window: window.clamped(to: 0..<model.target.count), model: model)
      }
      rowStarts.append(shapes.count)
      fill(row)
    }
    let last = scores[count % 3].last ?? 0
    return trace(score: last)
  }

  /// The scores of an earlier row; nodes outside the band have none.
  private struct Row {
    let low: Int
    let scores: [Float]

    @inline(__always) subscript(column: Int) -> Float {
      let place = column - low
      return place >= 0 && place < scores.count ? scores[place] : -.infinity
    }
  }

  private func row(_ number: Int) -> Row {
    number < 0 ? Row(low: 0, scores: []) : Row(low: band.low[number], scores: scores[number % 3])
  }

  private mutating func fill(_ row: Int) {
    let (one, two) = (self.row(row - 1), self.row(row - 2))
    let pairs = BeadShape.pairs
    var current: [Float] = []
    current.reserveCapacity(band.high[row] - band.low[row] + 1)
    for column in band.low[row]...band.high[row] {
      var best: Float = row == 0 && column == 0 ? 0 : -.infinity
      var bestShape = BeadShape.none
      func offer(_ shape: BeadShape, _ score: Float) {
        if score > best {
          best = score
          bestShape = shape
        }
      }
      if column > band.low[row] {
        offer(.noneToOne, current[column - 1 - band.low[row]] + nullPrior)
      }
      offer(.oneToNone, one[column] + nullPrior)
      for shape in pairs {
        let before = shape.source == 1 ? one[column - shape.target] : two[column - shape.target]
        guard before > -.infinity else { continue }
        offer(shape, before + score(of: shape, row - shape.source, column - shape.target))
      }
      current.append(best)
      shapes.append(bestShape.rawValue)
    }
    scores[row % 3] = current
  }

  /// The score of a bead whose first sentences are `source` and `target`.
  private func score(of shape: BeadShape, _ source: Int, _ target: Int) -> Float {
    var sourceLength = model.source.lengths[source]
    var targetLength = model.target.lengths[target]
    if shape.source == 2 { sourceLength += model.source.lengths[source + 1] }
    if shape.target == 2 { targetLength += model.target.lengths[target + 1] }
    return shape.prior + LengthModel.score(source: sourceLength, target: targetLength)
      + overlap(shape, source, target) + layout(shape, source, target)
  }

  /// The evidence of the words, the mean of what both sides say.
  private func overlap(_ shape: BeadShape, _ source: Int, _ target: Int) -> Float {
    var sum: Float = 0
    for index in source..<(source + shape.source) {
      let row = overlaps[index & 1]
      let place = target - row.first
      sum += model.sourceBase[index] + row.sourceGain[place]
      if shape.target == 2 {
        let both = row.sourceMask[place] & row.sourceMask[place + 1]
        let any = row.sourceMask[place] | row.sourceMask[place + 1]
        // Two sentences hold a linked word by chance twice as often as one.
        sum += row.sourceGain[place + 1] - BeadSearch.choice * Float(any.nonzeroBitCount)
        if both != 0 { sum -= model.sum(both, model.source.words[index], model.sourceEvidence.gain) }
      }
    }
    for index in target..<(target + shape.target) {
      let row = overlaps[source & 1]
      let place = index - row.first
      sum += model.targetBase[index] + row.targetGain[place]
      if shape.source == 2 {
        let next = overlaps[(source + 1) & 1]
        let after = index - next.first
        let both = row.targetMask[place] & next.targetMask[after]
        let any = row.targetMask[place] | next.targetMask[after]
        sum += next.targetGain[after] - BeadSearch.choice * Float(any.nonzeroBitCount)
        if both != 0 { sum -= model.sum(both, model.target.words[index], model.targetEvidence.gain) }
      }
    }
    return sum / 2
  }

  private func layout(_ shape: BeadShape, _ source: Int, _ target: Int) -> Float {
    var score: Float = 0
    if shape.source == 2, model.source.startsBlock(source + 1) { score -= blocks.crossing }
    if shape.target == 2, model.target.startsBlock(target + 1) { score -= blocks.crossing }
    if model.source.startsBlock(source) != model.target.startsBlock(target) { score -= blocks.uneven }
    if model.source.blocks[source] != model.target.blocks[target] { score -= blocks.elsewhere }
    return score
  }

  private func trace(score: Float) -> Result {
    var beads: [Bead] = []
    var row = model.source.count
    var column = model.target.count
    var touchesEdge = false
    while row > 0 || column > 0 {
      if band.isEdge(row, column) { touchesEdge = true }
      guard let shape = BeadShape(rawValue: shapes[rowStarts[row] + column - band.low[row]]),
        shape != .none
      else { break }
      beads.append(
        Bead(source: (row - shape.source)..<row, target: (column - shape.target)..<column))
      row -= shape.source
      column -= shape.target
    }
    return Result(beads: beads.reversed(), score: score, touchesEdge: touchesEdge)
  }
}
