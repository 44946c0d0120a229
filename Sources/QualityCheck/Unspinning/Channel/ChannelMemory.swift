/// Remembers what the channel says of pairs of units: a text asks for the same pairs again and again.
struct ChannelMemory {
  /// Each pair has one place, where the pair asked last stays.
  private static let bits = 16

  private struct Entry {
    var key: UInt64 = .max
    var value: Float = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 1 << ChannelMemory.bits)

  /// P(image | term).
  mutating func probability(of image: WordID, for term: WordID, in channel: Channel) -> Float {
    let key = UInt64(term.rawValue) << 32 | UInt64(image.rawValue)
    // Fibonacci hashing: the high bits of the product depend on all of the key's.
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.bits))
    let entry = entries[place]
    if entry.key == key { return entry.value }
    let value = channel.probability(of: image, for: term)
    entries[place] = Entry(key: key, value: value)
    return value
  }
}
