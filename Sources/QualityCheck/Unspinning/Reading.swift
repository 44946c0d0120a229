/// What a place of the target probably stands for: the unspinner's answer, before it becomes a finding.
public struct Reading: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A term of the glossary, of the source or of a technical domain.
    case term
    /// Other wording.
    case wording
  }

  public let kind: Kind
  public let span: TextSpan
  public let sourceSpan: TextSpan?
  /// The probability that the place is spun, 0 to 1.
  public let confidence: Double
  public let verdict: Verdict
  /// Corrections, best first; never empty.
  public let suggestions: [Suggestion]
  public let evidence: [Evidence]

  public init(
    kind: Kind, span: TextSpan, sourceSpan: TextSpan?, confidence: Double, verdict: Verdict,
    suggestions: [Suggestion], evidence: [Evidence]
  ) {
    self.kind = kind
    self.span = span
    self.sourceSpan = sourceSpan
    self.confidence = confidence
    self.verdict = verdict
    self.suggestions = suggestions
    self.evidence = evidence
  }
}
