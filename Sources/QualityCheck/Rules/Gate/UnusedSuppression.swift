/// Comments to qc that do nothing.
///
/// The rule itself sees what is wrong in a comment's own words; whether a sound one suppresses anything is known when
/// all rules have run, and told under the same name.
public struct UnusedSuppression: Rule {
  private let known: Set<RuleID>

  /// - Parameter known: the rules that a comment may name.
  public init(known: Set<RuleID>) { self.known = known.union([Self.description.id]) }

  public func findings(in bitext: Bitext) -> [Finding] {
    let comments = bitext.target.document.comments
    return comments.enumerated().compactMap { index, comment in
      if case .unknown(let word) = comment.kind {
        return Self.finding(comment, "'qc:\(word)' means nothing; known are qc:ignore, qc:off and qc:on")
      }
      if let rule = comment.rules.first(where: { !known.contains($0) }) {
        return Self.finding(comment, "there is no rule '\(rule.rawValue)'")
      }
      if comment.kind == .on, !comments[..<index].contains(where: { $0.kind == .off }) {
        return Self.finding(comment, "nothing was switched off before this 'qc:on'")
      }
      if comment.kind == .ignore, comment.scope == nil {
        return Self.finding(comment, "no text follows this 'qc:ignore'")
      }
      return nil
    }
  }

  static func finding(_ comment: SuppressionComment, _ message: String) -> Finding {
    let name = comment.rules.first.map { " \($0.rawValue)" } ?? ""
    return Finding(
      rule: description.id, severity: description.severity, confidence: 1, verdict: .confirmed,
      message: message == "suppresses nothing"
        ? "this comment\(name) suppresses nothing; remove it" : message,
      span: comment.span)
  }

  public static let description = RuleDescription(
    id: "unused-suppression",
    name: "Unused suppression",
    summary: "A comment to qc that suppresses nothing, or that qc does not understand.",
    rationale: """
      `<!-- qc:ignore RULE: reason -->` lets a block pass, `<!-- qc:off -->` and `<!-- qc:on -->` what stands between \
      them. When the text was mended, or the rule's name is mistyped, the comment hides nothing today and may hide \
      a real error tomorrow.
      """,
    category: "other/comment-to-qc",
    severity: .neutral,
    passing: [Example("<!-- an ordinary comment --> The town paid nothing.")],
    failing: [
      Example("↓<!-- qc:ignore speling: a name -->↑ The town paid nothing."),
      Example("The town paid. ↓<!-- qc:on -->↑"),
    ])
}
