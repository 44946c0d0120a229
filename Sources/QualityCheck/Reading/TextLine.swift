/// A line of a plain text.
struct TextLine {
  /// Without the white space at its ends; empty for a blank line.
  let span: TextSpan
  /// In Unicode scalars.
  let length: Int
  /// Whether it ends like a sentence, quotation marks and brackets aside.
  let endsSentence: Bool
  /// Whether it ends with a comma, colon or semicolon.
  let endsClause: Bool
  let startsLowercase: Bool
  /// The length of its first word, in scalars.
  let firstWordLength: Int
  let hasBullet: Bool

  var isBlank: Bool { span.isEmpty }

  init(_ line: TextSpan, in utf8: [UInt8]) {
    let span = utf8.trimmed(line) ?? TextSpan(line.start, line.start)
    self.span = span
    length = span.range.count { utf8[$0] & 0xC0 != 0x80 }
    let last = Self.lastMark(of: span, in: utf8)
    endsSentence = last == "." || last == "!" || last == "?" || last == "\u{2026}"
    endsClause = last == "," || last == ":" || last == ";"
    startsLowercase = !span.isEmpty && scalar(at: span.start, in: utf8).value.properties.isLowercase
    let wordEnd = utf8[span.range].firstIndex { $0 <= 0x20 } ?? span.end
    firstWordLength = (span.start..<wordEnd).count { utf8[$0] & 0xC0 != 0x80 }
    hasBullet = Self.hasBullet(span, in: utf8)
  }

  /// The lines of a text; of several blank lines in a row only the first.
  static func all(in utf8: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    for span in spans(in: utf8) {
      let line = TextLine(span, in: utf8)
      if !line.isBlank || lines.last.map({ !$0.isBlank }) ?? true { lines.append(line) }
    }
    return lines
  }

  /// Where all lines are: LF, CRLF and a lone CR end one; a line end at the very end begins no further line.
  static func spans(in utf8: [UInt8]) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    var offset = 0
    while offset < utf8.count {
      let byte = utf8[offset]
      guard byte == 0x0A || byte == 0x0D else {
        offset += 1
        continue
      }
      lines.append(TextSpan(start, offset))
      offset += byte == 0x0D && offset + 1 < utf8.count && utf8[offset + 1] == 0x0A ? 2 : 1
      start = offset
    }
    if start < utf8.count { lines.append(TextSpan(start, utf8.count)) }
    return lines
  }

  private static func lastMark(of span: TextSpan, in utf8: [UInt8]) -> Unicode.Scalar? {
    var end = span.end
    while end > span.start {
      var start = end - 1
      while start > span.start, utf8[start] & 0xC0 == 0x80 { start -= 1 }
      let value = scalar(at: start, in: utf8).value
      switch value {
      case "\"", "'", ")", "]", "*", "_", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}":
        end = start
      default: return value
      }
    }
    return nil
  }

  /// "- item", "* item", "• item", "1. item", "a) item".
  private static func hasBullet(_ span: TextSpan, in utf8: [UInt8]) -> Bool {
    guard span.length > 2 else { return false }
    let (value, length) = scalar(at: span.start, in: utf8)
    var offset = span.start + length
    switch value {
    case "-", "*", "+", "\u{2022}", "\u{2013}", "\u{25AA}", "\u{25CF}", "\u{00B7}": break
    case "0"..."9", "a"..."z":
      while offset < span.end, CharacterClass.isDigit(utf8[offset]) { offset += 1 }
      guard offset < span.end, utf8[offset] == UInt8(ascii: ")") || utf8[offset] == UInt8(ascii: ".") else {
        return false
      }
      offset += 1
      if offset - span.start > 4 { return false }
    default: return false
    }
    return offset < span.end && utf8[offset] == 0x20
  }
}
