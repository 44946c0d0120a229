/// Spellings as far as German and English share them.
enum WordShape {
  static let beginningLength = 5

  /// The first five letters, with what German and English write differently made equal: umlauts, k and z for c.
  ///
  /// Shorter where the word is.
  static func beginning(_ key: some Sequence<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(beginningLength)
    var lead: UInt8 = 0
    for byte in key {
      if letters.count == beginningLength { break }
      switch byte {
      case UInt8(ascii: "k"), UInt8(ascii: "z"): letters.append(UInt8(ascii: "c"))
      case 0..<0x80: letters.append(byte)
      case 0xC0...: lead = byte
      default: letters.append(lead == 0xC3 ? folded(byte) : byte)
      }
    }
    return letters
  }

  /// The plain letter of the small Latin-1 letter U+00C0 + `byte` - 0x80.
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x9F: UInt8(ascii: "s")
    case 0xA0...0xA5: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB1: UInt8(ascii: "n")
    case 0xB2...0xB6: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    default: byte
    }
  }
}
