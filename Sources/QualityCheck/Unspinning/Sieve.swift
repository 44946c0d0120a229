/// Weighs the candidates of one sentence after the other, and lets those go that cannot be reported, shown beside one
/// that is, or put in its place.
struct Sieve: Sendable {
  let decision: Decision
  /// Below this probability nothing is chosen, however surely the text is spun.
  let least: Float

  /// A candidate with its odds. Its features are gone: they are what takes the room.
  struct Weighed: Sendable {
    let place: Examination.Place
    let odds: Decision.Judged.Odds
  }

  /// Those of a sentence's candidates that share words with one that may be chosen, or with one that does so, and so
  /// on; in their order.
  func kept(_ places: [Examination.Place]) -> [Weighed] {
    guard !places.isEmpty else { return [] }
    let weighed = places.map { place in
      Weighed(place: place.withoutValues(), odds: decision.weigh(place))
    }
    let order = weighed.indices.sorted {
      weighed[$0].place.candidate.atoms.lowerBound < weighed[$1].place.candidate.atoms.lowerBound
    }
    var isKept = [Bool](repeating: false, count: weighed.count)
    var start = 0
    while start < order.count {
      // A run of candidates of which each shares words with one before.
      var reach = weighed[order[start]].place.candidate.atoms.upperBound
      var end = start + 1
      while end < order.count, weighed[order[end]].place.candidate.atoms.lowerBound < reach {
        reach = max(reach, weighed[order[end]].place.candidate.atoms.upperBound)
        end += 1
      }
      if order[start..<end].contains(where: { DetectionModel.probability(weighed[$0].odds.spun) >= least }) {
        for index in order[start..<end] { isKept[index] = true }
      }
      start = end
    }
    return weighed.indices.filter { isKept[$0] }.map { weighed[$0] }
  }
}
