/// Reads comma- or tab-separated text row by row, as RFC 4180 describes it, and knows where every cell stands.
///
/// Own code because a glossary's errors name line and column: SwiftCSV gives no places, takes an unclosed quote
/// for the end of a cell, drops spaces at the start of a cell, and walks `Character`s.
struct DelimitedText {
  enum Separator: UInt8 {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
  }

  /// Why reading stopped; offsets count bytes.
  enum Fault: Error {
    case unclosedQuote(at: Int)
    case strayQuote(at: Int)
    case textAfterQuote(at: Int)
  }

  /// A cell: the bytes of its text, without the quotes around it.
  struct Cell {
    let start: Int
    let end: Int
    /// Whether the text holds doubled quotes.
    let isEscaped: Bool
    var isEmpty: Bool { start == end }
  }

  let bytes: [UInt8]
  let separator: Separator
  /// Where the next row begins.
  private(set) var offset: Int

  init(_ bytes: [UInt8], separator: Separator, from offset: Int = 0) {
    self.bytes = bytes
    self.separator = separator
    self.offset = offset
  }

  /// Reads one row into `row`; false at the end of the text. An empty line is a row of one empty cell.
  mutating func next(into row: inout [Cell]) throws(Fault) -> Bool {
    row.removeAll(keepingCapacity: true)
    guard offset < bytes.count else { return false }
    while true {
      row.append(try cell())
      guard offset < bytes.count else { return true }
      let byte = bytes[offset]
      offset += 1
      if byte == separator.rawValue { continue }
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      return true
    }
  }

  func text(_ cell: Cell) -> String {
    guard cell.isEscaped else { return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self) }
    var unescaped: [UInt8] = []
    var index = cell.start
    while index < cell.end {
      unescaped.append(bytes[index])
      index += bytes[index] == 0x22 ? 2 : 1
    }
    return String(decoding: unescaped, as: UTF8.self)
  }

  /// Reads to the cell's end and leaves `offset` on the separator, the line end or the end of the text.
  private mutating func cell() throws(Fault) -> Cell {
    guard offset < bytes.count, bytes[offset] == 0x22 else { return try bareCell() }
    let opening = offset
    var isEscaped = false
    offset += 1
    while offset < bytes.count {
      guard bytes[offset] == 0x22 else {
        offset += 1
        continue
      }
      if offset + 1 < bytes.count, bytes[offset + 1] == 0x22 {
        isEscaped = true
        offset += 2
        continue
      }
      let cell = Cell(start: opening + 1, end: offset, isEscaped: isEscaped)
      offset += 1
      guard offset == bytes.count || endsCell(bytes[offset]) else { throw .textAfterQuote(at: offset) }
      return cell
    }
    throw .unclosedQuote(at: opening)
  }

  private mutating func bareCell() throws(Fault) -> Cell {
    let start = offset
    while offset < bytes.count, !endsCell(bytes[offset]) {
      // In tab-separated files a quotation mark inside a cell is an ordinary character: 3.5" disk.
      if bytes[offset] == 0x22, separator != .tab { throw .strayQuote(at: offset) }
      offset += 1
    }
    return Cell(start: start, end: offset, isEscaped: false)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator.rawValue || byte == 0x0A || byte == 0x0D
  }
}

extension DelimitedText.Separator {
  /// What a first line `sep=;` says, by which Excel knows the separator, and where the line ends.
  static func named(_ bytes: [UInt8], from start: Int) -> (separator: Self, end: Int)? {
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let separator = line.last.flatMap(Self.init)
    else { return nil }
    return (separator, bytes[line.endIndex...].firstIndex { $0 != 0x0A && $0 != 0x0D } ?? bytes.count)
  }

  /// The separator of a `.csv` file: spreadsheets of German machines write semicolons, some write tabs.
  ///
  /// The first row decides: a comma outside quotes, or else a semicolon, or else a tab.
  static func guess(_ bytes: [UInt8], from start: Int) -> Self {
    var isQuoted = false
    var other: Self?
    for byte in bytes[start...] {
      switch byte {
      case 0x22: isQuoted.toggle()
      case Self.comma.rawValue where !isQuoted: return .comma
      case Self.semicolon.rawValue where !isQuoted: other = .semicolon
      case Self.tab.rawValue where !isQuoted && other == nil: other = .tab
      case 0x0A where !isQuoted, 0x0D where !isQuoted: return other ?? .comma
      default: break
      }
    }
    return other ?? .comma
  }
}
