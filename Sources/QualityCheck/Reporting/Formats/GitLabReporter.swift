/// GitLab's Code Quality report: an array of issues, one a finding.
///
/// GitLab compares the reports of two branches by fingerprint and demands that each occurs once, so the path is part
/// of it here: two documents may hold the same finding.
public struct GitLabReporter: Reporter {
  public init() {}

  public func render(_ reports: [Report]) -> String {
    JSONValue.array(reports.flatMap(\.placedFindings).map(issue)).rendered()
  }

  private func issue(_ placed: PlacedFinding) -> JSONValue {
    let (finding, place) = (placed.finding, placed.place)
    return .object([
      ("description", .string(finding.message)),
      ("check_name", .string(finding.rule.rawValue)),
      ("fingerprint", .string(fingerprint(placed))),
      ("severity", .string(severity(finding.severity))),
      (
        "location",
        .object([
          ("path", .string(place.path)),
          (
            "lines",
            .object([("begin", .integer(place.start.line)), ("end", .integer(place.end.line))])
          ),
        ])
      ),
    ])
  }

  private func fingerprint(_ placed: PlacedFinding) -> String {
    var hash = FNV1a()
    hash.add(placed.place.path)
    hash.add(placed.fingerprint.rawValue)
    return hash.hexadecimal
  }

  /// GitLab's `blocker` is left out: MQM knows nothing above critical.
  private func severity(_ severity: Severity) -> String {
    severity == .neutral ? "info" : severity.rawValue
  }
}
