/// Spellings of one word, British and American, with hyphens and dots or without: no spinner's work.
enum SpellingVariant {
  /// British endings and letters with the American ones, in the order they are replaced.
  private static let pairs = [
    ("our", "or"), ("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"), ("tre", "ter"),
    ("ence", "ense"), ("ogue", "og"), ("mme", "m"), ("ll", "l"), ("ae", "e"), ("oe", "e"), ("grey", "gray"),
    ("-", ""), (" ", ""), (".", ""),
  ].map { (british: Array($0.utf8), american: Array($1.utf8)) }

  /// Whether two texts are the same but for the variety of English, hyphens, dots and capitals.
  static func areOne(_ a: String, _ b: String) -> Bool {
    guard a.utf8.first.map({ $0 | 0x20 }) == b.utf8.first.map({ $0 | 0x20 }) else { return false }
    let (a, b) = (folded(a), folded(b))
    // The bytes of plain letters tell; others may be composed in two ways.
    return a == b || (hasMarks(a) && text(a) == text(b))
  }

  private static func hasMarks(_ bytes: [UInt8]) -> Bool { bytes.contains { $0 >= 0x80 } }
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func folded(_ text: String) -> [UInt8] {
    var bytes = Array(text.lowercased().utf8)
    for (british, american) in pairs { replace(british, with: american, in: &bytes) }
    return bytes
  }

  /// Replaces every occurrence, from the left, by something that is no longer.
  private static func replace(_ pattern: [UInt8], with replacement: [UInt8], in bytes: inout [UInt8]) {
    var read = 0
    var write = 0
    while read < bytes.count {
      if begins(pattern, at: read, of: bytes) {
        for byte in replacement {
          bytes[write] = byte
          write += 1
        }
        read += pattern.count
      } else {
        bytes[write] = bytes[read]
        write += 1
        read += 1
      }
    }
    bytes.removeLast(bytes.count - write)
  }

  private static func begins(_ pattern: [UInt8], at place: Int, of bytes: [UInt8]) -> Bool {
    guard place + pattern.count <= bytes.count else { return false }
    for index in pattern.indices where bytes[place + index] != pattern[index] { return false }
    return true
  }
}
