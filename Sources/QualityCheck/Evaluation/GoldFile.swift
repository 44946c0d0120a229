/// Marked places of a text, as a tab-separated file holds them.
///
/// A row has five fields: where the place begins and ends, in bytes from the start of the text's file (the `offset`
/// of `qc report --format json`), the tier, the words that stand there, and the accepted corrections separated by
/// `|`. Empty lines and lines that begin with `#` are passed over.
package struct GoldFile: Sendable {
  package struct Row: Sendable, Hashable {
    /// In bytes of the text's file.
    package let span: TextSpan
    package let tier: String
    package let words: String
    package let corrections: [String]
    /// Where the row's offsets and words begin in the gold file.
    package let place: (offsets: TextPosition, words: TextPosition)

    package static func == (a: Row, b: Row) -> Bool {
      a.span == b.span && a.tier == b.tier && a.words == b.words && a.corrections == b.corrections
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(span)
      hasher.combine(words)
    }
  }

  package let path: String
  package let rows: [Row]

  package init(path: String) throws(GoldError) {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path: path)
    } catch {
      throw .file(error)
    }
    try self.init(path: path, utf8: bytes)
  }

  init(path: String, utf8: [UInt8]) throws(GoldError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = utf8.starts(with: mark) ? Array(utf8.dropFirst(mark.count)) : utf8
    let lines = LineIndex(utf8: text)
    var rows: [Row] = []
    for line in 1...lines.lineCount {
      let span = lines.span(ofLine: line)
      guard text.trimmed(span) != nil, text[span.start] != UInt8(ascii: "#") else { continue }
      rows.append(try Self.row(text, span, lines, path))
    }
    self.path = path
    self.rows = rows
  }

  private static func row(
    _ text: [UInt8], _ span: TextSpan, _ lines: LineIndex, _ path: String
  ) throws(GoldError) -> Row {
    var fields: [TextSpan] = []
    var start = span.start
    for offset in span.start...span.end where offset == span.end || text[offset] == 0x09 {
      fields.append(TextSpan(start, offset))
      start = offset + 1
    }
    func place(_ field: Int) -> TextPosition { lines.position(at: fields[field].start) }
    func string(_ field: Int) throws(GoldError) -> String {
      guard let string = String(validating: text[fields[field].range], as: UTF8.self) else {
        throw .malformed(path: path, place(field), .notUTF8)
      }
      return string
    }
    func offset(_ field: Int) throws(GoldError) -> Int {
      let string = try string(field)
      guard let offset = Int(string), offset >= 0 else {
        throw .malformed(path: path, place(field), .noOffset(string))
      }
      return offset
    }
    guard fields.count == 5 else {
      throw .malformed(path: path, lines.position(at: span.start), .fields(fields.count))
    }
    let (from, to) = (try offset(0), try offset(1))
    guard from < to else { throw .malformed(path: path, place(1), .backwards(from, to)) }
    let tier = try string(2)
    guard !tier.isEmpty else { throw .malformed(path: path, place(2), .noTier) }
    return Row(
      span: TextSpan(from, to), tier: tier, words: try string(3),
      corrections: try string(4).split(separator: "|", omittingEmptySubsequences: false).map(String.init),
      place: (place(0), place(3)))
  }

  /// The marks with spans of a document's text.
  ///
  /// - Throws: when a row's words do not stand where it says: then the file is of another text, or of another state
  ///   of it, and every figure would be wrong.
  package func marks(in document: Document) throws(GoldError) -> [MarkedPlace] {
    var marks: [MarkedPlace] = []
    for row in rows {
      guard let start = document.offset(ofFile: row.span.start),
        let end = document.offset(ofFile: row.span.end)
      else { throw .malformed(path: path, row.place.offsets, .outside(text: document.path)) }
      let span = TextSpan(start, end)
      let found = document.quotable(span)
      guard found == row.words.onOneLine else {
        throw .malformed(
          path: path, row.place.words, .otherWords(row.words, found: found, text: document.path))
      }
      marks.append(MarkedPlace(span: span, tier: row.tier, corrections: row.corrections))
    }
    return marks
  }
}

extension Document {
  /// The offset in ``utf8`` of an offset in the file; nil where no byte of the text lies there.
  fileprivate func offset(ofFile wanted: Int) -> Int? {
    var low = 0
    var high = utf8.count
    while low < high {
      let middle = (low + high) / 2
      if byteMap.fileOffset(of: middle) < wanted { low = middle + 1 } else { high = middle }
    }
    return byteMap.fileOffset(of: low) == wanted ? low : nil
  }
}
