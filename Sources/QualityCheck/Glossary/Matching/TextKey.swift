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

  @inline(__always)
  private static func power(_ exponent: Int) -> UInt64 {
    if exponent < powers.count { return powers[exponent] }
    return (powers.count...exponent).reduce(powers[powers.count - 1]) { power, _ in power &* base }
  }

  private static let powers: [UInt64] = {
    var powers: [UInt64] = [1]
    while powers.count < 64 { powers.append(powers[powers.count - 1] &* base) }
    return powers
  }()
}
