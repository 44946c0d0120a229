/// GitLab's Code Quality report: an array of issues, one a finding, and a blocker for each text that cannot be read.
///
/// GitLab compares the reports of two branches by fingerprint and demands that each occurs once, so the path is part
/// of it here: two documents may hold the same finding.
public struct GitLabReporter: Reporter {
  public init() {}

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    JSONValue.array(reports.flatMap(\.placedFindings).map(issue) + unread.map(issue)).rendered()
  }

  private func issue(_ unread: UnreadText) -> JSONValue {
    var hash = FNV1a()
    hash.add(unread.shownPath)
    hash.add(UnreadText.name)
    return .object([
      ("description", .string(unread.sentence)), ("check_name", .string(UnreadText.name)),
      ("fingerprint", .string(hash.hexadecimal)), ("severity", "blocker"),
      (
        "location",
        .object([("path", .string(unread.shownPath)), ("lines", .object([("begin", .integer(1))]))])
      ),
    ])
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

  /// GitLab's `blocker` is for what cannot be read: MQM knows nothing above critical.
  private func severity(_ severity: Severity) -> String {
    severity == .neutral ? "info" : severity.rawValue
  }
}
