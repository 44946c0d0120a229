/// What the two sides of a bead share.
struct BeadOverlap: Sendable {
  /// Linked words of both sides, and how many of them find each other.
  let words: Int
  let found: Int
  /// Nats for the bead against two passages thrown together.
  let evidence: Float

  init(_ bead: Bead, _ model: OverlapModel) {
    let source = Set(model.source.words.values(in: bead.source))
    let target = Set(model.target.words.values(in: bead.target))
    var evidence: Float = 0
    var found = 0
    for type in source.sorted() {
      evidence += model.sourceEvidence.missing[Int(type)]
      guard model.links.targets[Int(type)].contains(where: target.contains) else { continue }
      evidence += model.sourceEvidence.gain[Int(type)]
      found += 1
    }
    for type in target.sorted() {
      evidence += model.targetEvidence.missing[Int(type)]
      guard model.links.sources[Int(type)].contains(where: source.contains) else { continue }
      evidence += model.targetEvidence.gain[Int(type)]
      found += 1
    }
    words = source.count + target.count
    self.found = found
    self.evidence = evidence / 2
  }
}
