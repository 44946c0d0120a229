/// A row of base forms and the units that start at each place.
package struct UnitSequence: Sendable {
  package let words: [WordID]
  /// Numbers of the units of two words and more, `longest - 1` for each place; empty when there is none at all.
  private let phrases: [UInt32]
  /// The most words that a unit has here.
  let longest: Int

  private static let none = UInt32.max

  package init(words: [WordID], channel: Channel, longest: Int) {
    self.words = words
    var phrases: [UInt32] = []
    for start in words.indices where channel.beginsPhrase(words[start]) {
      channel.forEachPhrase(in: words, at: start, longest: longest) { length, unit in
        guard length > 1 else { return }
        if phrases.isEmpty { phrases = Array(repeating: Self.none, count: words.count * (longest - 1)) }
        phrases[start * (longest - 1) + length - 2] = unit.rawValue
      }
    }
    self.phrases = phrases
    self.longest = phrases.isEmpty ? 1 : longest
  }

  package var count: Int { words.count }

  /// The unit of some words from a place on, where there is one.
  func unit(at start: Int, length: Int) -> WordID? {
    if length == 1 { return words[start] }
    guard length <= longest else { return nil }
    let unit = phrases[start * (longest - 1) + length - 2]
    return unit == Self.none ? nil : WordID(rawValue: unit)
  }
}

/// One step of a decoding: which words of the term became which words of the phrase.
package struct UnitLink: Sendable, Hashable {
  package let term: Range<Int>
  package let image: Range<Int>
}
