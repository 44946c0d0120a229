/// What was found in one document: all a reporter needs.
public struct Report: Sendable {
  public let bitext: Bitext
  /// The source's path as the user gave it; nil when the target stands alone.
  public let sourcePath: String?
  /// By span, then rule, then the rest: one order whatever order the rules ran in.
  public let findings: [Finding]
  /// One a finding, in their order.
  public let fingerprints: [Fingerprint]
  public let score: Score
  /// What was found but is known or accepted; no part of the score.
  public let suppressed: [SuppressedFinding]
  /// One a suppressed finding, in their order; none of them is one of ``fingerprints``.
  public let suppressedFingerprints: [Fingerprint]
  private let thresholds: Score.Thresholds

  public init(
    bitext: Bitext, sourcePath: String?, findings: [Finding], thresholds: Score.Thresholds = .standard,
    suppressed: [SuppressedFinding] = []
  ) {
    let findings = findings.sorted(by: Self.precedes)
    let suppressed = suppressed.sorted { Self.precedes($0.finding, $1.finding) }
    // The suppressed come last: what is suppressed changes no other finding's fingerprint.
    let fingerprints = Fingerprint.of(findings + suppressed.map(\.finding), in: bitext)
    self.init(
      bitext: bitext, sourcePath: sourcePath, findings: findings,
      fingerprints: Array(fingerprints.prefix(findings.count)), thresholds: thresholds,
      suppressed: suppressed,
      suppressedFingerprints: Array(fingerprints.suffix(suppressed.count)))
  }

  private init(
    bitext: Bitext, sourcePath: String?, findings: [Finding], fingerprints: [Fingerprint],
    thresholds: Score.Thresholds, suppressed: [SuppressedFinding], suppressedFingerprints: [Fingerprint]
  ) {
    self.bitext = bitext
    self.sourcePath = sourcePath
    self.findings = findings
    self.fingerprints = fingerprints
    self.score = Score(findings, words: bitext.target.wordCount, thresholds: thresholds)
    self.suppressed = suppressed
    self.suppressedFingerprints = suppressedFingerprints
    self.thresholds = thresholds
  }

  /// The report with findings that only the whole run shows, and with those of them that are suppressed.
  func adding(_ more: [Finding], suppressed others: [SuppressedFinding]) -> Report {
    Report(
      bitext: bitext, sourcePath: sourcePath, findings: findings + more, thresholds: thresholds,
      suppressed: suppressed + others)
  }

  /// The report with some of its findings, by their index, suppressed; the others keep their fingerprints.
  func suppressing(_ cause: SuppressedFinding.Cause, where isSuppressed: (Int) -> Bool) -> Report {
    let gone = findings.indices.filter(isSuppressed)
    guard !gone.isEmpty else { return self }
    let kept = findings.indices.filter { !isSuppressed($0) }
    return Report(
      bitext: bitext, sourcePath: sourcePath, findings: kept.map { findings[$0] },
      fingerprints: kept.map { fingerprints[$0] }, thresholds: thresholds,
      suppressed: suppressed + gone.map { SuppressedFinding(findings[$0], by: cause) },
      suppressedFingerprints: suppressedFingerprints + gone.map { fingerprints[$0] })
  }

  /// The target's path as the user gave it.
  public var path: String { bitext.target.document.path }
  public var spunProbability: Double { bitext.spunProbability }

  /// Pairs with words on both sides, and how sure their pairing is on average, 0 to 1; 0 without such pairs.
  public var alignment: (pairs: Int, confidence: Double) {
    let paired = bitext.pairs.filter {
      bitext.source.hasTokens($0.source) && bitext.target.hasTokens($0.target)
    }
    guard !paired.isEmpty else { return (0, 0) }
    return (paired.count, paired.reduce(0) { $0 + $1.confidence } / Double(paired.count))
  }

  private static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    if a.span != b.span { return a.span < b.span }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.message < b.message
  }
}

extension Side {
  fileprivate func hasTokens(_ range: Range<Int>) -> Bool {
    range.contains { !sentences[$0].tokens.isEmpty }
  }
}
