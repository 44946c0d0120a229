extension CSVGlossary {
  /// The glossary as a table with a header; only columns that something fills are written.
  ///
  /// A concept takes a row for every group of terms that share status and facts. Cells that a spreadsheet would run
  /// get an apostrophe before them, which reading takes away.
  static func write(_ glossary: Glossary, separator: DelimitedText.Separator) -> WrittenGlossary {
    var rows = GlossaryRows()
    for concept in glossary.concepts { rows.add(concept) }
    let filled = rows.filledColumns
    let columns = GlossaryColumn.writingOrder.filter {
      $0 == .german || $0 == .english || filled.contains($0)
    }
    var text = line(columns.map(\.rawValue), separator)
    for row in rows.rows { text += line(columns.map { row[$0] ?? "" }, separator) }
    return WrittenGlossary(text: text, losses: rows.losses)
  }

  /// A row of a table with its line end.
  static func line(
    _ values: [String], _ separator: DelimitedText.Separator, end: String = "\n", isQuoted: Bool = false
  ) -> String {
    values.map { cell($0, separator, isQuoted: isQuoted) }
      .joined(separator: String(Unicode.Scalar(separator.rawValue))) + end
  }

  /// - Parameter isQuoted: whether the cell gets quotation marks although it needs none.
  static func cell(
    _ value: String, _ separator: DelimitedText.Separator, isQuoted: Bool = false
  ) -> String {
    let value = FormulaCell.escape(value)
    // Quoted too is what another program may take for a separator.
    let needsQuotes = value.unicodeScalars.contains { scalar in
      switch scalar {
      case "\n", "\r", "\t": true
      case "\"": separator != .tab || value.first == "\""
      case ",", ";": separator != .tab
      default: false
      }
    }
    return needsQuotes || isQuoted ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }
}
