/// A set of units that may claim to hold one it does not, but never denies one it holds: small enough for the
/// processor's nearest cache, where the tables that know for sure are not.
struct UnitFilter {
  private static let bitCount = 1 << 13
  private var words = [UInt64](repeating: 0, count: UnitFilter.bitCount / 64)

  /// Bits of units that differ little differ: neighbours in the alphabet are often in one set.
  @inline(__always) private static func place(_ unit: WordID) -> (word: Int, bit: UInt64) {
    let index = Int(unit.rawValue) & (bitCount - 1)
    return (index >> 6, 1 << UInt64(index & 63))
  }

  mutating func insert(_ unit: WordID) {
    let (word, bit) = Self.place(unit)
    words[word] |= bit
  }

  @inline(__always) func mayContain(_ unit: WordID) -> Bool {
    let (word, bit) = Self.place(unit)
    return words[word] & bit != 0
  }

  mutating func removeAll() {
    for index in words.indices { words[index] = 0 }
  }
}
