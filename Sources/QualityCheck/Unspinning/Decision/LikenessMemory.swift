/// Remembers how alike pairs of units are: a text asks for the same pairs again and again.
struct LikenessMemory {
  /// What thesauri and dictionaries say of two units.
  struct Likeness {
    let kinship: Float
    let german: Float
    let foreign: Float
  }

  private struct Entry {
    var key: UInt64 = .max
    var value = Likeness(kinship: 0, german: 0, foreign: 0)
  }

  /// Each pair has one place, where the pair asked last stays.
  private static let bits = 12

  private var entries = [Entry](repeating: Entry(), count: 1 << LikenessMemory.bits)

  /// - Parameter leavingOut: so many of the German words that both render do not count: 0 or 1.
  mutating func likeness(_ a: WordID, _ b: WordID, leavingOut: Int, in channel: Channel) -> Likeness {
    // Numbers of units are far below 2^31.
    let key = UInt64(leavingOut) << 63 | UInt64(a.rawValue) << 32 | UInt64(b.rawValue)
    // Fibonacci hashing, as in ``ChannelMemory``.
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.bits))
    if entries[place].key == key { return entries[place].value }
    let value = Likeness(
      kinship: channel.kinship(a, b), german: channel.germanLikeness(a, b, leavingOut: leavingOut),
      foreign: channel.foreignLikeness(a, b))
    entries[place] = Entry(key: key, value: value)
    return value
  }
}
