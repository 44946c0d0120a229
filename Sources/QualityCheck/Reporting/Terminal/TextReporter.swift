/// The report a person reads: sentence by sentence, the German below, then what to write and why.
public struct TextReporter: Reporter {
  /// Columns of the terminal.
  public let width: Int
  /// Whether colour and underlining by the terminal may be used; else marks stand under the words.
  public let isColoured: Bool

  public init(width: Int = 80, isColoured: Bool = false) {
    self.width = width
    self.isColoured = isColoured
  }

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    var canvas = Canvas(width: width, isColoured: isColoured)
    for (index, report) in reports.enumerated() {
      if index > 0 { canvas.emptyLine() }
      heading(report, on: &canvas)
      if !report.findings.isEmpty { passages(of: report, on: &canvas) }
      canvas.emptyLine()
      Summary(report).write(on: &canvas)
    }
    if reports.count > 1 {
      canvas.emptyLine()
      Summary.total(reports, on: &canvas)
    }
    return canvas.output
  }

  /// Only the passages: the English, the German, the findings.
  package func renderPassages(_ report: Report) -> String {
    var canvas = Canvas(width: width, isColoured: isColoured)
    passages(of: report, on: &canvas)
    return canvas.output
  }

  private func heading(_ report: Report, on canvas: inout Canvas) {
    var cells = DisplayCell.cells(report.path, style: .strong)
    if let source = report.sourcePath {
      cells += DisplayCell.cells(", from the German of ") + DisplayCell.cells(source, style: .strong)
    } else {
      cells += DisplayCell.cells(", without a German source")
    }
    canvas.write(cells)
  }

  private func passages(of report: Report, on canvas: inout Canvas) {
    let lines = LineIndex(report.bitext.target.document)
    for passage in Passage.of(report, lines: lines) {
      canvas.emptyLine()
      self.passage(passage, of: report, lines: lines, on: &canvas)
    }
  }

  private func passage(_ passage: Passage, of report: Report, lines: LineIndex, on canvas: inout Canvas) {
    passage.write(of: report, lines: lines, on: &canvas)
    for finding in passage.findings {
      canvas.emptyLine()
      self.finding(finding, at: lines.position(at: finding.span.start), on: &canvas)
    }
  }

  /// One finding: where, what, how sure; then the corrections and the reasons, a line each.
  private func finding(_ finding: Finding, at position: TextPosition, on canvas: inout Canvas) {
    let place = "\(position.line):\(position.column)"
    let indent = String(repeating: " ", count: 8)
    let sure =
      "\(finding.severity.rawValue), \(finding.verdict.rawValue), \(Decimals.percent(finding.confidence))"
    canvas.write(
      message(finding),
      right: DisplayCell.cells("\(sure), \(finding.rule.rawValue)", style: .faint),
      first: Self.flushRight(place, to: 6) + "  ", rest: indent)
    corrections(of: finding, indent: indent, on: &canvas)
    for evidence in finding.reasons {
      labelled(Self.label(evidence.kind), evidence.sentence, indent: indent, on: &canvas)
    }
  }

  /// The message, with the correction it ends in, if it does, told apart.
  private func message(_ finding: Finding) -> [DisplayCell] {
    let ending = finding.suggestions.first.map { "'\($0.text)'" } ?? ""
    guard !ending.isEmpty, finding.message.hasSuffix(ending) else {
      return DisplayCell.cells(finding.message, style: .strong)
    }
    return DisplayCell.cells(finding.message.dropLast(ending.count), style: .strong)
      + DisplayCell.cells(ending, style: .correction)
  }

  private func corrections(of finding: Finding, indent: String, on canvas: inout Canvas) {
    let texts = finding.plausibleSuggestions.prefix(4).map(\.text)
    guard let first = texts.first else { return }
    let isSaid = finding.message.hasSuffix("'\(first)'")
    let shown = isSaid ? Array(texts.dropFirst()) : texts
    guard !shown.isEmpty else { return }
    labelled(
      isSaid ? "or" : "write", shown.joined(separator: ", "), style: .correction, indent: indent, on: &canvas)
  }

  private func labelled(
    _ label: String, _ text: String, style: Style = .plain, indent: String, on canvas: inout Canvas
  ) {
    canvas.write(
      DisplayCell.cells(text, style: style), first: indent + Self.padded(label, to: 12),
      rest: indent + String(repeating: " ", count: 12))
  }

  // MARK: Pieces

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func flushRight(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func label(_ kind: Evidence.Kind) -> String {
    switch kind {
    case .channel: "swapped"
    case .source: "German"
    case .glossary: "glossary"
    case .attestation: "usage"
    case .document: "whole text"
    case .dictionary: "dictionary"
    }
  }
}
