/// Glossaries as comma- or tab-separated text.
///
/// A header row names the columns in any order: `de`, `en`, `status`, `domain`, `definition`, `note`, `case`,
/// `id`. Without one, two columns are source and target. Rows with the same `id` are one concept; a row without
/// `id` that only adds an admitted, deprecated or superseded term joins the row above it that has the same German
/// and domain. `|` separates terms in one cell. A row's status speaks of its English terms, or of its German
/// ones when it has no English.
enum CSVGlossary {
  static func read(
    _ bytes: [UInt8], path: String, separator: DelimitedText.Separator?
  ) throws(GlossaryError) -> Glossary {
    let file = GlossaryFile(path: path, bytes: bytes)
    try file.checkEncoding()
    let start = file.hasMark ? 3 : 0
    guard bytes[start...].contains(where: { $0 > 0x20 }) else { throw .empty(path: path) }

    var text = DelimitedText(bytes, separator: separator ?? .guess(bytes, from: start), from: start)
    var row: [DelimitedText.Cell] = []
    var builder = GlossaryBuilder()
    var columns: [GlossaryColumn?]?
    while try file.next(&text, into: &row) {
      guard row.contains(where: { !$0.isEmpty }) else { continue }
      guard let known = columns else {
        if let header = try GlossaryColumn.header(row, of: text, in: file) {
          columns = header
          continue
        }
        columns = [.german, .english]
        try builder.add(GlossaryRow(row, columns: [.german, .english], of: text, in: file))
        continue
      }
      try builder.add(GlossaryRow(row, columns: known, of: text, in: file))
    }
    return Glossary(concepts: builder.concepts)
  }
}

/// A glossary file's bytes and name, for errors that say where.
struct GlossaryFile {
  let path: String
  let bytes: [UInt8]

  /// Lines and columns as an editor shows them: a byte-order mark has no column.
  func position(_ offset: Int) -> TextPosition {
    let position = LineIndex(utf8: bytes).position(at: offset)
    guard hasMark, position.line == 1, position.column > 1 else { return position }
    return TextPosition(line: 1, column: position.column - 1)
  }

  var hasMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  func checkEncoding() throws(GlossaryError) {
    if let zero = bytes.firstIndex(of: 0) { throw .notUTF8(path: path, at: position(zero)) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw .notUTF8(path: path, at: position(error.byteOffsets.lowerBound))
    }
  }

  func next(_ text: inout DelimitedText, into row: inout [DelimitedText.Cell]) throws(GlossaryError) -> Bool {
    do {
      return try text.next(into: &row)
    } catch {
      switch error {
      case .unclosedQuote(let offset): throw .unclosedQuote(path: path, at: position(offset))
      case .strayQuote(let offset): throw .strayQuote(path: path, at: position(offset))
      case .textAfterQuote(let offset): throw .textAfterQuote(path: path, at: position(offset))
      }
    }
  }
}

/// What a column of a glossary file holds.
enum GlossaryColumn: String, CaseIterable {
  case german = "de"
  case english = "en"
  case status, domain, definition, note, id
  case caseRule = "case"

  /// The columns of a first row that is a header; nil where it is a row of terms.
  ///
  /// Columns of other tools are passed over, except where the name is a slip of a known one.
  static func header(
    _ row: [DelimitedText.Cell], of text: DelimitedText, in file: GlossaryFile
  ) throws(GlossaryError) -> [GlossaryColumn?]? {
    let names = row.map { text.text($0).trimmedLowercased() }
    let columns = names.map { name in
      GlossaryColumn(rawValue: name) ?? (name == "source" ? .german : name == "target" ? .english : nil)
    }
    let isHeader =
      names.contains("de") || names.contains("en") || columns.allSatisfy { $0 != nil }
    guard isHeader else { return nil }
    var seen: Set<GlossaryColumn> = []
    for (index, column) in columns.enumerated() {
      let start = row[index].start
      if let column {
        guard seen.insert(column).inserted else {
          throw .repeatedColumn(path: file.path, at: file.position(start), name: names[index])
        }
      } else if let nearest = allCases.first(where: { $0.isNear(names[index]) }) {
        throw .unknownColumn(
          path: file.path, at: file.position(start), name: names[index], nearest: nearest.rawValue)
      }
    }
    guard seen.contains(.german) || seen.contains(.english) else {
      throw .noTermColumn(path: file.path, at: file.position(row[0].start))
    }
    return columns
  }

  /// Whether a name is this column's with a letter or two mistyped.
  private func isNear(_ name: String) -> Bool {
    rawValue.count > 3 && abs(rawValue.count - name.count) <= 2
      && editDistance(Array(rawValue.utf8), Array(name.utf8)) <= 2
  }

  private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let substituted = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, min(row[j], row[j + 1]) + 1)
      }
    }
    return row[b.count]
  }
}

extension String {
  /// Without white space at the ends, in small letters: how names and values of a file are compared.
  fileprivate func trimmedLowercased() -> String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
