/// The two passes of an alignment, and what comes of them.
///
/// The first pass goes by what is common; the second by what the first found out of these texts: how many words find
/// their renderings, how many sentences have no partner, and whether the blocks correspond.
struct Alignment {
  private let model: OverlapModel
  private let beads: [Bead]

  /// Clearly matching sentences of texts that are no translations.
  private static let clear = 0.95
  /// Nodes of the widest band, some seconds' work.
  private static let cellLimit = 12_000_000

  init(_ model: OverlapModel) {
    let anchors = Anchors.chain(model)
    let first = Alignment.search(
      model, anchors: anchors, blocks: BlockWeights(), unpaired: BeadShape.unpaired)
    let unpaired = Float(first.count { !$0.isPair }) / Float(max(first.count, 1))
    let second = model.with(rate: min(0.8, max(0.2, Alignment.rate(first, model))))
    self.model = second
    beads = Alignment.search(
      second, anchors: first.map { Anchor(source: $0.source.lowerBound, target: $0.target.lowerBound) },
      blocks: BlockWeights(first, model),
      unpaired: min(0.4, max(BeadShape.unpaired, unpaired)))
  }

  func pairs() -> [SentencePair] {
    let test = TranslationTest(model, beads: beads)
    let confidence = PairConfidence(beads, model)
    guard test.failed else {
      return beads.indices.map { index in
        let bead = beads[index]
        return SentencePair(
          source: bead.source, target: bead.target,
          confidence: confidence.confidence(index, lift: test.isTold ? test.lift : nil))
      }
    }
    return beads.indices.flatMap { index -> [SentencePair] in
      let bead = beads[index]
      let sureness = confidence.confidence(index, lift: nil)
      if sureness >= Alignment.clear {
        // Half, because sentences of such texts say like things more often than the same.
        return [SentencePair(source: bead.source, target: bead.target, confidence: sureness / 2)]
      }
      return bead.unpaired()
    }
  }

  /// Searches, in a wider band as long as the path runs along its edge and that is not too costly.
  private static func search(
    _ model: OverlapModel, anchors: [Anchor], blocks: BlockWeights, unpaired: Float
  ) -> [Bead] {
    var breadth = 1
    while true {
      func band(_ breadth: Int) -> Band {
        Band(source: model.source.count, target: model.target.count, anchors: anchors, breadth: breadth)
      }
      var search = BeadSearch(model, band: band(breadth), blocks: blocks, unpaired: unpaired)
      let result = search.run()
      breadth *= 3
      if !result.touchesEdge || breadth > 9 || band(breadth).cellCount > cellLimit { return result.beads }
    }
  }

  /// The share of linked words that find each other in the beads.
  private static func rate(_ beads: [Bead], _ model: OverlapModel) -> Float {
    let overlaps = beads.map { BeadOverlap($0, model) }
    let found = overlaps.reduce(0) { $0 + $1.found }
    let words = overlaps.reduce(0) { $0 + $1.words }
    return Float(found + 1) / Float(words + 2)
  }
}

extension Bead {
  /// The bead's sentences, each without a partner.
  fileprivate func unpaired() -> [SentencePair] {
    source.map {
      SentencePair(source: $0..<($0 + 1), target: target.lowerBound..<target.lowerBound, confidence: 0)
    }
      + target.map {
        SentencePair(source: source.upperBound..<source.upperBound, target: $0..<($0 + 1), confidence: 0)
      }
  }
}
