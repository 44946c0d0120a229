/// A hash of a piece of folded text that can be cut and joined without the text.
///
/// A polynomial modulo 2^64: the key of a joined word follows from the keys of its parts, and the key of a suffix
/// from those of the whole and the prefix. That is what lets "cyber security", "cyber-security" and
/// "cybersecurity" be looked up alike, and compounds be searched at every letter, in constant time each.
struct TextKey: Hashable, Sendable {
  let hash: UInt64
  let length: Int

  static let empty = TextKey(hash: 0, length: 0)

  init(hash: UInt64, length: Int) {
    self.hash = hash
    self.length = length
  }

  init(_ utf8: some Sequence<UInt8>) {
    var hash: UInt64 = 0
    var length = 0
    for byte in utf8 {
      hash = hash &* TextKey.base &+ UInt64(byte) &+ 1
      length += 1
    }
    self.init(hash: hash, length: length)
  }

  func appending(_ byte: UInt8) -> TextKey {
    TextKey(hash: hash &* TextKey.base &+ UInt64(byte) &+ 1, length: length + 1)
  }

  func appending(_ other: TextKey) -> TextKey {
    TextKey(hash: hash &* TextKey.power(other.length) &+ other.hash, length: length + other.length)
  }

  /// The key of what is left of this text behind `prefix`, which it begins with.
  func dropping(_ prefix: TextKey) -> TextKey {
    let rest = length - prefix.length
    return TextKey(hash: hash &- prefix.hash &* TextKey.power(rest), length: rest)
  }

  /// An arbitrary odd number with well-mixed bits.
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C55

  private static func power(_ exponent: Int) -> UInt64 {
    var result: UInt64 = 1
    var square = base
    var exponent = exponent
    while exponent > 0 {
      if exponent & 1 == 1 { result &*= square }
      square &*= square
      exponent >>= 1
    }
    return result
  }
}

/// A map from 64-bit keys to indices: two flat arrays, open addressing.
struct KeyTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private(set) var count = 0

  init(minimumCapacity: Int = 16) {
    var capacity = 32
    while capacity < minimumCapacity * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
  }

  subscript(key: UInt64) -> Int? {
    @inline(__always) get {
      let slot = slot(of: key)
      return keys[slot] == KeyTable.stored(key) ? Int(values[slot]) : nil
    }
  }

  /// Sets the value of a key; an earlier value is replaced.
  mutating func set(_ key: UInt64, to value: Int) {
    if (count + 1) * 2 > keys.count { grow() }
    let slot = slot(of: key)
    if keys[slot] == 0 { count += 1 }
    keys[slot] = KeyTable.stored(key)
    values[slot] = UInt32(truncatingIfNeeded: value)
  }

  /// Zero marks a free slot, so no key may be zero.
  private static func stored(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    let stored = KeyTable.stored(key)
    var mixed = stored ^ (stored >> 32)
    mixed &*= 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 32
    var slot = Int(truncatingIfNeeded: mixed) & mask
    while keys[slot] != 0 && keys[slot] != stored { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = KeyTable(minimumCapacity: keys.count)
    for (index, key) in keys.enumerated() where key != 0 { larger.set(key, to: Int(values[index])) }
    self = larger
  }
}
