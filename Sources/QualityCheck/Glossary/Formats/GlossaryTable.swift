/// The rows of a table that say something of terms, and what its columns hold.
struct GlossaryTable {
  /// A cell is a value of a column; nil for a column of another tool.
  let columns: [GlossaryColumn?]
  /// The names of the columns of other tools.
  let foreignColumns: [String]
  private(set) var text: DelimitedText
  private let file: GlossaryFile
  /// The row that names the columns; nil where none does.
  let header: (range: Range<Int>, cells: [DelimitedText.Cell])?
  /// Where the row that was read last stands, with its line end.
  private(set) var range = 0..<0
  /// Where the remarks so far stand.
  private(set) var remarks: [Range<Int>] = []
  /// The first row, where it holds terms and no names of columns.
  private var first: [DelimitedText.Cell]?

  init(_ file: GlossaryFile, separator: DelimitedText.Separator?) throws(GlossaryError) {
    self.file = file
    try file.checkEncoding()
    let bytes = file.bytes
    var start = file.hasMark ? 3 : 0
    let told = DelimitedText.Separator.named(bytes, from: start)
    start = told?.end ?? start
    guard bytes[start...].contains(where: { $0 > 0x20 }) else { throw .empty(path: file.path) }
    text = DelimitedText(
      bytes, separator: told?.separator ?? separator ?? .guess(bytes, from: start), from: start)
    var row: [DelimitedText.Cell] = []
    var remarks: [Range<Int>] = []
    guard let range = try Self.advance(&text, in: file, to: &row, &remarks) else {
      (columns, foreignColumns, header) = ([], [], nil)
      return
    }
    self.range = range
    self.remarks = remarks
    let named = try GlossaryColumn.header(row, of: text, in: file)
    columns = named ?? GlossaryColumn.unnamed(row, of: text)
    first = named == nil ? row : nil
    header = named == nil ? nil : (range, row)
    let cells = text
    foreignColumns = zip(row, named ?? []).filter { $1 == nil }.map { cells.cellText($0.0) }
  }

  /// Reads the next row; false at the end of the table.
  mutating func next(into row: inout [DelimitedText.Cell]) throws(GlossaryError) -> Bool {
    if let first {
      row = first
      self.first = nil
      return true
    }
    guard let range = try Self.advance(&text, in: file, to: &row, &remarks) else { return false }
    self.range = range
    return true
  }

  /// Reads the next row that is neither empty nor a remark, and tells where it stands; nil at the end.
  private static func advance(
    _ text: inout DelimitedText, in file: GlossaryFile, to row: inout [DelimitedText.Cell],
    _ remarks: inout [Range<Int>]
  ) throws(GlossaryError) -> Range<Int>? {
    var start = text.offset
    while try file.next(&text, into: &row) {
      if text.isRemark(row) {
        remarks.append(start..<text.offset)
      } else if row.contains(where: text.holdsSomething) {
        return start..<text.offset
      }
      start = text.offset
    }
    return nil
  }
}

extension DelimitedText {
  /// Whether a cell has more than spaces: spreadsheets write rows of empty cells.
  fileprivate func holdsSomething(_ cell: Cell) -> Bool {
    bytes[cell.start..<cell.end].contains { $0 > 0x20 }
  }

  /// Whether a line is a remark, as OmegaT's tab-separated glossaries have them: `# made in May`, not `#MeToo`.
  fileprivate func isRemark(_ row: [Cell]) -> Bool {
    guard separator == .tab else { return false }
    let cell = bytes[row[0].start..<row[0].end]
    return cell.first == 0x23 && (row.count == 1 || cell.dropFirst().first == 0x20)
  }
}
