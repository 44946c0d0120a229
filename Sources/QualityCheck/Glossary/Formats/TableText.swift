/// The rows of a glossary table in its file's bytes, and changes of single cells and rows: everything else stays.
struct TableText {
  struct Row {
    /// With its line end.
    let range: Range<Int>
    let cells: [DelimitedText.Cell]
    /// As the row gives it, whether qc made it up or not.
    let id: String?
    /// The index of the concept it speaks of; nil for a row of other languages.
    let concept: Int?
    fileprivate(set) var fills: [Int: String] = [:]
  }

  let path: String
  private let bytes: [UInt8]
  private let separator: DelimitedText.Separator
  private let header: Row?
  /// Those that are added stand behind those of the file.
  private(set) var columns: [GlossaryColumn?]
  private let width: Int
  private(set) var rows: [Row] = []
  private(set) var concepts: [Concept] = []
  private let lineEnd: String
  private let isQuoted: Bool
  private var insertions: [(at: Int, row: GlossaryRows.Row, foreign: [Int: String])] = []
  private var removed: Set<Int> = []

  init(_ file: GlossaryFile, separator: DelimitedText.Separator?) throws(GlossaryError) {
    if file.isConverted { throw .notUTF8(path: file.path, at: TextPosition(line: 1, column: 1)) }
    var table = try GlossaryTable(file, separator: separator)
    path = file.path
    bytes = file.bytes
    self.separator = table.text.separator
    columns = table.columns
    width = table.columns.count
    header = table.header.map { Row(range: $0.range, cells: $0.cells, id: nil, concept: nil) }
    var builder = GlossaryBuilder(keepsPlaces: false)
    var cells: [DelimitedText.Cell] = []
    while try table.next(into: &cells) {
      let read = try GlossaryRow(cells, columns: columns, of: table.text, in: file)
      let concept = read.isOfOurLanguages ? builder.add(read) : nil
      rows.append(Row(range: table.range, cells: cells, id: read.id, concept: concept))
    }
    concepts = builder.concepts
    let first = header ?? rows.first
    lineEnd = first.map { Self.lineEnd(of: $0.range, in: file.bytes) } ?? ""
    isQuoted = first.map { $0.cells.allSatisfy { $0.start > 0 && file.bytes[$0.start - 1] == 0x22 } } ?? false
  }

  private static func lineEnd(of range: Range<Int>, in bytes: [UInt8]) -> String {
    let end = bytes[range].reversed().prefix { $0 == 0x0A || $0 == 0x0D }.prefix(2)
    return end.elementsEqual([0x0A, 0x0D]) ? "\r\n" : end.first == 0x0D ? "\r" : end.isEmpty ? "" : "\n"
  }

  /// The number of the last identifier that qc made up.
  var lastMadeUp: Int { rows.compactMap { $0.id.flatMap(MadeUpID.number(of:)) }.max() ?? 0 }

  // MARK: Changes

  /// Makes sure that there is a column, behind the others.
  mutating func need(_ column: GlossaryColumn) throws(GlossaryError) {
    guard !columns.contains(column) else { return }
    guard header != nil else { throw .missingColumn(path: path, name: column.rawValue) }
    columns.append(column)
  }

  /// Puts a value into a row's empty cell.
  mutating func fill(_ row: Int, _ column: GlossaryColumn, _ value: String) throws(GlossaryError) {
    try need(column)
    if let index = columns.firstIndex(of: column) { rows[row].fills[index] = value }
  }

  mutating func remove(_ row: Int) { removed.insert(row) }

  /// Puts a row behind another one, or behind the last.
  ///
  /// - Parameter foreign: what it says in columns of other tools, by their index.
  mutating func insert(
    _ row: GlossaryRows.Row, behind: Int?, foreign: [Int: String] = [:]
  ) throws(GlossaryError) {
    for column in GlossaryColumn.writingOrder where row[column] != nil { try need(column) }
    let place = behind ?? rows.indices.last
    let end = place.map { rows[$0].range.upperBound } ?? header?.range.upperBound ?? bytes.count
    insertions.append((end, row, foreign))
  }

  /// What a row says in columns of other tools, by their index.
  func foreign(_ row: Int) -> [Int: String] {
    var texts: [Int: String] = [:]
    let text = DelimitedText(bytes, separator: separator)
    for (index, cell) in rows[row].cells.enumerated() where index < width && columns[index] == nil {
      if !cell.isEmpty { texts[index] = text.cellText(cell) }
    }
    return texts
  }

  // MARK: Writing

  var written: [UInt8] {
    var edits = ByteEdits()
    if let header {
      for column in columns[width...] { edits.insert(cell(column?.rawValue ?? ""), at: end(of: header)) }
    }
    for (index, row) in rows.enumerated() {
      if removed.contains(index) { edits.replace(row.range, with: []) } else { edit(row, &edits) }
    }
    let lineEnd = lineEnd.isEmpty ? "\n" : lineEnd
    for insertion in insertions {
      let values = columns.enumerated().map { index, column in
        insertion.foreign[index] ?? value(insertion.row, column, index)
      }
      let line = CSVGlossary.line(values, separator, end: lineEnd, isQuoted: isQuoted)
      edits.insert(Array(line.utf8), at: insertion.at)
    }
    return edits.applied(to: bytes) { before, new in
      // The last line may have no end.
      guard let before, !Self.isEnd(before), let last = new.last, Self.isEnd(last) else { return [] }
      return Array(lineEnd.utf8)
    }
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// A cell with the separator before it.
  private func cell(_ value: String) -> [UInt8] {
    [separator.rawValue] + CSVGlossary.cell(value, separator, isQuoted: isQuoted).utf8
  }

  /// A row's value in a column; of two columns for one thing the first is filled.
  private func value(_ row: GlossaryRows.Row, _ column: GlossaryColumn?, _ index: Int) -> String {
    switch column {
    case .sourceLanguage: "DE"
    case .targetLanguage: "EN"
    case let column? where columns.firstIndex(of: column) == index: row[column] ?? ""
    default: ""
    }
  }

  private func edit(_ row: Row, _ edits: inout ByteEdits) {
    for (index, value) in row.fills where index < row.cells.count {
      let cell = row.cells[index]
      let isQuoted = cell.start > 0 && bytes[cell.start - 1] == 0x22
      let text = Array(CSVGlossary.cell(value, separator, isQuoted: isQuoted).utf8)
      edits.replace(cell.start..<cell.end, with: isQuoted ? Array(text.dropFirst().dropLast()) : text)
    }
    let filled = (row.fills.keys.max() ?? -1) + 1
    let end = max(columns.count > width ? columns.count : filled, row.cells.count)
    for index in row.cells.count..<end { edits.insert(cell(row.fills[index] ?? ""), at: self.end(of: row)) }
  }

  /// Where a row's line end begins.
  private func end(of row: Row) -> Int {
    row.range.upperBound - Self.lineEnd(of: row.range, in: bytes).utf8.count
  }
}
