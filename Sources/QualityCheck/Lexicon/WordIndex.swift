/// Keys in mapped memory, numbered from 0 and found by their bytes.
///
/// Most keys that rules of inflection try are not there. A filter of one bit a key, small enough for the processor's
/// cache, tells that of nearly all of them. The table is open addressing with linear probing; a slot holds a key's
/// number in its low bits and high bits of the key's hash above them, so that other keys are told without their text.
struct WordIndex: Sendable {
  private let starts: Section<UInt32>
  private let text: Section<UInt8>
  private let table: Section<UInt32>
  private let filter: Section<UInt64>
  private let numbers: UInt32

  /// A slot that holds nothing: as a number it is too large, see ``numberMask(for:)``.
  private static let empty = UInt32.max

  /// Bits of the filter for each key, at least.
  private static let bitsPerKey = 8

  init(starts: Section<UInt32>, text: Section<UInt8>, table: Section<UInt32>, filter: Section<UInt64>) {
    self.starts = starts
    self.text = text
    self.table = table
    self.filter = filter
    numbers = Self.numberMask(for: max(starts.count - 1, 0))
  }

  var count: Int { max(starts.count - 1, 0) }

  /// The bits that the numbers of so many keys take; no number has all of them.
  static func numberMask(for count: Int) -> UInt32 {
    let width = Int.bitWidth - count.leadingZeroBitCount
    return width < 32 ? (1 << UInt32(width)) - 1 : .max
  }

  /// Words of a filter, a power of two.
  static func filterLength(for count: Int) -> Int {
    var length = 1
    while length * 64 < count * bitsPerKey { length *= 2 }
    return length
  }

  func bytes(_ number: Int) -> Bytes {
    text.pointer.slice(Int(starts[number])..<Int(starts[number + 1]))
  }

  func find(_ key: Bytes) -> Int? {
    guard filter.count > 0 else { return nil }
    let hash = StoreFormat.hash(key)
    let bit = Int(hash) & (filter.count * 64 - 1)
    guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
    let mask = table.count - 1
    var slot = Int(hash) & mask
    while true {
      let entry = table[slot]
      if entry == Self.empty { return nil }
      if (entry ^ hash) & ~numbers == 0 {
        let number = Int(entry & numbers)
        let start = Int(starts[number])
        if Int(starts[number + 1]) - start == key.count, equal(start, key) { return number }
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always) private func equal(_ start: Int, _ key: Bytes) -> Bool {
    let text = text.pointer
    var index = 0
    while index < key.count {
      if text[start + index] != key[index] { return false }
      index += 1
    }
    return true
  }
}

/// A table and a filter of ``WordIndex``, to be stored.
struct WordIndexBuilder {
  let table: [UInt32]
  let filter: [UInt64]

  /// - Parameters:
  ///   - starts: where the keys begin in the text, and where the last one ends.
  ///   - text: keys, each of them once.
  init(starts: [UInt32], text: [UInt8]) {
    let count = starts.count - 1
    let numbers = WordIndex.numberMask(for: count)
    let slots = HashTable.slots(for: count)
    var table = [UInt32](repeating: .max, count: slots)
    var filter = [UInt64](repeating: 0, count: WordIndex.filterLength(for: count))
    text.withUnsafeBufferPointer { text in
      for word in 0..<count {
        let hash = StoreFormat.hash(
          UnsafeBufferPointer(rebasing: text[Int(starts[word])..<Int(starts[word + 1])]))
        var slot = Int(hash) & (slots - 1)
        while table[slot] != .max { slot = (slot + 1) & (slots - 1) }
        table[slot] = hash & ~numbers | UInt32(word)
        let bit = Int(hash) & (filter.count * 64 - 1)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    self.table = table
    self.filter = filter
  }
}
