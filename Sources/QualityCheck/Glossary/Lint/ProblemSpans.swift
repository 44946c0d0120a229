/// Where the words of problems stand in a file's bytes.
struct ProblemSpans {
  private let bytes: [UInt8]
  private let lines: LineIndex
  private let hasMark: Bool

  init(_ file: GlossaryFile) {
    bytes = file.bytes
    lines = LineIndex(utf8: file.bytes)
    hasMark = file.hasMark
  }

  /// The span from a position over a text; empty where the file writes the text otherwise, with doubled quotation marks
  /// or entities. Nil for a position outside the file.
  func span(of text: String, at position: TextPosition) -> TextSpan? {
    guard (1...lines.lineCount).contains(position.line) else { return nil }
    let line = lines.span(ofLine: position.line)
    var offset = line.start
    // A byte-order mark has no column.
    if hasMark, position.line == 1 { offset += 3 }
    for _ in 1..<max(position.column, 1) {
      guard offset < line.end else { return nil }
      offset += 1
      while offset < line.end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    let isThere = bytes[offset...].starts(with: text.utf8)
    return TextSpan(offset, isThere ? offset + text.utf8.count : offset)
  }

  func position(_ offset: Int) -> TextPosition {
    let position = lines.position(at: offset)
    guard hasMark, position.line == 1, position.column > 1 else { return position }
    return TextPosition(line: 1, column: position.column - 1)
  }
}
