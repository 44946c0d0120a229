/// What a terminal shows in one place: a character with its marks, its width in columns, and how it is emphasised.
struct DisplayCell: Sendable, Hashable {
  var text: String
  var width: Int
  var style: Style
  var isSpace = false
}

/// Why a piece of text stands out.
enum Style: Sendable, Hashable {
  case plain
  /// Less important than the rest.
  case faint
  case strong
  /// A finding's place.
  case finding(Severity)
  /// The German words that prove one.
  case proof
  /// What to write instead.
  case correction
}

extension DisplayCell {
  /// Cells of a text of one line. Tabs and line ends count as a space; control and invisible direction characters,
  /// which could steer the terminal, do not get through.
  static func cells(_ text: some StringProtocol, style: Style = .plain) -> [DisplayCell] {
    var cells: [DisplayCell] = []
    for scalar in text.unicodeScalars { append(scalar, style: style, to: &cells) }
    return cells
  }

  /// Cells of a span of a document, each styled by the innermost of `styles` that holds it; the last one wins.
  static func cells(
    of span: TextSpan, in document: Document, styles: [(span: TextSpan, style: Style)]
  ) -> [DisplayCell] {
    var cells: [DisplayCell] = []
    var offset = span.start
    for scalar in document.text(span).unicodeScalars {
      let style = styles.last { $0.span.start <= offset && offset < $0.span.end }?.style ?? .plain
      append(scalar, style: style, to: &cells)
      offset += UTF8.width(scalar)
    }
    return cells
  }

  private static func append(_ scalar: Unicode.Scalar, style: Style, to cells: inout [DisplayCell]) {
    if scalar.value == 0x20 || scalar.value == 0x09 || scalar.value == 0x0A || scalar.value == 0x0D {
      if scalar.value == 0x0A, cells.last?.text == " ", cells.last?.isSpace == true { return }
      cells.append(DisplayCell(text: " ", width: 1, style: style, isSpace: true))
      return
    }
    if DisplayWidth.isHidden(scalar) { return }
    let width = DisplayWidth.columns(scalar)
    if let last = cells.last, !last.isSpace, width == 0 || DisplayWidth.joins(scalar, to: last.text) {
      cells[cells.count - 1].text.unicodeScalars.append(scalar)
    } else {
      cells.append(DisplayCell(text: String(scalar), width: width, style: style))
    }
  }
}

/// How many columns of a terminal a scalar takes.
enum DisplayWidth {
  /// 0 for combining marks and joiners, 2 for East Asian wide and emoji, else 1.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// Ranges of East_Asian_Width W and F (Unicode Standard Annex 11), and what shows as emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }

  /// Whether a scalar shows as one picture with what is before it: joined emoji, skin tones, flags.
  static func joins(_ scalar: Unicode.Scalar, to text: String) -> Bool {
    guard let last = text.unicodeScalars.last, last.value >= 0x200D else { return false }
    if last.value == 0x200D || scalar.properties.isEmojiModifier { return true }
    let flags: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    return flags.contains(scalar.value) && flags.contains(last.value) && text.unicodeScalars.count == 1
  }

  /// Controls, and characters that turn the direction of writing.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
