internal import CUnicode

/// ICU's converter from one charset.
struct CharsetConverter: ~Copyable {
  struct Result {
    var utf8: [UInt8] = []
    var byteMap = ByteMap.identity
    /// Where the first bytes stand that mean nothing.
    var invalid: Int?
  }

  private let converter: OpaquePointer

  init?(_ charset: String) {
    guard let converter = qc_converter_open(charset) else { return nil }
    self.converter = converter
  }

  deinit { qc_converter_close(converter) }

  /// Converts a file's bytes to UTF-8, from `start` on.
  ///
  /// - Parameter unit: how many bytes of the file an ASCII character takes.
  mutating func convert(_ bytes: [UInt8], from start: Int, unit: Int) -> Result {
    var result = Result()
    result.utf8.reserveCapacity((bytes.count - start) / unit + 16)
    var anchors = AnchorBuilder(start: start, unit: unit)
    var pending: UInt32?
    var units = [UInt16](repeating: 0, count: 4096)
    var offsets = [Int32](repeating: 0, count: 4096)
    var position = start
    var characterStart = start
    while true {
      let piece = Swift.min(bytes.count - position, 2048)
      let isLast = position + piece == bytes.count
      let step = bytes.withUnsafeBytes { bytes in
        guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return qc_conversion() }
        return qc_converter_convert(
          converter, base + position, Int32(piece), isLast, &units, Int32(units.count), &offsets)
      }
      for index in 0..<Int(step.written) {
        let value = UInt32(units[index])
        if offsets[index] >= 0 { characterStart = position + Int(offsets[index]) }
        if value & 0xFC00 == 0xD800 {
          pending = value
          anchors.note(text: result.utf8.count, file: characterStart)
          continue
        }
        let code = pending.map { 0x10000 + ($0 & 0x3FF) << 10 + value & 0x3FF } ?? value
        if pending == nil { anchors.note(text: result.utf8.count, file: characterStart) }
        pending = nil
        result.utf8.append(contentsOf: UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}") ?? .init())
      }
      if step.failed {
        result.invalid = Swift.max(start, position + Int(step.invalid))
        return result
      }
      position += Int(step.read)
      if position == bytes.count, !step.full { break }
    }
    anchors.note(text: result.utf8.count, file: bytes.count)
    result.byteMap = ByteMap(anchors: anchors.anchors, unit: unit)
    return result
  }
}

/// Sets an anchor wherever text and file stop advancing together.
struct AnchorBuilder {
  private(set) var anchors: [ByteMap.Anchor] = []
  private let unit: Int
  private var lastText = 0
  private var lastFile: Int

  init(start: Int, unit: Int) {
    self.unit = unit
    lastFile = start
    if start > 0 || unit > 1 { anchors.append(.init(text: 0, file: start)) }
  }

  /// Says where a character begins in both.
  mutating func note(text: Int, file: Int) {
    guard file - lastFile != (text - lastText) * unit else { return }
    anchors.append(.init(text: text, file: file))
    lastText = text
    lastFile = file
  }
}
