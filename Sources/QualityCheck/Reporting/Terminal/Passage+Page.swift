/// A passage on a terminal: the English and the German below it, without what is found there.
extension Passage {
  func write(of report: Report, lines: LineIndex, on canvas: inout Canvas) {
    let target = report.bitext.target.document
    let source = report.bitext.source.document
    let styles = findings.map { (span: $0.span, style: Style.finding($0.severity)) }
    let line = lines.line(at: excerpt.start)
    write(excerpt, of: target, label: String(line), styles: styles, on: &canvas)

    let proofs = findings.compactMap(\.sourceSpan).map { (span: $0, style: Style.proof) }
    for sentence in german {
      write(sentence, of: source, label: "de", styles: proofs, on: &canvas)
    }
    if report.sourcePath != nil, german.isEmpty {
      let cells = DisplayCell.cells("no German sentence belongs to this one", style: .faint)
      canvas.write(cells, first: Self.gutter("de"), rest: Self.gutter(""))
    }
  }

  private func write(
    _ span: TextSpan, of document: Document, label: String, styles: [(span: TextSpan, style: Style)],
    on canvas: inout Canvas
  ) {
    var cells = DisplayCell.cells(of: span, in: document, styles: styles)
    if span.start > 0, !Self.isBreak(before: span.start, in: document) {
      cells.insert(contentsOf: DisplayCell.cells("… ", style: .faint), at: 0)
    }
    if span.end < document.utf8.count, !Self.isBreak(after: span.end, in: document) {
      cells += DisplayCell.cells(" …", style: .faint)
    }
    canvas.write(cells, first: Self.gutter(label), rest: Self.gutter(""), marks: true)
  }

  private static func gutter(_ label: String) -> String {
    String(repeating: " ", count: max(0, 5 - label.count)) + label + " │ "
  }

  /// Whether a sentence may well begin here: everything before, on this line, is white space or an end mark.
  private static func isBreak(before offset: Int, in document: Document) -> Bool {
    var offset = offset
    var hasGap = false
    while offset > 0 {
      switch document.utf8[offset - 1] {
      case 0x0A, 0x0D: return true
      case 0x20, 0x09:
        hasGap = true
        offset -= 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0x80...: return hasGap
      default: return false
      }
    }
    return true
  }

  private static func isBreak(after offset: Int, in document: Document) -> Bool {
    guard offset > 0 else { return true }
    switch document.utf8[offset - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0x80...: return true
    default: return document.utf8[offset] == 0x0A || document.utf8[offset] == 0x0D
    }
  }
}
