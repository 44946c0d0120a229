/// Cuts text into tokens: the hot path, a scanner over bytes with an ASCII fast path.
///
/// One token each: words with inner apostrophes and hyphens ("rock'n'roll", "E-Mail", "25-year-old", with soft
/// hyphens too), numbers with German and English separators ("1.234,56", "12:30"), with up to three letters
/// directly behind ("20th", "10km"), URLs, e-mail addresses, handles ("@name", "#tag") and file names
/// ("setup.exe"). A dot belongs to the word only in chains of single letters ("U.S.", "z.B.", "Ph.D."); otherwise
/// it is a token of its own, whether or not it marks an abbreviation ("Dr" "."). The possessive stays in its
/// word ("Kaspersky's"). A percent sign is a symbol behind its number.
struct Tokenizer {
  let utf8: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var forms = FormTable()
  private let ascii = CharacterClass.ascii

  /// Running text has a token for every five bytes and more; pages that none comes to cost nothing.
  private static let bytesPerToken = 5

  init(utf8: [UInt8]) {
    self.utf8 = utf8
    tokens.reserveCapacity(utf8.count / Self.bytesPerToken)
  }

  /// Appends the tokens of a span; no token crosses its ends.
  mutating func tokenize(_ span: TextSpan) {
    var offset = span.start
    while offset < span.end {
      let (kind, length) = classAndLength(at: offset)
      switch kind {
      case .skipped:
        offset += length
        continue
      case .letter:
        let end = wordEnd(from: offset + length, start: offset, limit: span.end)
        offset = append(span: offset, end, limit: span.end)
      case .digit:
        let (end, kind) = numberEnd(from: offset, limit: span.end)
        offset = kind == .number ? append(.number, offset, end) : append(span: offset, end, limit: span.end)
      case .punctuation:
        offset = append(.punctuation, offset, runEnd(from: offset, length: length, limit: span.end))
      case .symbol:
        if let end = handleEnd(from: offset, limit: span.end) {
          offset = append(.handle, offset, end)
        } else {
          offset = append(.symbol, offset, symbolEnd(from: offset + length, limit: span.end))
        }
      }
    }
  }

  private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int) -> Int {
    let span = TextSpan(start, end)
    tokens.append(Token(kind: kind, span: span, form: forms.index(of: span, in: utf8)))
    return end
  }

  /// Appends a word, or the longer token that it turns out to begin.
  private mutating func append(span start: Int, _ end: Int, limit: Int) -> Int {
    if end + 1 < limit {
      switch utf8[end] {
      case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "+"):
        if let (kind, end) = CompoundToken.read(utf8, from: start, wordEnd: end, limit: limit) {
          return append(kind, start, end)
        }
      default: break
      }
    }
    return append(.word, start, end)
  }

  @inline(__always)
  private func classAndLength(at offset: Int) -> (CharacterClass, Int) {
    let byte = utf8[offset]
    if byte < 0x80 { return (ascii[Int(byte)], 1) }
    let (value, length) = scalar(at: offset, in: utf8)
    return (CharacterClass(value), length)
  }

  @inline(__always)
  private func isWordCharacter(at offset: Int, limit: Int) -> Bool {
    guard offset < limit else { return false }
    let kind = classAndLength(at: offset).0
    return kind == .letter || kind == .digit
  }

  private func wordEnd(from first: Int, start: Int, limit: Int) -> Int {
    var offset = first
    while offset < limit {
      let byte = utf8[offset]
      if byte < 0x80 {
        switch ascii[Int(byte)] {
        case .letter, .digit: offset += 1
        case .punctuation, .symbol:
          guard joins(byte, at: offset, start: start), isWordCharacter(at: offset + 1, limit: limit) else {
            return offset
          }
          offset += 1
        case .skipped: return offset
        }
      } else {
        let (value, length) = scalar(at: offset, in: utf8)
        switch value {
        case "\u{2019}", "\u{2010}", "\u{2011}", "\u{AD}", "\u{200C}", "\u{200D}", "\u{2060}":
          guard isWordCharacter(at: offset + length, limit: limit) else { return offset }
        default:
          let kind = CharacterClass(value)
          guard kind == .letter || kind == .digit else { return offset }
        }
        offset += length
      }
    }
    return offset
  }

  /// Whether an ASCII mark may stand inside a word; an ampersand only between capitals ("AT&T").
  private func joins(_ byte: UInt8, at offset: Int, start: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    case UInt8(ascii: "&"):
      offset > start && isCapital(utf8[offset - 1]) && offset + 1 < utf8.count && isCapital(utf8[offset + 1])
    default: false
    }
  }

  private func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  /// The end of what begins with a digit, and whether that is a number or a word ("25-year-old").
  private func numberEnd(from start: Int, limit: Int) -> (Int, Token.Kind) {
    var offset = start
    while offset < limit {
      let (kind, length) = classAndLength(at: offset)
      if kind == .digit {
        offset += length
      } else if let length = separatorLength(at: offset, limit: limit) {
        offset += length
      } else {
        break
      }
    }
    guard offset < limit else { return (offset, .number) }
    let hyphenated =
      utf8[offset] == UInt8(ascii: "-") && offset + 1 < limit && classAndLength(at: offset + 1).0 == .letter
    guard hyphenated || classAndLength(at: offset).0 == .letter else { return (offset, .number) }
    let end = wordEnd(from: offset, start: start, limit: limit)
    let suffix = utf8[offset..<end]
    let isUnit = suffix.count <= 3 && suffix.allSatisfy { $0 >= 0x80 || ascii[Int($0)] == .letter }
    return (end, isUnit ? .number : .word)
  }

  /// The length of a separator inside a number: a mark between digits, or a no-break space before a group of three.
  private func separatorLength(at offset: Int, limit: Int) -> Int? {
    switch utf8[offset] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "'"):
      return isDigit(offset + 1, limit) ? 1 : nil
    case 0xC2, 0xE2:
      let (value, length) = scalar(at: offset, in: utf8)
      guard value == "\u{A0}" || value == "\u{202F}" || value == "\u{2009}" else { return nil }
      let group = offset + length
      let fits = isDigit(group, limit) && isDigit(group + 1, limit) && isDigit(group + 2, limit)
      return fits && !isWordCharacter(at: group + 3, limit: limit) ? length : nil
    default: return nil
    }
  }

  private func isDigit(_ offset: Int, _ limit: Int) -> Bool {
    offset < limit && CharacterClass.isDigit(utf8[offset])
  }

  /// Dots and hyphens run together ("...", "--"); every other mark stands alone.
  private func runEnd(from start: Int, length: Int, limit: Int) -> Int {
    let byte = utf8[start]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") else { return start + length }
    var end = start + 1
    while end < limit, utf8[end] == byte { end += 1 }
    return end
  }

  /// The end of "@name" or "#tag"; a number sign before a mere number is none.
  private func handleEnd(from start: Int, limit: Int) -> Int? {
    let byte = utf8[start]
    guard byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#") else { return nil }
    var end = start + 1
    var hasLetter = false
    while end < limit {
      let (kind, length) = classAndLength(at: end)
      if kind == .letter || utf8[end] == UInt8(ascii: "_") {
        hasLetter = true
      } else if kind != .digit {
        break
      }
      end += length
    }
    return hasLetter ? end : nil
  }

  /// Takes what belongs to an emoji: variation selectors, skin tones, and what a joiner adds.
  private func symbolEnd(from first: Int, limit: Int) -> Int {
    var end = first
    while end < limit, utf8[end] >= 0x80 {
      let (value, length) = scalar(at: end, in: utf8)
      switch value.value {
      case 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF, 0x20E3: end += length
      case 0x200D:
        guard end + length < limit, utf8[end + length] >= 0x80 else { return end }
        end += length + scalar(at: end + length, in: utf8).length
      default: return end
      }
    }
    return end
  }
}
