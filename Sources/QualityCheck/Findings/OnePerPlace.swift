extension [Finding] {
  /// The findings with one of the spinning family for each place: the longest span, then the surest.
  ///
  /// Rules look at a text independently; a reader wants each place told once. Findings of other rules stay, save
  /// those inside a place that is spun as a whole.
  func onePerPlace() -> [Finding] {
    var kept: [Finding] = []
    let family = filter { RuleID.spinningFamily.contains($0.rule) }.sorted { a, b in
      if a.span.length != b.span.length { return a.span.length > b.span.length }
      if a.confidence != b.confidence { return a.confidence > b.confidence }
      return a.span != b.span ? a.span < b.span : a.rule < b.rule
    }
    // Kept findings do not overlap, so those before and after a span in order of start decide.
    for finding in family {
      let place = kept.firstPlace(from: finding.span.start)
      if place < kept.count, kept[place].span.overlaps(finding.span) { continue }
      if place > 0, kept[place - 1].span.overlaps(finding.span) { continue }
      kept.insert(finding, at: place)
    }
    let others = filter { finding in
      guard !RuleID.spinningFamily.contains(finding.rule) else { return false }
      let place = kept.firstPlace(from: finding.span.start)
      return !(place < kept.count && kept[place].span.contains(finding.span))
        && !(place > 0 && kept[place - 1].span.contains(finding.span))
    }
    return kept + others
  }

  /// The first finding that starts at an offset or after it; the findings are in order of start.
  private func firstPlace(from offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.start >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [SuppressedFinding] {
  /// The same for findings that are let pass, for each cause: what one comment lets pass is told once a place, and no
  /// cause is lost.
  func onePerPlace() -> [SuppressedFinding] {
    Dictionary(grouping: self, by: \.cause).flatMap { cause, findings in
      findings.map(\.finding).onePerPlace().map { SuppressedFinding($0, by: cause) }
    }
  }
}

extension RuleID {
  /// The rules that say "this English is machine-spun".
  public static let spinningFamily: Set<RuleID> = ["tortured-phrase", "spun-wording", "spinner-filler"]
}
