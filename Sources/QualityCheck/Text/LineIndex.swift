/// Turns UTF-8 offsets into lines and columns.
///
/// Lines end at LF, CRLF or a lone CR. Made once per document, and only when something is reported.
public struct LineIndex: Sendable {
  private let utf8: [UInt8]
  private let starts: [Int]
  /// How many scalars begin before every ``stride``th byte, so that a place in a line of megabytes is found at once.
  private let scalarCounts: [Int]
  private static let stride = 1024

  public init(_ document: Document) { self.init(utf8: document.utf8) }

  public init(utf8: [UInt8]) {
    var starts = [0]
    var scalarCounts: [Int] = []
    scalarCounts.reserveCapacity(utf8.count / Self.stride + 1)
    var scalars = 0
    var offset = 0
    while offset < utf8.count {
      if offset % Self.stride == 0 { scalarCounts.append(scalars) }
      let byte = utf8[offset]
      offset += 1
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == 0x0A || (byte == 0x0D && !(offset < utf8.count && utf8[offset] == 0x0A)) {
        starts.append(offset)
      }
    }
    self.utf8 = utf8
    self.starts = starts
    self.scalarCounts = scalarCounts
  }

  public var lineCount: Int { starts.count }

  /// The position of a UTF-8 offset; an offset inside a scalar counts as that scalar's column.
  public func position(at offset: Int) -> TextPosition {
    var offset = min(offset, utf8.count)
    while offset > 0, offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
    let line = line(at: offset)
    return TextPosition(line: line, column: scalars(before: offset) - scalars(before: starts[line - 1]) + 1)
  }

  /// How many scalars begin before an offset.
  private func scalars(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let block = (offset - 1) / Self.stride
    return scalarCounts[block] + utf8[(block * Self.stride)..<offset].count { $0 & 0xC0 != 0x80 }
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
