/// What German words mean.
extension SourceTextBuilder {
  mutating func keep(_ list: [Int]) -> SourceText.ListRange {
    let start = lists.count
    lists += list
    return SourceText.ListRange(start: Int32(start), end: Int32(lists.count))
  }

  mutating func renderings(ofPhrase number: Int) -> SourceText.ListRange {
    if let known = phrases[number].list { return known }
    let list = keep(renderings(of: [phrases[number].entry], most: Self.mostRenderings))
    phrases[number].list = list
    return list
  }

  mutating func compose(_ first: [Int], _ second: [Int]) -> [Int] {
    var composed: [Int] = []
    for a in first {
      for b in second where renderings.wordCount(a) + renderings.wordCount(b) <= 4 {
        composed.append(renderings.join(a, b))
      }
    }
    return composed
  }

  mutating func renderings(of entries: [WordID], most: Int) -> [Int] {
    var found: [Int] = []
    for entry in entries {
      for translation in lexicon.translations(entry) where found.count < most {
        let number = Int(translation.english.rawValue)
        if byEntry[number] == -2 {
          byEntry[number] = Int32(
            rendering(ofEntry: translation.english, isTechnical: translation.domain != 0) ?? -1)
        }
        let index = Int(byEntry[number])
        if index >= 0, !found.contains(index) { found.append(index) }
      }
    }
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
