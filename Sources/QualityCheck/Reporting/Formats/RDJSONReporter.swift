/// reviewdog's diagnostic format (`DiagnosticResult` of reviewdog.proto), for comments in code review.
///
/// Columns count bytes of UTF-8 there. Only safe suggestions are given: a reviewer applies them with one click. The
/// German stands in the message, as reviewdog refuses members its version does not know.
public struct RDJSONReporter: Reporter {
  public init() {}

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    JSONValue.object([
      ("source", .object([("name", "qc")])),
      ("diagnostics", .array(reports.flatMap(\.placedFindings).map(diagnostic) + unread.map(diagnostic))),
    ]).rendered()
  }

  private func diagnostic(_ unread: UnreadText) -> JSONValue {
    .object([
      ("message", .string(unread.sentence)),
      ("location", .object([("path", .string(unread.shownPath))])),
      ("severity", "ERROR"), ("code", .object([("value", .string(UnreadText.name))])),
    ])
  }

  private func diagnostic(_ placed: PlacedFinding) -> JSONValue {
    let finding = placed.finding
    let range = range(placed.place)
    let german = placed.source.map { "\nGerman, \($0.path):\($0.start.line): \($0.words.onOneLine)" } ?? ""
    return .object([
      ("message", .string(finding.message + german)),
      ("location", .object([("path", .string(placed.place.path)), ("range", range)])),
      ("severity", .string(severity(finding.severity))),
      ("code", .object([("value", .string(finding.rule.rawValue))])),
      (
        "suggestions",
        .array(
          finding.suggestions.filter(\.isSafe).map {
            .object([("range", range), ("text", .string($0.text))])
          })
      ),
    ])
  }

  private func range(_ place: Place) -> JSONValue {
    .object([
      ("start", position(line: place.start.line, column: place.byteColumns.start)),
      ("end", position(line: place.end.line, column: place.byteColumns.end)),
    ])
  }

  private func position(line: Int, column: Int) -> JSONValue {
    .object([("line", .integer(line)), ("column", .integer(column))])
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .critical, .major: "ERROR"
    case .minor: "WARNING"
    case .neutral: "INFO"
    }
  }
}
