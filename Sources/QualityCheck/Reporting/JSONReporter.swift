/// The machine-readable report, `schemaVersion` 1.
///
/// Keys and findings come in a fixed order. Offsets count bytes of the file, a byte-order mark included; lines and
/// columns count from 1, columns in Unicode scalars. A document without a source has `"source": null`. The schema has no
/// place for a text that cannot be read.
public struct JSONReporter: Reporter {
  private let categories: [RuleID: String]

  /// - Parameter rules: whose categories are printed; a finding of any other rule gets `other`.
  public init(rules: [RuleDescription] = BuiltInRules.descriptions) {
    categories = Dictionary(rules.map { ($0.id, $0.category) }, uniquingKeysWith: { first, _ in first })
  }

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    JSONValue.object([
      ("schemaVersion", .integer(1)),
      ("tool", .object([("name", "qc"), ("version", .string(Version.current))])),
      ("documents", .array(reports.map(document))),
      ("summary", summary(reports)),
    ]).rendered()
  }

  private func document(_ report: Report) -> JSONValue {
    let target = Places(report.bitext.target.document)
    let source = Places(report.bitext.source.document)
    let alignment = report.alignment
    return .object([
      ("path", .string(report.path)),
      ("source", report.sourcePath.map(JSONValue.string) ?? .null),
      ("words", .integer(report.score.words)),
      ("spun", .object([("probability", .decimal(report.spunProbability, places: 6))])),
      ("score", score(report.score)),
      (
        "alignment",
        .object([
          ("pairs", .integer(alignment.pairs)), ("confidence", .decimal(alignment.confidence, places: 4)),
        ])
      ),
      (
        "findings",
        .array(
          zip(report.findings, report.fingerprints).map {
            finding($0, fingerprint: $1, target: target, source: source)
          })
      ),
    ])
  }

  private func score(_ score: Score) -> JSONValue {
    .object([
      ("mqm", .decimal(score.mqm, places: 2)),
      ("penalty", .integer(score.penalty)),
      ("words", .integer(score.words)),
      ("verdict", .string(score.verdict.rawValue)),
    ])
  }

  private func finding(_ finding: Finding, fingerprint: Fingerprint, target: Places, source: Places)
    -> JSONValue
  {
    var members: [(key: String, value: JSONValue)] = [
      ("rule", .string(finding.rule.rawValue)),
      ("category", .string(categories[finding.rule] ?? "other")),
      ("severity", .string(finding.severity.rawValue)),
      ("confidence", .decimal(finding.confidence, places: 4)),
      ("verdict", .string(finding.verdict.rawValue)),
      ("message", .string(finding.message)),
      ("span", target.span(finding.span)),
      ("text", .string(target.document.text(finding.span))),
      ("suggestions", .array(finding.suggestions.map(suggestion))),
    ]
    if let span = finding.sourceSpan {
      members.append(
        ("source", .object([("span", source.span(span)), ("text", .string(source.document.text(span)))])))
    }
    members.append(
      (
        "evidence",
        .array(
          finding.evidence.map {
            .object([("kind", .string($0.kind.rawValue)), ("detail", .string($0.detail))])
          })
      ))
    members.append(("fingerprint", .string(fingerprint.rawValue)))
    return .object(members)
  }

  private func suggestion(_ suggestion: Suggestion) -> JSONValue {
    .object([
      ("text", .string(suggestion.text)),
      ("confidence", .decimal(suggestion.confidence, places: 4)),
      ("safe", .bool(suggestion.isSafe)),
    ])
  }

  private func summary(_ reports: [Report]) -> JSONValue {
    let bySeverity = Severity.allCases.reversed().compactMap { severity -> (key: String, value: JSONValue)? in
      let count = reports.reduce(0) { $0 + ($1.score.counts[severity] ?? 0) }
      return count == 0 ? nil : (severity.rawValue, .integer(count))
    }
    return .object([
      ("documents", .integer(reports.count)),
      ("findings", .integer(reports.reduce(0) { $0 + $1.findings.count })),
      ("bySeverity", .object(bySeverity)),
    ])
  }
}

/// The positions of one document, ready for JSON.
private struct Places {
  let document: Document
  private let lines: LineIndex

  init(_ document: Document) {
    self.document = document
    lines = LineIndex(document)
  }

  func span(_ span: TextSpan) -> JSONValue {
    .object([("start", position(span.start)), ("end", position(span.end))])
  }

  private func position(_ offset: Int) -> JSONValue {
    let position = lines.position(at: offset)
    return .object([
      ("line", .integer(position.line)),
      ("column", .integer(position.column)),
      ("offset", .integer(document.byteMap.fileOffset(of: offset))),
    ])
  }
}
