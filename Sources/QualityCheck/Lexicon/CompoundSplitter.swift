extension Lexicon {
  private static let linkings = ["", "s", "es", "n", "en", "er", "e", "ens"].map { Array($0.utf8) }
  private static let longestReading = 4
  private static let readingCount = 4

  /// The readings of a German compound as the base forms of its parts: fewest parts first, then the longest.
  ///
  /// Closed and hyphenated compounds, with linking elements between the parts and inflection at the end; at most four
  /// readings of at most four parts of at least three letters. Empty when the form is no compound.
  public func split(germanCompound form: String) -> [[WordID]] {
    let key = LexiconKey.make(form)
    let pieces = key.split(separator: UInt8(ascii: "-"))
    guard !pieces.isEmpty, pieces.count <= Lexicon.longestReading, !key.contains(0x20) else { return [] }
    var readings: [Reading] = [Reading()]
    for (index, piece) in pieces.enumerated() {
      var splitter = CompoundSplitter(lexicon: self, key: Array(piece), isLast: index == pieces.count - 1)
      let options = splitter.readings()
      guard !options.isEmpty else { return [] }
      readings = readings.flatMap { reading in options.map { reading + $0 } }
      readings.sort { $0.isBetter(than: $1) }
      readings = Array(readings.prefix(Lexicon.readingCount * 2))
    }
    readings.removeAll { $0.parts.count < 2 }
    if readings.contains(where: { !$0.hasShortPart }) { readings.removeAll(where: \.hasShortPart) }
    return readings.prefix(Lexicon.readingCount).map(\.parts)
  }

  fileprivate struct Reading {
    var parts: [WordID] = []
    /// Sum of the squares of the parts' lengths, less what speaks against a part.
    var weight = 0
    /// Three letters are enough for an accident.
    var hasShortPart = false

    static func + (a: Reading, b: Reading) -> Reading {
      Reading(
        parts: a.parts + b.parts, weight: a.weight + b.weight, hasShortPart: a.hasShortPart || b.hasShortPart)
    }

    func isBetter(than other: Reading) -> Bool {
      parts.count != other.parts.count ? parts.count < other.parts.count : weight > other.weight
    }
  }

  /// Splits one word without hyphens.
  private struct CompoundSplitter {
    let lexicon: Lexicon
    let key: [UInt8]
    /// Whether the word ends the compound, so that its last part may be inflected.
    let isLast: Bool
    private var known: [Int: [Reading]] = [:]

    init(lexicon: Lexicon, key: [UInt8], isLast: Bool) {
      self.lexicon = lexicon
      self.key = key
      self.isLast = isLast
    }

    mutating func readings() -> [Reading] { readings(from: 0) }

    private mutating func readings(from start: Int) -> [Reading] {
      if let readings = known[start] { return readings }
      var readings: [Reading] = []
      let rest = key[start...]
      if let word = isLast ? lastPart(rest) : innerPart(rest) { readings.append(word) }
      if key.count - start >= 6 {
        for end in (start + 3)...(key.count - 3) where !isContinuation(end) {
          guard let head = innerPart(key[start..<end]) else { continue }
          for tail in self.readings(from: end) where tail.parts.count < Lexicon.longestReading {
            readings.append(head + tail)
          }
        }
      }
      readings.sort { $0.isBetter(than: $1) }
      // The same parts may come out by several ways.
      var distinct: [Reading] = []
      for reading in readings where !distinct.contains(where: { $0.parts == reading.parts }) {
        distinct.append(reading)
        if distinct.count == Lexicon.readingCount + 1 { break }
      }
      known[start] = distinct
      return distinct
    }

    private func isContinuation(_ index: Int) -> Bool { key[index] & 0xC0 == 0x80 }

    private func lastPart(_ part: ArraySlice<UInt8>) -> Reading? {
      guard letters(part) >= 3 else { return nil }
      let lemma = lexicon.germanLemmas(Array(part)).first { isUsable($0) }
      return lemma.map { reading(part, $0) }
    }

    /// A part that others follow: a base form, with a linking element behind it or its final `e` cut off, a verb's
    /// stem, or a plural.
    private func innerPart(_ part: ArraySlice<UInt8>) -> Reading? {
      guard letters(part) >= 3 else { return nil }
      var best: Reading?
      func consider(_ word: WordID, _ penalty: Int) {
        guard isUsable(word) else { return }
        var reading = reading(part, word)
        reading.weight -= penalty
        if reading.weight > (best?.weight ?? Int.min) { best = reading }
      }
      let whole = lexicon.germanWords.find(part)
      if let whole, lexicon.germanWords.isCombining(whole) { consider(whole, 10) }
      for (index, linking) in Lexicon.linkings.enumerated() where part.count >= linking.count + 3 {
        guard ends(part, with: linking),
          let word = linking.isEmpty ? whole : lexicon.germanWords.find(part.dropLast(linking.count))
        else { continue }
        if lexicon.isBase(german: word) {
          consider(word, index)
        } else if linking.isEmpty {
          for lemma in lexicon.germanWords.storedLemmas(word) { consider(lemma, 1) }
        }
      }
      var longer = Array(part)
      for (letter, penalty) in [(UInt8(ascii: "e"), 8), (UInt8(ascii: "n"), 9)] {
        longer.append(letter)
        guard let word = lexicon.germanWords.find(longer), lexicon.isBase(german: word) else { continue }
        consider(word, penalty)
      }
      return best
    }

    private func ends(_ part: ArraySlice<UInt8>, with linking: [UInt8]) -> Bool {
      let start = part.endIndex - linking.count
      for (index, byte) in linking.enumerated() where part[start + index] != byte { return false }
      return true
    }

    private func letters(_ part: ArraySlice<UInt8>) -> Int { part.count { $0 & 0xC0 != 0x80 } }

    private func isUsable(_ word: WordID) -> Bool {
      if lexicon.germanWords.isCombining(word) { return true }
      let grammar = lexicon.partsOfSpeech(ofGerman: word)
      return !grammar.isDisjoint(with: [.noun, .verb, .adjective, .adverb])
        && lexicon.germanWords.bytes(word).count >= 3
    }

    /// Long parts are likelier than short ones, nouns likelier than others.
    private func reading(_ part: ArraySlice<UInt8>, _ word: WordID) -> Reading {
      let length = letters(part)
      let isLikely =
        lexicon.partsOfSpeech(ofGerman: word).contains(.noun) || lexicon.germanWords.isCombining(word)
      return Reading(
        parts: [word], weight: length * length - (isLikely ? 0 : 3 * length),
        hasShortPart: length == 3)
    }
  }
}
