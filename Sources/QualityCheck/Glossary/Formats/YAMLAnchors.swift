/// Finds anchors and their aliases before YAML is parsed: the parser copies what an alias stands for, and copies of
/// copies make gigabytes of a few lines.
enum YAMLAnchors {
  /// The offset of the first alias (`*name`) whose anchor (`&name`) stands before it; nil without one.
  ///
  /// Names count where a token may begin. Prose that holds both signs before the same name is refused, too.
  static func firstAlias(in bytes: [UInt8]) -> Int? {
    var anchors: Set<ArraySlice<UInt8>> = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x26 || byte == 0x2A, index == 0 || beginsToken(after: bytes[index - 1]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, isName(bytes[end]) { end += 1 }
      let name = bytes[(index + 1)..<end]
      if !name.isEmpty {
        if byte == 0x26 { anchors.insert(name) } else if anchors.contains(name) { return index }
      }
      index = end
    }
    return nil
  }

  private static func beginsToken(after byte: UInt8) -> Bool { byte <= 0x20 || "[{,:?-".utf8.contains(byte) }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x5F
      || byte == 0x2D || byte >= 0x80
  }
}
