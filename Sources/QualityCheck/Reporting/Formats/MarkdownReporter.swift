/// Tables for a comment on a merge request or a job's summary (GitHub Flavored Markdown).
///
/// Words of the texts stand in code spans: nothing in them becomes a link, a mention or a tag.
public struct MarkdownReporter: Reporter {
  public init() {}

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    var page = "## qc\n\n"
    page += Self.row(["document", "verdict", "score at most", "machine-spun", "findings"])
    page += Self.row(["---", "---", "---", "---", "---"])
    for report in reports { page += overview(report) }
    for text in unread {
      page += Self.row([Self.code(text.path), "not read", "", "", Self.code(text.sentence)])
    }
    for report in reports where !report.findings.isEmpty { page += section(report) }
    return page
  }

  private func overview(_ report: Report) -> String {
    let score = report.score
    let counts = Severity.allCases.reversed().compactMap { severity in
      score.counts[severity].map { "\($0) \(severity.rawValue)" }
    }
    return Self.row([
      Self.code(report.path), score.verdict.rawValue, Decimals.text(score.mqm, places: 1),
      Decimals.percent(report.spunProbability), counts.isEmpty ? "none" : counts.joined(separator: ", "),
    ])
  }

  private func section(_ report: Report) -> String {
    var text = "\n### \(Self.code(report.path))\n\n"
    text += Self.row(["place", "severity", "rule", "English", "instead", "German", "what"])
    text += Self.row(["---", "---", "---", "---", "---", "---", "---"])
    for placed in report.placedFindings {
      let (finding, place) = (placed.finding, placed.place)
      text += Self.row([
        "\(place.start.line):\(place.start.column)",
        "\(finding.severity.rawValue), \(Decimals.percent(finding.confidence))", finding.rule.rawValue,
        Self.code(place.words),
        finding.plausibleSuggestions.prefix(3).map { Self.code($0.text) }.joined(separator: ", "),
        placed.source.map { Self.code($0.words) } ?? "", Self.code(finding.message),
      ])
    }
    return text
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// A code span in a table: longer fences than the text has, a pipe escaped as tables demand even there.
  private static func code(_ text: String) -> String {
    var (longest, run) = (0, 0)
    var content = ""
    for scalar in text.onOneLine.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
      content += scalar == "|" ? "\\|" : String(scalar)
    }
    guard content.unicodeScalars.contains(where: { $0 != " " }) else { return "" }
    let fence = String(repeating: "`", count: longest + 1)
    let needsRoom = content.hasPrefix("`") || content.hasSuffix("`")
    return needsRoom ? "\(fence) \(content) \(fence)" : fence + content + fence
  }
}
