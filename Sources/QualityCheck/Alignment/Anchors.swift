/// A source and a target sentence that rare links tie together.
struct Anchor: Hashable, Sendable {
  let source: Int
  let target: Int
}

/// Finds sentences that certainly belong together, to bound the search in long texts.
enum Anchors {
  /// A type that is in more sentences, or linked to more, ties nothing together.
  private static let rare = 3
  private static let enough: Float = 1.5

  /// The heaviest chain of tied sentences that ascends on both sides.
  static func chain(_ model: OverlapModel) -> [Anchor] {
    var votes: [Anchor: Float] = [:]
    let sources = model.source.words.inverted(count: model.links.sourceChances.count)
    let targets = model.target.words.inverted(count: model.links.targetChances.count)
    for type in 0..<sources.count {
      let here = sources[type]
      guard !here.isEmpty, here.count <= rare else { continue }
      var there: [Int32] = []
      for target in model.links.targets[type] {
        there += targets[Int(target)]
        if there.count > rare { break }
      }
      guard !there.isEmpty, there.count <= rare else { continue }
      let weight = 1 / Float(max(here.count, there.count))
      for source in here {
        for target in there { votes[Anchor(source: Int(source), target: Int(target)), default: 0] += weight }
      }
    }
    let strong = votes.filter { $0.value >= enough }
      .sorted { ($0.key.source, -$0.key.target) < ($1.key.source, -$1.key.target) }
    return heaviestChain(strong.map { ($0.key, $0.value) }, targets: model.target.count)
  }

  /// The ascending chain with the greatest sum of weights; the points come by source, then by target descending.
  private static func heaviestChain(_ points: [(anchor: Anchor, weight: Float)], targets: Int) -> [Anchor] {
    // A Fenwick tree of the best chain that ends at or before each target sentence.
    var tree = [Int](repeating: -1, count: targets + 1)
    var total = [Float](repeating: 0, count: points.count)
    var previous = [Int](repeating: -1, count: points.count)
    for (index, point) in points.enumerated() {
      var best = -1
      var place = point.anchor.target
      while place > 0 {
        if tree[place] >= 0, best < 0 || total[tree[place]] > total[best] { best = tree[place] }
        place &= place - 1
      }
      previous[index] = best
      total[index] = point.weight + (best < 0 ? 0 : total[best])
      place = point.anchor.target + 1
      while place <= targets {
        if tree[place] < 0 || total[tree[place]] < total[index] { tree[place] = index }
        place += place & -place
      }
    }
    guard var last = total.indices.max(by: { total[$0] < total[$1] }) else { return [] }
    var chain: [Anchor] = []
    while last >= 0 {
      chain.append(points[last].anchor)
      last = previous[last]
    }
    return chain.reversed()
  }
}
