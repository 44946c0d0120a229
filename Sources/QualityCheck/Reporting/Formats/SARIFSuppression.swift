/// Why a finding is let pass, as SARIF's `suppression`: by the text itself, or by a file beside it.
struct SARIFSuppression {
  private let report: Report
  private let lines: LineIndex

  init(_ report: Report) {
    self.report = report
    lines = LineIndex(report.bitext.target.document)
  }

  func value(_ cause: SuppressedFinding.Cause) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("kind", Self.isInSource(cause) ? "inSource" : "external"),
      ("status", "accepted"),
      ("justification", .string(report.reason(cause))),
    ]
    if let location = location(cause) { members.append(("location", location)) }
    return .object(members)
  }

  private static func isInSource(_ cause: SuppressedFinding.Cause) -> Bool {
    if case .comment = cause { true } else { false }
  }

  /// Where somebody said so; nil where no single place does.
  private func location(_ cause: SuppressedFinding.Cause) -> JSONValue? {
    switch cause {
    case .comment(let span):
      let place = Place(span, in: report.bitext.target.document, lines: lines)
      return Self.location(
        place.path,
        [
          ("startLine", .integer(place.start.line)), ("startColumn", .integer(place.start.column)),
          ("endLine", .integer(place.end.line)), ("endColumn", .integer(place.end.column)),
        ])
    case .accepted(let phrase):
      return phrase.place.map { place in
        Self.location(
          place.path,
          [
            ("startLine", .integer(place.position.line)), ("startColumn", .integer(place.position.column)),
          ])
      }
    case .withoutSource, .baseline: return nil
    }
  }

  private static func location(_ path: String, _ region: [(key: String, value: JSONValue)]) -> JSONValue {
    .object([
      (
        "physicalLocation",
        .object([("artifactLocation", SARIFArtifact.value(path)), ("region", .object(region))])
      )
    ])
  }
}
