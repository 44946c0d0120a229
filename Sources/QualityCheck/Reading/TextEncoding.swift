/// How a file holds its text.
struct TextEncoding: Sendable, Hashable {
  /// ICU's name.
  let charset: String
  /// Bytes of the byte-order mark; 0 without one.
  let mark: Int
  /// How many bytes an ASCII character takes.
  let unit: Int

  static let utf8 = TextEncoding(charset: "UTF-8", mark: 0, unit: 1)

  /// A text's bytes in this encoding; nil when it holds a character that the encoding does not.
  func bytes(of text: String) -> [UInt8]? {
    switch charset {
    case "UTF-8": return Array(text.utf8)
    case "UTF-16LE": return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "UTF-16BE": return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "UTF-32LE": return text.unicodeScalars.flatMap { Self.bytes($0.value).reversed() }
    case "UTF-32BE": return text.unicodeScalars.flatMap { Self.bytes($0.value) }
    default: return oneByteEach(text)
    }
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) }
  }

  /// For charsets of one byte a character, as Windows-1252: ICU says what each byte beyond ASCII means.
  private func oneByteEach(_ text: String) -> [UInt8]? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
    guard var converter = CharsetConverter(charset) else { return nil }
    let high = Array(UInt8(0x80)...0xFF)
    let meanings = String(decoding: converter.convert(high, from: 0, unit: 1).utf8, as: UTF8.self)
      .unicodeScalars
    guard meanings.count == high.count else { return nil }
    let table = Dictionary(zip(meanings, high), uniquingKeysWith: { first, _ in first })
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : table[scalar] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
