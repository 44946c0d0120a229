/// Turns UTF-8 offsets into lines and columns.
///
/// Lines end at LF, CRLF or a lone CR. Made once per document, and only when something is reported.
public struct LineIndex: Sendable {
  private let utf8: [UInt8]
  private let starts: [Int]

  public init(_ document: Document) { self.init(utf8: document.utf8) }

  public init(utf8: [UInt8]) {
    var starts = [0]
    var offset = 0
    while offset < utf8.count {
      let byte = utf8[offset]
      offset += 1
      if byte == 0x0A || (byte == 0x0D && !(offset < utf8.count && utf8[offset] == 0x0A)) {
        starts.append(offset)
      }
    }
    self.utf8 = utf8
    self.starts = starts
  }

  public var lineCount: Int { starts.count }

  /// The position of a UTF-8 offset; an offset inside a scalar counts as that scalar's column.
  public func position(at offset: Int) -> TextPosition {
    let offset = min(offset, utf8.count)
    let line = line(at: offset)
    var column = 1
    var index = starts[line - 1] + 1
    while index <= offset {
      if index == utf8.count || utf8[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return TextPosition(line: line, column: column)
  }

  /// The line, from 1, that holds a UTF-8 offset.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The span of a line (from 1) without its line ending.
  public func span(ofLine line: Int) -> TextSpan {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : utf8.count
    while end > start, utf8[end - 1] == 0x0A || utf8[end - 1] == 0x0D { end -= 1 }
    return TextSpan(start, end)
  }
}
