/// How good a text is by MQM, as far as the findings tell: a lower bound on its errors, so an upper bound on the score.
///
/// Each finding costs its severity's weight: neutral 0, minor 1, major 5, critical 25 (MQM's multipliers). The score
/// is `(1 - penalty / words) x 100`: 100 is faultless, and it falls below 0 where the penalty exceeds the words.
/// The common variant per 1,000 words is another formula.
public struct Score: Sendable, Hashable {
  /// Whether the text may be published.
  public enum Verdict: String, Sendable, Codable, CaseIterable {
    case pass, review, fail
  }

  /// The scores at which the verdict changes.
  public struct Thresholds: Sendable, Hashable {
    /// The lowest score that passes.
    public let pass: Double
    /// The lowest score that is worth an editor's review; below it the text fails.
    public let review: Double

    public init(pass: Double, review: Double) {
      self.pass = pass
      self.review = review
    }

    /// 98 and 90: a text of 300 words passes with one major finding and fails with seven.
    public static let standard = Thresholds(pass: 98, review: 90)
  }

  /// Findings by severity; only severities that occur.
  public let counts: [Severity: Int]
  /// Words of the English that was checked.
  public let words: Int
  public let penalty: Int
  /// 100 for a text without words.
  public let mqm: Double
  public let verdict: Verdict

  /// A critical finding fails the text whatever its score.
  public init(_ findings: [Finding], words: Int, thresholds: Thresholds = .standard) {
    counts = findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
    penalty = counts.reduce(0) { $0 + $1.key.weight * $1.value }
    self.words = words
    mqm = words == 0 ? 100 : (1 - Double(penalty) / Double(words)) * 100
    verdict =
      if counts[.critical] != nil || mqm < thresholds.review {
        .fail
      } else if mqm < thresholds.pass {
        .review
      } else {
        .pass
      }
  }
}

extension Severity {
  /// MQM's multiplier.
  public var weight: Int {
    switch self {
    case .neutral: 0
    case .minor: 1
    case .major: 5
    case .critical: 25
    }
  }
}
