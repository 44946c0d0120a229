internal import Foundation

/// What stands before the root element of a markup file.
enum MarkupProlog {
  /// A prolog is no longer than this; a longer one hides something.
  private static let limit = 1 << 20

  /// Refuses archives and documents that declare entities, which make bombs of small files and read others.
  static func check(_ path: String) throws(GlossaryError) {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable(path: path) }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: limit) else { throw .empty(path: path) }
    var bytes = [UInt8](data)
    if GlossaryFile.isCompressed(bytes) { throw .compressed(path: path) }
    // UTF-16 in either order: markup is ASCII, so the zeros can go.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      bytes = bytes.dropFirst(2).filter { $0 != 0 }
    }
    if let place = declaration(in: bytes) {
      throw GlossaryFile(path: path, bytes: bytes).fault(.entityDeclaration, at: place)
    }
    try checkInstructions(path)
  }

  /// Refuses processing instructions without content, `<?pi?>`: Foundation's parser (Swift 6.3 on Linux) crashes on
  /// them.
  private static func checkInstructions(_ path: String) throws(GlossaryError) {
    guard let file = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else { return }
    let place: Int? = file.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      var index = 0
      while index + 3 < bytes.count {
        guard bytes[index] == 0x3C, bytes[index + 1] == 0x3F else {
          index += 1
          continue
        }
        let start = index
        index += 2
        while index < bytes.count, !isSpace(bytes[index]), bytes[index] != 0x3F { index += 1 }
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        if index + 1 < bytes.count, bytes[index] == 0x3F, bytes[index + 1] == 0x3E { return start }
      }
      return nil
    }
    guard let place else { return }
    throw GlossaryFile(path: path, bytes: [UInt8](file.prefix(place + 1))).fault(
      .markup(.emptyInstruction), at: place)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The offset of the first entity declaration before the root element, or of the end of a prolog without one.
  static func declaration(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        index += 1
        continue
      }
      let rest = bytes[index...]
      if rest.starts(with: "<!--".utf8) {
        index = end(of: "-->", in: bytes, from: index + 4)
      } else if rest.starts(with: "<?".utf8) {
        index = end(of: "?>", in: bytes, from: index + 2)
      } else if rest.starts(with: "<!ENTITY".utf8) {
        return index
      } else if rest.starts(with: "<!".utf8) {
        index += 2
      } else {
        return nil
      }
    }
    return bytes.count == limit ? bytes.count : nil
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index..<(index + mark.count)].elementsEqual(mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }
}
