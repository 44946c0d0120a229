/// Lines of text for a terminal: wrapped at its width, emphasised by colour or by marks under the words.
struct Canvas {
  let width: Int
  let isColoured: Bool
  private(set) var output = ""

  init(width: Int, isColoured: Bool) {
    self.width = max(width, 20)
    self.isColoured = isColoured
  }

  mutating func emptyLine() { output += "\n" }

  /// Writes cells behind a gutter; lines after the first get the gutter `rest`.
  ///
  /// Without colour, `marks` puts `^` or `-` under styled words.
  mutating func write(
    _ cells: [DisplayCell], first: String = "", rest: String = "", gutter: Style = .faint, marks: Bool = false
  ) {
    let room = max(width - first.count, 10)
    for (index, line) in Self.wrapped(cells, room: room).enumerated() {
      let gutterText = index == 0 ? first : rest
      output += trimmed(painted(gutterText, gutter) + painted(line, underlined: marks))
      output += "\n"
      if marks, !isColoured, let markers = Self.markers(line) {
        output += Self.blank(rest, like: first) + markers + "\n"
      }
    }
  }

  /// Writes `left`, and `right` at the end of the line or, where it does not fit, on a line of its own.
  mutating func write(_ left: [DisplayCell], right: [DisplayCell], first: String, rest: String) {
    let used = first.count + Self.columns(left) + Self.columns(right)
    if used + 2 <= width {
      let gap = DisplayCell.cells(String(repeating: " ", count: width - used))
      write(left + gap + right, first: first, rest: rest)
    } else {
      write(left, first: first, rest: rest)
      write(right, first: rest, rest: rest)
    }
  }

  // MARK: Wrapping

  static func columns(_ cells: some Sequence<DisplayCell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  /// Lines of at most `room` columns, broken at spaces where there are any; spaces at a break are dropped.
  static func wrapped(_ cells: [DisplayCell], room: Int) -> [ArraySlice<DisplayCell>] {
    var lines: [ArraySlice<DisplayCell>] = []
    var start = 0
    var used = 0
    var lastSpace: Int?
    var index = 0
    while index < cells.count {
      let cell = cells[index]
      if used + cell.width > room, index > start {
        if cell.isSpace {
          lines.append(cells[start..<index])
          start = index + 1
        } else if let space = lastSpace, space > start {
          lines.append(cells[start..<space])
          start = space + 1
        } else {
          lines.append(cells[start..<index])
          start = index
        }
        index = start
        used = 0
        lastSpace = nil
        continue
      }
      if cell.isSpace { lastSpace = index }
      used += cell.width
      index += 1
    }
    if start < cells.count || lines.isEmpty { lines.append(cells[start...]) }
    return lines
  }

  /// Marks for the styled cells of a line; nil when there are none. Neighbouring findings are kept apart by the text.
  private static func markers(_ line: ArraySlice<DisplayCell>) -> String? {
    var marks = ""
    for cell in line {
      let mark =
        switch cell.style {
        case .finding: "^"
        case .proof: "-"
        default: " "
        }
      marks += String(repeating: mark, count: cell.width)
    }
    while marks.last == " " { marks.removeLast() }
    return marks.isEmpty ? nil : marks
  }

  private static func blank(_ rest: String, like first: String) -> String {
    rest.isEmpty ? String(repeating: " ", count: first.count) : rest
  }

  // MARK: Colour

  private func painted(_ line: ArraySlice<DisplayCell>, underlined: Bool) -> String {
    var text = ""
    var style = Style.plain
    for cell in line {
      if isColoured, cell.style != style {
        if style != .plain { text += Self.reset }
        text += Self.escape(cell.style, underlined: underlined)
        style = cell.style
      }
      text += cell.text
    }
    if isColoured, style != .plain { text += Self.reset }
    return text
  }

  private func painted(_ text: String, _ style: Style) -> String {
    guard isColoured, style != .plain, !text.isEmpty else { return text }
    return Self.escape(style, underlined: false) + text + Self.reset
  }

  private func trimmed(_ text: String) -> String {
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)] == " " { end = text.index(before: end) }
    return String(text[..<end])
  }

  private static let reset = "\u{1B}[0m"

  /// SGR sequences: the eight basic colours, which every terminal's theme keeps readable.
  private static func escape(_ style: Style, underlined: Bool) -> String {
    let line = underlined ? ";4" : ""
    return switch style {
    case .plain: ""
    case .faint: "\u{1B}[2m"
    case .strong: "\u{1B}[1m"
    case .finding(.critical), .finding(.major): "\u{1B}[1;31\(line)m"
    case .finding(.minor): "\u{1B}[1;33\(line)m"
    case .finding(.neutral): "\u{1B}[1;35\(line)m"
    case .proof: "\u{1B}[1;36\(line)m"
    case .correction: "\u{1B}[1;32m"
    }
  }
}
