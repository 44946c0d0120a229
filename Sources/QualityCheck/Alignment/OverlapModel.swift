/// Two texts, their links and what those are worth: all that the search looks at.
struct OverlapModel: Sendable {
  let source: AlignmentText
  let target: AlignmentText
  let links: LinkTable
  let postings: Postings
  let rate: Float
  let sourceEvidence: WordEvidence
  let targetEvidence: WordEvidence
  /// The evidence of each sentence if none of its words were found.
  let sourceBase: [Float]
  let targetBase: [Float]

  init(source: AlignmentText, target: AlignmentText, links: LinkTable, rate: Float) {
    self.source = source
    self.target = target
    self.links = links
    self.rate = rate
    postings = Postings(target.words, types: links.targetChances.count)
    let sourceEvidence = WordEvidence(chances: links.sourceChances, rate: rate)
    let targetEvidence = WordEvidence(chances: links.targetChances, rate: rate)
    self.sourceEvidence = sourceEvidence
    self.targetEvidence = targetEvidence
    sourceBase = (0..<source.count).map { index in
      source.words[index].reduce(0) { $0 + sourceEvidence.missing[Int($1)] }
    }
    targetBase = (0..<target.count).map { index in
      target.words[index].reduce(0) { $0 + targetEvidence.missing[Int($1)] }
    }
  }

  func with(rate: Float) -> OverlapModel {
    OverlapModel(source: source, target: target, links: links, rate: rate)
  }

  /// The sum of a sentence's words whose bits are set.
  func sum(_ mask: UInt64, _ words: ArraySlice<Int32>, _ gain: [Float]) -> Float {
    var mask = mask
    var sum: Float = 0
    while mask != 0 {
      let bit = mask.trailingZeroBitCount
      sum += gain[Int(words[words.startIndex + bit])]
      mask &= mask - 1
    }
    return sum
  }
}
