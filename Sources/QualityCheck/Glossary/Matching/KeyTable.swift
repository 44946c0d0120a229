/// A map from 64-bit keys to indices in mapped memory: flat arrays, open addressing.
///
/// Nearly every look-up of a text's word misses. A filter of one bit a key, small enough to stay in the processor's
/// cache, answers most of those without touching the table.
struct KeyTable: Sendable {
  let keys: Section<UInt64>
  let values: Section<UInt32>
  let filter: Section<UInt64>

  var isEmpty: Bool { keys.count == 0 }

  subscript(key: UInt64) -> Int? {
    @inline(__always) get {
      let mixed = KeyTableBuilder.mix(key)
      let bit = Int(truncatingIfNeeded: mixed >> 32) & (filter.count * 64 - 1)
      guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
      let stored = KeyTableBuilder.stored(key)
      let mask = keys.count - 1
      var slot = Int(truncatingIfNeeded: mixed) & mask
      while keys[slot] != 0 {
        if keys[slot] == stored { return Int(values[slot]) }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }
}

/// A ``KeyTable`` that is being filled.
struct KeyTableBuilder {
  private(set) var keys: [UInt64]
  private(set) var values: [UInt32]
  private(set) var filter: [UInt64]
  private(set) var count = 0

  /// Bits of the filter for each slot of the table, which is at most half full.
  private static let bitsPerSlot = 8

  init(minimumCapacity: Int = 16) {
    var capacity = 64
    while capacity < minimumCapacity * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
    filter = Array(repeating: 0, count: capacity * KeyTableBuilder.bitsPerSlot / 64)
  }

  subscript(key: UInt64) -> Int? {
    @inline(__always) get {
      let mixed = KeyTableBuilder.mix(key)
      let bit = Int(truncatingIfNeeded: mixed >> 32) & (filter.count * 64 - 1)
      guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
      let slot = slot(of: KeyTableBuilder.stored(key), mixed)
      return keys[slot] == KeyTableBuilder.stored(key) ? Int(values[slot]) : nil
    }
  }

  /// Sets the value of a key; an earlier value is replaced.
  mutating func set(_ key: UInt64, to value: Int) {
    if (count + 1) * 2 > keys.count { grow() }
    let mixed = KeyTableBuilder.mix(key)
    let slot = slot(of: KeyTableBuilder.stored(key), mixed)
    if keys[slot] == 0 {
      count += 1
      let bit = Int(truncatingIfNeeded: mixed >> 32) & (filter.count * 64 - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    keys[slot] = KeyTableBuilder.stored(key)
    values[slot] = UInt32(truncatingIfNeeded: value)
  }

  /// Zero marks a free slot, so no key may be zero.
  @inline(__always)
  static func stored(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }

  /// The finaliser of SplitMix64: every bit of the key moves every bit of the result.
  @inline(__always)
  static func mix(_ key: UInt64) -> UInt64 {
    var mixed = stored(key)
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  @inline(__always)
  private func slot(of stored: UInt64, _ mixed: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: mixed) & mask
    while keys[slot] != 0 && keys[slot] != stored { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = KeyTableBuilder(minimumCapacity: keys.count)
    for (index, key) in keys.enumerated() where key != 0 { larger.set(key, to: Int(values[index])) }
    self = larger
  }
}
