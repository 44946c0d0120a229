/// Workflow commands of GitHub Actions, which show as annotations of the changed files.
///
/// Critical and major findings and texts that cannot be read are errors, minor findings warnings, neutral ones notices. GitHub shows ten of each kind a
/// step; all are in the log.
public struct GitHubReporter: Reporter {
  public init() {}

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    (reports.flatMap(\.placedFindings).map(command) + unread.map(command)).joined()
  }

  private func command(_ unread: UnreadText) -> String {
    "::error file=\(Self.escapedProperty(unread.shownPath)),title=qc \(UnreadText.name)::"
      + "\(Self.escaped(unread.sentence))\n"
  }

  private func command(_ placed: PlacedFinding) -> String {
    let (finding, place) = (placed.finding, placed.place)
    var properties = [
      ("file", place.path), ("line", "\(place.start.line)"), ("endLine", "\(place.end.line)"),
    ]
    // Columns mean something within one line only; GitHub's last column belongs to the annotation.
    if place.start.line == place.end.line {
      properties.append(("col", "\(place.start.column)"))
      properties.append(("endColumn", "\(max(place.end.column - 1, place.start.column))"))
    }
    properties.append(("title", "qc \(finding.rule.rawValue)"))
    let list = properties.map { "\($0.0)=\(Self.escapedProperty($0.1))" }.joined(separator: ",")
    return "::\(level(finding.severity)) \(list)::\(Self.escaped(message(placed)))\n"
  }

  private func message(_ placed: PlacedFinding) -> String {
    var lines = ["\(placed.finding.message) (\(Decimals.percent(placed.finding.confidence)))"]
    if let source = placed.source {
      lines.append("German, \(source.path):\(source.start.line): \(source.words.onOneLine)")
    }
    return lines.joined(separator: "\n")
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .critical, .major: "error"
    case .minor: "warning"
    case .neutral: "notice"
    }
  }

  /// A command ends at the line's end; what could steer a terminal stays out of the log.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: if !DisplayWidth.isHidden(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
  }

  /// A property ends at a comma or colon too.
  private static func escapedProperty(_ text: String) -> String {
    escaped(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
