/// One line a finding, as compilers write them: `path:line:column: severity rule: message`.
///
/// A text without findings gives no line.
public struct ConciseReporter: Reporter {
  public init() {}

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    reports.flatMap(\.placedFindings).map(line).joined()
  }

  private func line(_ placed: PlacedFinding) -> String {
    let (finding, place) = (placed.finding, placed.place)
    return "\(place.path.onOneLine):\(place.start.line):\(place.start.column): \(finding.severity.rawValue) "
      + "\(finding.rule.rawValue): \(finding.message.onOneLine)\n"
  }
}
