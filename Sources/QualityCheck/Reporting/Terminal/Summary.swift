/// The last lines of a document's report: how much was found, whether it is spun, and the score with its sum.
struct Summary {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func write(on canvas: inout Canvas) {
    let score = report.score
    let found = DisplayCell.cells(Self.findings(report.findings.count), style: .strong)
    let counts = Self.counts(score.counts)
    canvas.write(
      found + DisplayCell.cells(" in \(score.words) words\(counts.isEmpty ? "" : ": \(counts)")."))
    if !report.suppressed.isEmpty {
      canvas.write(DisplayCell.cells("Let pass: \(Self.passed(report.suppressed))."))
    }
    canvas.write(
      DisplayCell.cells("Machine-spun: ")
        + DisplayCell.cells(Self.belief(report.spunProbability), style: .strong)
        + DisplayCell.cells(" (\(Decimals.percent(report.spunProbability)))."))
    canvas.write(
      DisplayCell.cells("Score at most \(Decimals.text(score.mqm, places: 1)) of 100: ")
        + DisplayCell.cells(score.verdict.rawValue, style: style(score.verdict))
        + DisplayCell.cells(".\(sum(score))", style: .faint))
  }

  /// One line over several documents.
  static func total(_ reports: [Report], on canvas: inout Canvas) {
    let counts = reports.reduce(into: [Severity: Int]()) { sums, report in
      sums.merge(report.score.counts) { $0 + $1 }
    }
    let detail = Self.counts(counts)
    canvas.write(
      DisplayCell.cells(
        "\(reports.count) documents, \(findings(counts.values.reduce(0, +)).lowercased())\(detail.isEmpty ? "" : ": \(detail)").",
        style: .strong))
  }

  private static func findings(_ count: Int) -> String {
    switch count {
    case 0: "No findings"
    case 1: "1 finding"
    default: "\(count) findings"
    }
  }

  static func counts(_ counts: [Severity: Int]) -> String {
    Severity.allCases.reversed().compactMap { severity in
      counts[severity].map { "\($0) \(severity.rawValue)" }
    }
    .joined(separator: ", ")
  }

  /// How many findings were let pass, by what: `2 by comments, 1 by the baseline`.
  static func passed(_ suppressed: [SuppressedFinding]) -> String {
    let names = ["by comments", "by the accept list", "by the configuration", "by the baseline"]
    let counts = suppressed.reduce(into: [0, 0, 0, 0]) { counts, finding in
      switch finding.cause {
      case .comment: counts[0] += 1
      case .accepted: counts[1] += 1
      case .withoutSource: counts[2] += 1
      case .baseline: counts[3] += 1
      }
    }
    return zip(counts, names).filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: ", ")
  }

  /// The probability in words.
  static func belief(_ probability: Double) -> String {
    switch probability {
    case 0.95...: "almost certainly"
    case 0.75..<0.95: "likely"
    case 0.4..<0.75: "possibly"
    default: "unlikely"
    }
  }

  /// The arithmetic of the score.
  private func sum(_ score: Score) -> String {
    guard score.penalty > 0, score.words > 0 else { return "" }
    let parts = Severity.allCases.reversed().compactMap { severity in
      score.counts[severity].map { "\($0) x \(severity.weight)" }
    }
    return " (1 - (\(parts.joined(separator: " + "))) / \(score.words)) x 100"
  }

  private func style(_ verdict: Score.Verdict) -> Style {
    switch verdict {
    case .pass: .correction
    case .review: .finding(.minor)
    case .fail: .finding(.major)
    }
  }
}
