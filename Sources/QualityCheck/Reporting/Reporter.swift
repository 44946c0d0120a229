/// Turns reports into one format: a pure function, the same bytes for the same reports.
public protocol Reporter: Sendable {
  /// The whole output, with its last line end.
  func render(_ reports: [Report]) -> String
}

/// The formats by the names the command line uses.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: a terminal's page, one line a finding, a page for editors.
  case text, concise, html
  /// For programs that know qc.
  case json
  /// For editors, build servers and code review.
  case sarif, junit, github, gitlab, rdjson, markdown, csv
}
