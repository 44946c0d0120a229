/// What a scalar is to the tokenizer.
enum CharacterClass: UInt8 {
  /// White space, controls and other invisible scalars: part of no token.
  case skipped
  /// Letters, and marks that combine with them.
  case letter
  case digit
  case punctuation
  case symbol

  /// The classes of the ASCII characters.
  static let ascii: [CharacterClass] = (UInt8(0)..<128).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0...0x20, 0x7F: .skipped
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"),
      UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "\\"):
      .symbol
    default: .punctuation
    }
  }

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: self = Self.ascii[Int(scalar.value)]
    // Latin-1 Supplement to Latin Extended-B: nearly all that German and English need.
    case 0xD7, 0xF7: self = .symbol
    case 0xC0...0x24F: self = .letter
    default: self.init(scalar.properties.generalCategory)
    }
  }

  private init(_ category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
      self = .letter
    case .decimalNumber: self = .digit
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .otherNumber, .privateUse:
      self = .symbol
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .unassigned:
      self = .skipped
    @unknown default: self = .symbol
    }
  }
}

/// Decodes the scalar at `offset` of valid UTF-8; for other bytes U+FFFD, one byte long.
@inline(__always)
func scalar(at offset: Int, in utf8: [UInt8]) -> (value: Unicode.Scalar, length: Int) {
  let first = utf8[offset]
  let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard offset + length <= utf8.count else { return ("\u{FFFD}", 1) }
  let bits: UInt32 =
    switch length {
    case 1: UInt32(first)
    case 2: UInt32(first & 0x1F) << 6 | UInt32(utf8[offset + 1] & 0x3F)
    case 3:
      UInt32(first & 0x0F) << 12 | UInt32(utf8[offset + 1] & 0x3F) << 6 | UInt32(utf8[offset + 2] & 0x3F)
    default:
      UInt32(first & 0x07) << 18 | UInt32(utf8[offset + 1] & 0x3F) << 12
        | UInt32(utf8[offset + 2] & 0x3F) << 6 | UInt32(utf8[offset + 3] & 0x3F)
    }
  guard let scalar = Unicode.Scalar(bits) else { return ("\u{FFFD}", 1) }
  return (scalar, length)
}

extension CharacterClass {
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
