/// A finding that somebody has said is none, and who.
public struct SuppressedFinding: Sendable, Hashable {
  public enum Cause: Sendable, Hashable {
    /// A comment of the text; its place.
    case comment(TextSpan)
    /// A phrase of the configuration's accept list.
    case accepted(AcceptedPhrase)
    /// The configuration lets the text go without its German.
    case withoutSource
    /// It stands in the baseline.
    case baseline
  }

  public let finding: Finding
  public let cause: Cause

  public init(_ finding: Finding, by cause: Cause) {
    self.finding = finding
    self.cause = cause
  }
}

extension Report {
  /// Why a finding is suppressed, in words: the reason somebody gave, else what lets it pass.
  func reason(_ cause: SuppressedFinding.Cause) -> String {
    switch cause {
    case .comment(let span):
      let reason = bitext.target.document.comments.first { $0.span == span }?.reason ?? ""
      return reason.isEmpty ? "a comment in the text lets it pass" : reason
    case .accepted(let phrase): return "'\(phrase.text)' is in the accept list"
    case .withoutSource: return "the configuration lets this text go without its German"
    case .baseline: return "known: it stands in the baseline"
    }
  }
}
