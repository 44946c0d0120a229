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
