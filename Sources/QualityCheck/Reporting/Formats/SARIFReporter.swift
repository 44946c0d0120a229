/// SARIF 2.1.0 (OASIS), for code scanning and editors: one run, the rules with their help, a result a finding.
///
/// Columns count Unicode scalars, which the run states (`columnKind`). The German place is a related location, every
/// suggestion a fix, the fingerprint a partial fingerprint. A text that cannot be read is a notification of the run,
/// which is then no successful one.
public struct SARIFReporter: Reporter {
  private let rules: [RuleDescription]
  private let indices: [RuleID: Int]
  private let withSuppressed: Bool

  /// - Parameter withSuppressed: whether findings that a comment, the accept list, the configuration or the baseline
  ///   lets pass are results too, with their `suppressions`. Not every consumer heeds those: GitHub shows such
  ///   results as open alerts.
  public init(rules: [RuleDescription] = BuiltInRules.descriptions, withSuppressed: Bool = false) {
    self.rules = rules
    self.withSuppressed = withSuppressed
    indices = Dictionary(
      zip(rules.map(\.id), rules.indices).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    JSONValue.object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
      ("version", "2.1.0"),
      (
        "runs",
        .array([
          .object(
            [
              (
                "tool",
                .object([
                  (
                    "driver",
                    .object([
                      ("name", "qc"), ("version", .string(Version.current)),
                      ("semanticVersion", .string(Version.current)),
                      ("rules", .array(rules.map(SARIFRule.value))),
                    ])
                  )
                ])
              )
            ] + invocations(unread) + [
              ("columnKind", "unicodeCodePoints"),
              ("newlineSequences", .array(["\r\n", "\n", "\r"])),
              ("results", .array(reports.flatMap(results))),
            ])
        ])
      ),
    ]).rendered()
  }

  /// That the run is not whole, and why; nothing where all was read.
  private func invocations(_ unread: [UnreadText]) -> [(key: String, value: JSONValue)] {
    guard !unread.isEmpty else { return [] }
    let notifications = unread.map { text in
      JSONValue.object([
        ("level", "error"), ("message", .object([("text", .string(text.sentence))])),
        (
          "locations",
          .array([
            .object([
              (
                "physicalLocation",
                .object([("artifactLocation", SARIFArtifact.value(text.shownPath))])
              )
            ])
          ])
        ),
      ])
    }
    let invocation = JSONValue.object([
      ("executionSuccessful", .bool(false)), ("toolExecutionNotifications", .array(notifications)),
    ])
    return [("invocations", .array([invocation]))]
  }

  private func results(_ report: Report) -> [JSONValue] {
    // In a run every result says how it is suppressed, or none does.
    let open = report.placedFindings.map { result($0, suppressions: withSuppressed ? [] : nil) }
    guard withSuppressed else { return open }
    let suppression = SARIFSuppression(report)
    return open
      + zip(report.placedSuppressed, report.suppressed).map { placed, suppressed in
        result(placed, suppressions: [suppression.value(suppressed.cause)])
      }
  }

  private func result(_ placed: PlacedFinding, suppressions: [JSONValue]?) -> JSONValue {
    let finding = placed.finding
    var members: [(key: String, value: JSONValue)] = [("ruleId", .string(finding.rule.rawValue))]
    if let index = indices[finding.rule] { members.append(("ruleIndex", .integer(index))) }
    members += [
      ("kind", "fail"),
      ("level", .string(SARIFRule.level(finding.severity))),
      ("message", .object([("text", .string(finding.message))])),
      ("rank", .decimal(finding.confidence * 100, places: 2)),
      ("locations", .array([location(placed.place)])),
    ]
    if let source = placed.source {
      let message = JSONValue.object([("text", .string("the German: \(source.words)"))])
      members.append(
        (
          "relatedLocations",
          .array([location(source, before: [("id", .integer(1))], after: [("message", message)])])
        )
      )
    }
    members.append(("partialFingerprints", .object([("qc/v1", .string(placed.fingerprint.rawValue))])))
    if let suppressions { members.append(("suppressions", .array(suppressions))) }
    if !finding.suggestions.isEmpty {
      members.append(("fixes", .array(finding.suggestions.map { fix($0, at: placed.place) })))
    }
    members.append(("properties", properties(finding)))
    return .object(members)
  }

  private func properties(_ finding: Finding) -> JSONValue {
    .object([
      ("severity", .string(finding.severity.rawValue)),
      ("verdict", .string(finding.verdict.rawValue)),
      ("confidence", .decimal(finding.confidence, places: 4)),
      (
        "evidence",
        .array(
          finding.evidence.map {
            .object([("kind", .string($0.kind.rawValue)), ("detail", .string($0.detail))])
          })
      ),
    ])
  }

  private func location(
    _ place: Place, before: [(key: String, value: JSONValue)] = [],
    after: [(key: String, value: JSONValue)] = []
  ) -> JSONValue {
    let physical = JSONValue.object([
      ("artifactLocation", SARIFArtifact.value(place.path)), ("region", region(place, withWords: true)),
    ])
    return .object(before + [("physicalLocation", physical)] + after)
  }

  private func region(_ place: Place, withWords: Bool) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("startLine", .integer(place.start.line)), ("startColumn", .integer(place.start.column)),
      ("endLine", .integer(place.end.line)), ("endColumn", .integer(place.end.column)),
      ("byteOffset", .integer(place.fileOffsets.start)),
      ("byteLength", .integer(place.fileOffsets.end - place.fileOffsets.start)),
    ]
    if withWords { members.append(("snippet", .object([("text", .string(place.words))]))) }
    return .object(members)
  }

  private func fix(_ suggestion: Suggestion, at place: Place) -> JSONValue {
    let replacement = JSONValue.object([
      ("deletedRegion", region(place, withWords: false)),
      ("insertedContent", .object([("text", .string(suggestion.text))])),
    ])
    let change = JSONValue.object([
      ("artifactLocation", SARIFArtifact.value(place.path)),
      ("replacements", .array([replacement])),
    ])
    return .object([
      ("description", .object([("text", .string("write '\(suggestion.text)'"))])),
      ("artifactChanges", .array([change])),
      (
        "properties",
        .object([
          ("confidence", .decimal(suggestion.confidence, places: 4)), ("safe", .bool(suggestion.isSafe)),
        ])
      ),
    ])
  }
}
