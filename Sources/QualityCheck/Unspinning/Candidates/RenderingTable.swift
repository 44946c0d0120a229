/// The English words and phrases that a German text may mean, each once: a compound has dozens, so all lie in a few
/// flat arrays, and a `String` is made only for one that is asked for.
struct RenderingTable: Sendable {
  private let channel: Channel
  /// The texts one behind the other, and where each ends.
  private var utf8: [UInt8] = []
  private var textEnds: [UInt32] = [0]
  /// The same for the words as base forms.
  private var words: [WordID] = []
  private var wordEnds: [UInt32] = [0]
  private var technical: [Bool] = []
  private var hashes: [UInt32] = []
  /// Open addressing; 0 is free, otherwise the index of a rendering plus one. Its count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1024)

  init(channel: Channel) { self.channel = channel }

  var count: Int { technical.count }

  subscript(index: Int) -> SourceText.Rendering {
    SourceText.Rendering(
      text: String(decoding: utf8[textRange(index)], as: UTF8.self), sequence: sequence(index),
      isTechnical: technical[index])
  }

  func sequence(_ index: Int) -> UnitSequence {
    UnitSequence(
      words: Array(words[wordRange(index)]), channel: channel, longest: PhraseChannel.longestTermUnit)
  }

  func text(_ index: Int) -> String { String(decoding: utf8[textRange(index)], as: UTF8.self) }

  /// The base forms of a rendering.
  func words(_ index: Int) -> [WordID] { Array(words[wordRange(index)]) }

  func isTechnical(_ index: Int) -> Bool { technical[index] }

  func wordCount(_ index: Int) -> Int { wordRange(index).count }

  /// Positions of a rendering's words, for ``word(at:)``.
  @inline(__always) func wordRange(_ index: Int) -> Range<Int> {
    Int(wordEnds[index])..<Int(wordEnds[index + 1])
  }

  @inline(__always) func word(at position: Int) -> WordID { words[position] }

  /// By number of a unit, whether it is a word of a rendering.
  func wordFlags(unitCount: Int) -> [Bool] {
    var flags = [Bool](repeating: false, count: unitCount)
    for word in words { flags[Int(word.rawValue)] = true }
    return flags
  }

  private func textRange(_ index: Int) -> Range<Int> { Int(textEnds[index])..<Int(textEnds[index + 1]) }

  // MARK: Adding

  /// The index of a text, added with its base forms when it is new.
  mutating func insert(
    _ text: UnsafeBufferPointer<UInt8>, words: [WordID]?, isTechnical: Bool
  ) -> Int? {
    utf8.append(contentsOf: text)
    let (slot, hash, known) = find()
    if let known { return known }
    guard let words, (1...PhraseChannel.longestTerm).contains(words.count) else {
      forgetText()
      return nil
    }
    self.words += words
    return keep(slot, hash, isTechnical: isTechnical)
  }

  /// The index of the second text behind the first.
  mutating func join(_ first: Int, _ second: Int) -> Int {
    for position in textRange(first) { utf8.append(utf8[position]) }
    utf8.append(0x20)
    for position in textRange(second) { utf8.append(utf8[position]) }
    let (slot, hash, known) = find()
    if let known { return known }
    for position in wordRange(first) { words.append(words[position]) }
    for position in wordRange(second) { words.append(words[position]) }
    return keep(slot, hash, isTechnical: technical[second])
  }

  /// Looks for the text at the end of the buffer, and takes it away if it is known.
  private mutating func find() -> (slot: Int, hash: UInt32, known: Int?) {
    let start = Int(textEnds[count])
    var long: UInt64 = 0xCBF2_9CE4_8422_2325
    for position in start..<utf8.count { long = (long ^ UInt64(utf8[position])) &* 0x100_0000_01B3 }
    let hash = UInt32(truncatingIfNeeded: long ^ (long >> 32))
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, isEqual(textRange(index), start..<utf8.count) {
        forgetText()
        return (slot, hash, index)
      }
      slot = (slot + 1) & mask
    }
    return (slot, hash, nil)
  }

  private func isEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count where utf8[a.lowerBound + offset] != utf8[b.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func forgetText() { utf8.removeLast(utf8.count - Int(textEnds[count])) }

  private mutating func keep(_ slot: Int, _ hash: UInt32, isTechnical: Bool) -> Int {
    technical.append(isTechnical)
    hashes.append(hash)
    textEnds.append(UInt32(utf8.count))
    wordEnds.append(UInt32(words.count))
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(index + 1)
    }
    slots = larger
  }
}
