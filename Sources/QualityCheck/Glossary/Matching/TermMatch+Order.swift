extension [TermMatch] {
  /// Sorts a sentence's matches, drops repetitions and weaker readings, and marks what is nested.
  mutating func settle(from first: Int) {
    let found = self[first...].sorted { a, b in
      if a.span != b.span { return a.span < b.span }
      if a.kind != b.kind { return a.kind.rank < b.kind.rank }
      return (a.concept, a.term) < (b.concept, b.term)
    }
    removeSubrange(first...)
    var cover: TextSpan?
    var best: TermMatch?
    for match in found {
      if let best, best.span == match.span {
        let isRepeated = self[first...].contains {
          $0.span == match.span && $0.concept == match.concept && $0.term == match.term
        }
        if isRepeated || best.kind == .exact && match.kind != .exact { continue }
      } else {
        best = match
      }
      let isNested = cover.map { $0.contains(match.span) && $0 != match.span } ?? false
      append(match.nested(isNested))
      if cover.map({ match.span.end > $0.end }) ?? true { cover = match.span }
    }
  }
}

extension TermMatch {
  fileprivate func nested(_ isNested: Bool) -> TermMatch {
    TermMatch(
      concept: concept, term: term, tokens: tokens, span: span, kind: kind, sentence: sentence,
      isNested: isNested)
  }
}

extension TermMatch.Kind {
  /// The surest first.
  var rank: Int {
    switch self {
    case .exact: 0
    case .inflected: 1
    case .compound: 2
    }
  }
}
