/// JUnit's XML, which nearly every build server shows: a suite a document, a failed case a finding.
///
/// A neutral finding is no failure: its case passes and says so in its output. A document without findings is one
/// case that passes, one that cannot be read a case with an error.
public struct JUnitReporter: Reporter {
  public init() {}

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    let failures = reports.reduce(0) { $0 + Self.failures(in: $1) }
    let tests = reports.reduce(unread.count) { $0 + max($1.findings.count, 1) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="qc" tests="\(tests)" failures="\(failures)" errors="\(unread.count)">

      """ + reports.map(suite).joined() + unread.map(suite).joined() + "</testsuites>\n"
  }

  private func suite(_ unread: UnreadText) -> String {
    let (path, sentence) = (Markup.escaped(unread.path), Markup.escaped(unread.sentence))
    return """
        <testsuite name="\(path)" tests="1" failures="0" errors="1" skipped="0">
          <testcase name="\(UnreadText.name)" classname="\(path)" file="\(Markup.escaped(unread.shownPath))">
            <error type="\(UnreadText.name)" message="\(sentence)">\(sentence)</error>
          </testcase>
        </testsuite>

      """
  }

  private func suite(_ report: Report) -> String {
    let path = Markup.escaped(report.path)
    let head =
      "  <testsuite name=\"\(path)\" tests=\"\(max(report.findings.count, 1))\" "
      + "failures=\"\(Self.failures(in: report))\" errors=\"0\" skipped=\"0\">\n"
    let cases =
      report.findings.isEmpty
      ? "    <testcase name=\"no findings\" classname=\"\(path)\"/>\n"
      : report.placedFindings.map { testCase($0, path: path) }.joined()
    return head + cases + "  </testsuite>\n"
  }

  private func testCase(_ placed: PlacedFinding, path: String) -> String {
    let (finding, place) = (placed.finding, placed.place)
    let position = "\(place.start.line):\(place.start.column)"
    let name = Markup.escaped("\(position) \(finding.rule.rawValue): \(finding.message)")
    let head =
      "    <testcase name=\"\(name)\" classname=\"\(path)\" file=\"\(Markup.escaped(place.path))\" line=\"\(place.start.line)\">\n"
    let details = Markup.escaped(details(placed))
    let body =
      finding.severity == .neutral
      ? "      <system-out>\(details)</system-out>\n"
      : "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(Markup.escaped(finding.message))\">"
        + "\(details)</failure>\n"
    return head + body + "    </testcase>\n"
  }

  private func details(_ placed: PlacedFinding) -> String {
    let (finding, place) = (placed.finding, placed.place)
    var lines = [
      "\(place.path):\(place.start.line):\(place.start.column): \(finding.severity.rawValue), "
        + "\(finding.verdict.rawValue), \(Decimals.percent(finding.confidence))",
      "English: \(place.words.onOneLine)",
    ]
    if let source = placed.source {
      lines.append("German: \(source.words.onOneLine) (\(source.path):\(source.start.line))")
    }
    if !finding.suggestions.isEmpty {
      lines.append("Write: \(finding.plausibleSuggestions.map(\.text).joined(separator: ", "))")
    }
    return (lines + finding.evidence.map { "\($0.kind.rawValue): \($0.detail)" }).joined(separator: "\n")
  }

  private static func failures(in report: Report) -> Int {
    report.findings.count { $0.severity != .neutral }
  }
}
