/// Takes out the findings that a comment of the text or the accept list says are none, and tells which comments
/// are of no use.
struct Suppressor: Sendable {
  private let accepted: AcceptedPhrases
  /// The rules that run: a comment about another may be of use elsewhere.
  private let rules: Set<RuleID>

  init(accept: [AcceptedPhrase], rules: [any Rule]) {
    accepted = AcceptedPhrases(accept)
    self.rules = Set(rules.map(\.id))
  }

  func split(_ findings: [Finding], in bitext: Bitext) -> (kept: [Finding], suppressed: [SuppressedFinding]) {
    let comments = bitext.target.document.comments
    let places = accepted.places(in: bitext.target)
    var kept: [Finding] = []
    var suppressed: [SuppressedFinding] = []
    for finding in findings {
      // What speaks of a comment cannot be suppressed by one.
      let comment =
        finding.rule == UnusedSuppression.description.id
        ? nil : comments.first { $0.suppresses(finding) }
      if let comment {
        suppressed.append(SuppressedFinding(finding, by: .comment(comment.span)))
      } else if let place = places.first(where: { $0.span.contains(finding.span) }) {
        suppressed.append(SuppressedFinding(finding, by: .accepted(place.phrase)))
      } else {
        kept.append(finding)
      }
    }
    return (kept, suppressed)
  }

  /// Findings about the comments by which none of a text's findings is suppressed.
  func unused(in document: Document, beside suppressed: [SuppressedFinding]) -> [Finding] {
    guard rules.contains(UnusedSuppression.description.id) else { return [] }
    let used = Set(suppressed.map(\.cause))
    return document.comments.filter { comment in
      !used.contains(.comment(comment.span)) && comment.scope != nil
        && comment.rules.allSatisfy { rules.contains($0) }
    }
    .map { UnusedSuppression.finding($0, "suppresses nothing") }
  }
}

extension SuppressionComment {
  fileprivate func suppresses(_ finding: Finding) -> Bool {
    guard let scope else { return false }
    return names(finding.rule) && scope.contains(finding.span)
  }
}
