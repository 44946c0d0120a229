/// Reads Aiksaurus 1.2: `words.dat` names the words, `meanings.dat` the groups of words that share a meaning.
///
/// Both are sequences of records with big-endian 16-bit numbers, closed by FFFF. A word's record is its text with
/// `:` for a space, a zero byte, then the numbers of its groups. A group's record is two words that name the group,
/// the number of the sense, then all its words. Words and groups are numbered by their place in the file.
enum AiksaurusParser {
  static func read(
    words: Bytes, wordsPath: String, meanings: Bytes, meaningsPath: String, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    var entries: [Int?] = []
    var position = 0
    while position < words.count {
      let start = position
      while position < words.count, words[position] != 0 { position += 1 }
      guard position < words.count else { throw .sourceMalformed(path: wordsPath, line: 1) }
      let text = words.slice(start..<position).map { $0 == UInt8(ascii: ":") ? 0x20 : $0 }
      entries.append(text.withUnsafeBufferPointer { draft.addEnglish($0) })
      position += 1
      while true {
        guard let number = number(words, at: position) else {
          throw .sourceMalformed(path: wordsPath, line: 1)
        }
        position += 2
        if number == 0xFFFF { break }
      }
    }
    var group: [Int] = []
    position = 0
    while let number = number(meanings, at: position) {
      position += 2
      guard number == 0xFFFF else {
        group.append(number)
        continue
      }
      guard group.count >= 3, group.dropFirst(3).allSatisfy({ $0 < entries.count }) else {
        throw .sourceMalformed(path: meaningsPath, line: 1)
      }
      let members = group.dropFirst(3).compactMap { entries[$0] }
      for (index, a) in members.enumerated() {
        for b in members[(index + 1)...] { draft.link(a, b, .aiksaurus) }
      }
      group.removeAll(keepingCapacity: true)
    }
    guard group.isEmpty else { throw .sourceMalformed(path: meaningsPath, line: 1) }
  }

  private static func number(_ bytes: Bytes, at position: Int) -> Int? {
    guard position + 1 < bytes.count else { return nil }
    return Int(bytes[position]) << 8 | Int(bytes[position + 1])
  }
}
