/// What German words mean.
extension SourceTextBuilder {
  /// A rendering, and -ln of how often the German is rendered so; of a compound, the mean of its parts.
  struct Priced {
    /// Index into `renderings`.
    let index: Int
    var cost: Float
    /// See ``Translation/Flags/witness``.
    var isWitness = false
  }

  mutating func keep(_ list: [Priced]) -> SourceText.ListRange {
    let start = lists.count
    for item in list where !item.isWitness { append(item) }
    let end = lists.count
    for item in list where item.isWitness { append(item) }
    return SourceText.ListRange(start: Int32(start), end: Int32(end), witnessEnd: Int32(lists.count))
  }

  private mutating func append(_ item: Priced) {
    lists.append(item.index)
    costs.append(item.cost)
  }

  mutating func renderings(ofPhrase number: Int) -> SourceText.ListRange {
    if let known = phrases[number].list { return known }
    let list = keep(renderings(of: [phrases[number].entry], most: Self.mostRenderings))
    phrases[number].list = list
    return list
  }

  mutating func compose(_ first: [Priced], _ second: [Priced]) -> [Priced] {
    var composed: [Priced] = []
    let usual = second.filter { !$0.isWitness }
    for a in first where !a.isWitness {
      for b in usual where renderings.wordCount(a.index) + renderings.wordCount(b.index) <= 4 {
        composed.append(Priced(index: renderings.join(a.index, b.index), cost: (a.cost + b.cost) / 2))
      }
    }
    composed.sort { $0.cost < $1.cost }
    return composed
  }

  /// - Parameter most: so many that may be proposed; what merely bears witness takes none of their places.
  mutating func renderings(of entries: [WordID], most: Int, as wordClass: WordClass = .any) -> [Priced] {
    var found: [Priced] = []
    var usual = 0
    for translations in translations(of: entries, as: wordClass) {
      for translation in translations where usual < most {
        let number = Int(translation.english.rawValue)
        if byEntry[number] == -2 {
          byEntry[number] = Int32(
            rendering(ofEntry: translation.english, isTechnical: translation.domain != 0) ?? -1)
        }
        let index = Int(byEntry[number])
        guard index >= 0 else { continue }
        if let known = found.firstIndex(where: { $0.index == index }) {
          found[known].cost = min(found[known].cost, translation.cost)
          found[known].isWitness = found[known].isWitness && translation.flags.contains(.witness)
        } else {
          let isWitness = translation.flags.contains(.witness)
          found.append(Priced(index: index, cost: translation.cost, isWitness: isWitness))
          if !isWitness { usual += 1 }
        }
      }
    }
    // The renderings of several base forms stand in one order.
    if entries.count > 1 { found.sort { $0.cost < $1.cost } }
    return found
  }

  private mutating func rendering(ofEntry entry: WordID, isTechnical: Bool) -> Int? {
    let bytes = lexicon.englishWords.bytes(entry)
    let words = words(of: bytes)
    return renderings.insert(bytes, words: words, isTechnical: isTechnical)
  }

  mutating func rendering(ofTerm text: String) -> Int? {
    var text = text
    let words = channel.vocabulary.words(text)
    return text.withUTF8 { renderings.insert($0, words: words, isTechnical: true) }
  }

  /// The words of an entry as base forms; nil when one is not known.
  private mutating func words(of bytes: UnsafeBufferPointer<UInt8>) -> [WordID]? {
    // What has other marks than spaces in it is taken apart with care.
    guard bytes.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x20 }) else {
      return channel.vocabulary.words(bytes.string)
    }
    var words: [WordID] = []
    for word in bytes.split(separator: 0x20) {
      guard let base = baseForm(UnsafeBufferPointer(rebasing: word)) else { return nil }
      words.append(base)
    }
    return words
  }

  private mutating func baseForm(_ word: UnsafeBufferPointer<UInt8>) -> WordID? {
    guard let entry = lexicon.englishWords.find(word) else {
      return channel.vocabulary.baseForm(word.string)
    }
    let number = Int(entry.rawValue)
    if baseForms[number] == -2 {
      baseForms[number] = channel.vocabulary.baseForm(word.string).map { Int32($0.rawValue) } ?? -1
    }
    return baseForms[number] < 0 ? nil : WordID(rawValue: UInt32(baseForms[number]))
  }
}
