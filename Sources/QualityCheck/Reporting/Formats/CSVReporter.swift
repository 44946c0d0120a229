/// One row a finding, for spreadsheets: RFC 4180, a header row, CRLF, UTF-8. A text that cannot be read has no row.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets show as text.
/// The paths and words of a text are anybody's, and a formula can call programs.
public struct CSVReporter: Reporter {
  private let categories: [RuleID: String]

  public init(rules: [RuleDescription] = BuiltInRules.descriptions) {
    categories = Dictionary(rules.map { ($0.id, $0.category) }, uniquingKeysWith: { first, _ in first })
  }

  private static let header = [
    "path", "line", "column", "end_line", "end_column", "severity", "rule", "category", "confidence",
    "verdict",
    "english", "message", "suggestions", "source_path", "source_line", "source_column", "german",
    "fingerprint",
  ]

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    ([Self.header] + reports.flatMap(\.placedFindings).map(row)).map { row in
      row.map(Self.cell).joined(separator: ",") + "\r\n"
    }
    .joined()
  }

  private func row(_ placed: PlacedFinding) -> [String] {
    let (finding, place) = (placed.finding, placed.place)
    return [
      place.path, "\(place.start.line)", "\(place.start.column)", "\(place.end.line)", "\(place.end.column)",
      finding.severity.rawValue, finding.rule.rawValue, categories[finding.rule] ?? "other",
      Decimals.text(finding.confidence, places: 4), finding.verdict.rawValue, place.words, finding.message,
      finding.suggestions.map(\.text).joined(separator: " | "), placed.source?.path ?? "",
      placed.source.map { "\($0.start.line)" } ?? "", placed.source.map { "\($0.start.column)" } ?? "",
      placed.source?.words ?? "", placed.fingerprint.rawValue,
    ]
  }

  private static func cell(_ text: String) -> String {
    let harmless = startsFormula(text) ? "'" + text : text
    let isPlain = harmless.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case ",", "\"", "\n", "\r", ";", "\t": false
      default: true
      }
    }
    guard !isPlain else { return harmless }
    return "\"" + harmless.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// The signs a spreadsheet starts a formula at, their wide forms too; white space in front is skipped by some.
  private static func startsFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\t", "\r", "\n": return true
      case " ", "\u{A0}": continue
      default: return false
      }
    }
    return false
  }
}
