/// Everything the parsers extract, before it is sorted and written.
struct LexiconDraft {
  /// A translation while the lexicon is built; `rank` orders the translations of one German word.
  struct Translation {
    var german: UInt32
    var english: UInt32
    var rank: UInt32
    var partsOfSpeech: PartsOfSpeech
    var domain: UInt8
    var flags: UInt8
    /// See ``TranslationCosts``.
    var cost: Float = 0
  }

  var english = VocabularyDraft()
  var german = VocabularyDraft()
  /// Links of English words: `a` in the upper 28 bits, then `b` in 28, then the relations in 8; one direction.
  private(set) var links: [UInt64] = []
  var translations: [Translation] = []
  var translationCounts = TranslationCosts()
  /// Groups of English words that render one word of another language.
  var pivots: [[UInt32]] = []

  var counts: LexiconStatus.Counts {
    LexiconStatus.Counts(
      englishEntries: english.count, germanEntries: german.count, synonymLinks: links.count,
      translations: translations.count + translationCounts.count, pivots: pivots.count)
  }

  mutating func link(_ a: Int, _ b: Int, _ relations: SynonymRelations) {
    guard a != b else { return }
    links.append(UInt64(a) << 36 | UInt64(b) << 8 | UInt64(relations.rawValue))
  }

  /// Adds the key to the English vocabulary if it can be an entry.
  mutating func addEnglish(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let key = LexiconKey.make(text)
    return LexiconKey.isEntry(key) ? english.insert(key) : nil
  }
}

/// Parts of a file's bytes, without copying.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  func slice(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

  /// Calls the closure with each line's number from 1 and its bytes without the line end, until it returns false.
  func forEachLine(_ body: (Int, Bytes) throws -> Void) rethrows {
    var start = 0
    var number = 1
    while start < count {
      var end = start
      while end < count, self[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > start, self[end - 1] == 0x0D { end -= 1 }
      try body(number, slice(start..<end))
      number += 1
      start = next
    }
  }

  /// The fields between a separator, empty ones included.
  func fields(separatedBy separator: UInt8) -> [Bytes] {
    var fields: [Bytes] = []
    var start = 0
    var index = 0
    while index < count {
      if self[index] == separator {
        fields.append(slice(start..<index))
        start = index + 1
      }
      index += 1
    }
    fields.append(slice(start..<count))
    return fields
  }

  func starts(withASCII text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { prefix in
      var index = 0
      while index < prefix.count {
        if self[index] != prefix[index] { return false }
        index += 1
      }
      return true
    }
  }

  /// The number these digits stand for; nil when there is anything else.
  func number(radix: Int = 10) -> Int? {
    guard count > 0, count < 16 else { return nil }
    var value = 0
    for byte in self {
      let digit: Int
      switch byte {
      case 0x30...0x39: digit = Int(byte) - 0x30
      case 0x61...0x66: digit = Int(byte) - 0x61 + 10
      case 0x41...0x46: digit = Int(byte) - 0x41 + 10
      default: return nil
      }
      guard digit < radix else { return nil }
      value = value * radix + digit
    }
    return value
  }

  var string: String { String(decoding: self, as: UTF8.self) }
}
