/// Why a finding is let pass, as SARIF's `suppression`: by the text itself, or by a file beside it.
enum SARIFSuppression {
  static func value(_ cause: SuppressedFinding.Cause, in report: Report) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("kind", isInSource(cause) ? "inSource" : "external"),
      ("status", "accepted"),
      ("justification", .string(report.reason(cause))),
    ]
    if let location = location(cause, in: report) { members.append(("location", location)) }
    return .object(members)
  }

  private static func isInSource(_ cause: SuppressedFinding.Cause) -> Bool {
    if case .comment = cause { true } else { false }
  }

  /// Where somebody said so; nil where no single place does.
  private static func location(_ cause: SuppressedFinding.Cause, in report: Report) -> JSONValue? {
    switch cause {
    case .comment(let span):
      let document = report.bitext.target.document
      let place = Place(span, in: document, lines: LineIndex(document))
      return location(
        place.path,
        [
          ("startLine", .integer(place.start.line)), ("startColumn", .integer(place.start.column)),
          ("endLine", .integer(place.end.line)), ("endColumn", .integer(place.end.column)),
        ])
    case .accepted(let phrase):
      return phrase.place.map { place in
        location(
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
