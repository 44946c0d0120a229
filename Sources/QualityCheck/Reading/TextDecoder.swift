/// Turns a file's bytes into UTF-8 and remembers where everything stood.
enum TextDecoder {
  struct Text {
    let utf8: [UInt8]
    let byteMap: ByteMap
    var encoding = TextEncoding.utf8
  }

  /// Decodes by byte-order mark, then as UTF-8, then as UTF-16 that shows itself by its zero bytes, then as the
  /// one-byte charset that ICU finds.
  static func decode(_ bytes: [UInt8], path: String) throws(DocumentError) -> Text {
    // UTF-32's little-endian mark begins with UTF-16's.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return try convert(bytes, from: TextEncoding(charset: "UTF-32LE", mark: 4, unit: 4), path: path)
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return try convert(bytes, from: TextEncoding(charset: "UTF-32BE", mark: 4, unit: 4), path: path)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try convert(bytes, from: TextEncoding(charset: "UTF-16LE", mark: 2, unit: 2), path: path)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try convert(bytes, from: TextEncoding(charset: "UTF-16BE", mark: 2, unit: 2), path: path)
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let sample = ByteSample(bytes[mark...])
    if mark == 0, let name = sample.evidentUTF16 {
      return try convert(bytes, from: TextEncoding(charset: name, mark: 0, unit: 2), path: path)
    }
    if let offset = sample.binaryOffset { throw .binary(path: path, offset: offset) }
    guard let invalid = firstInvalid(in: bytes) else {
      guard mark > 0 else { return Text(utf8: bytes, byteMap: .identity) }
      return Text(
        utf8: Array(bytes[mark...]), byteMap: ByteMap(anchors: [.init(text: 0, file: mark)]),
        encoding: TextEncoding(charset: "UTF-8", mark: mark, unit: 1))
    }
    // A text that is UTF-8 but for some bytes is broken; in a one-byte charset hardly any umlaut happens to look
    // like a sequence of UTF-8.
    let counts = UTF8Counts(bytes)
    guard mark == 0, counts.sequences <= counts.errors else {
      throw .undecodable(path: path, offset: invalid, encoding: "UTF-8")
    }
    guard let charset = CharsetDetector.oneByteCharset(of: bytes) else {
      throw .undecodable(path: path, offset: invalid, encoding: "UTF-8")
    }
    return try convert(bytes, from: TextEncoding(charset: charset, mark: 0, unit: 1), path: path)
  }

  /// Decodes bytes whose encoding is known.
  static func decode(_ bytes: [UInt8], as encoding: TextEncoding, path: String) throws(DocumentError) -> Text
  {
    guard encoding.charset == "UTF-8" else { return try convert(bytes, from: encoding, path: path) }
    return try decode(bytes, path: path)
  }

  /// The offset of the first byte that is not UTF-8.
  private static func firstInvalid(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func convert(
    _ bytes: [UInt8], from encoding: TextEncoding, path: String
  ) throws(DocumentError) -> Text {
    guard var converter = CharsetConverter(encoding.charset) else {
      throw .unsupportedEncoding(path: path, encoding: encoding.charset)
    }
    let text = converter.convert(bytes, from: encoding.mark, unit: encoding.unit)
    if let offset = text.invalid {
      throw .undecodable(path: path, offset: offset, encoding: encoding.charset)
    }
    if let nul = text.utf8.firstIndex(of: 0) {
      throw .binary(path: path, offset: text.byteMap.fileOffset(of: nul))
    }
    return Text(utf8: text.utf8, byteMap: text.byteMap, encoding: encoding)
  }
}

/// How many sequences of UTF-8 a file holds, and how many bytes beyond ASCII belong to none.
struct UTF8Counts {
  private(set) var sequences = 0
  private(set) var errors = 0

  init(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte >= 0x80 else {
        offset += 1
        continue
      }
      let length =
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
      let isSequence =
        length > 1 && offset + length <= bytes.count
        && bytes[(offset + 1)..<(offset + length)].allSatisfy { $0 & 0xC0 == 0x80 }
      if isSequence { sequences += 1 } else { errors += 1 }
      offset += isSequence ? length : 1
    }
  }
}
