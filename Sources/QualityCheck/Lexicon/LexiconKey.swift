internal import Foundation

/// The spelling under which a word or phrase is looked up: lower-case, NFC, straight apostrophes, single spaces.
enum LexiconKey {
  static let longestPhrase = 6

  /// The key for a text as a person writes it.
  static func make(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { make($0) }
  }

  static func make(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x41...0x5A:
        key.append(byte | 0x20)
      case 0x20, 0x09, 0x5F:
        if let last = key.last, last != 0x20 { key.append(0x20) }
      case 0..<0x80:
        key.append(byte)
      case 0xC3 where index + 1 < bytes.count:
        // Latin-1 letters: capitals lie 32 below the small ones, but for the multiplication sign.
        let second = bytes[index + 1]
        key.append(byte)
        key.append((0x80...0x9E).contains(second) && second != 0x97 ? second + 0x20 : second)
        index += 1
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0x98:
        key.append(0x27)  // typographic apostrophes, frequent in the dictionaries
        index += 2
      default:
        return makeSlowly(bytes)
      }
      index += 1
    }
    if key.last == 0x20 { key.removeLast() }
    return key
  }

  /// Anything beyond Latin-1: rare, so left to Foundation.
  private static func makeSlowly(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.lowercased()
    var key: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2019, 0x2018, 0x02BC: key.append(0x27)
      case 0x2010, 0x2011: key.append(0x2D)
      case 0x20, 0x09, 0x5F, 0xA0, 0x202F: if let last = key.last, last != 0x20 { key.append(0x20) }
      default: key.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    return key
  }

  /// Whether a key may be an entry: letters, digits and what words contain, at most six words, no sentence.
  static func isEntry(_ key: [UInt8]) -> Bool {
    guard !key.isEmpty, key.count <= 120 else { return false }
    var words = 1
    var hasLetter = false
    var index = 0
    while index < key.count {
      let byte = key[index]
      switch byte {
      case 0x61...0x7A: hasLetter = true
      case 0x30...0x39, 0x27, 0x2D, 0x2E, 0x26, 0x2B: break
      case 0x20: words += 1
      case 0xC2, 0xE2: return false  // symbols of Latin-1, general punctuation and signs
      case 0x80...: hasLetter = true
      default: return false
      }
      index += 1
    }
    guard hasLetter, words <= longestPhrase, key[0] != 0x2D, key[0] != 0x2B else { return false }
    if key[0] == 0x27, key.dropFirst().contains(0x27) { return false }  // a title in quotation marks
    return words == 1 || key.last != 0x2E
  }
}
