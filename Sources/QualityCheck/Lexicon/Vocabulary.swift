/// One language's entries in the mapped store.
struct Vocabulary: Sendable {
  let words: WordIndex
  let components: Lists<UInt32>
  let partsOfSpeech: Section<UInt8>
  let flags: Section<UInt8>
  let frequency: Section<UInt16>
  let lemmas: Lists<UInt32>

  var count: Int { partsOfSpeech.count }

  func contains(_ word: WordID) -> Bool { Int(word.rawValue) < count }

  func bytes(_ word: WordID) -> Bytes {
    contains(word) ? words.bytes(Int(word.rawValue)) : Bytes(start: nil, count: 0)
  }

  func find(_ key: Bytes) -> WordID? { words.find(key).map { WordID(rawValue: UInt32($0)) } }
  func find(_ key: [UInt8]) -> WordID? { key.withUnsafeBufferPointer { find($0) } }
  func find(_ key: ArraySlice<UInt8>) -> WordID? { key.withUnsafeBufferPointer { find($0) } }

  /// The entry of a key's beginning with an ending put on.
  func find(_ key: [UInt8], upTo length: Int, and ending: [UInt8] = []) -> WordID? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + ending.count) { buffer in
      for index in 0..<length { buffer[index] = key[index] }
      for index in ending.indices { buffer[length + index] = ending[index] }
      return find(UnsafeBufferPointer(buffer))
    }
  }

  func find(_ key: String) -> WordID? {
    var key = key
    return key.withUTF8 { bytes in
      let isKey = bytes.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
      return isKey ? find(bytes) : find(LexiconKey.make(bytes))
    }
  }

  func componentWords(_ word: WordID) -> [WordID] {
    let range = components[Int(word.rawValue)]
    return range.isEmpty ? [word] : range.map { WordID(rawValue: components.values[$0]) }
  }

  func grammar(_ word: WordID) -> PartsOfSpeech {
    contains(word) ? PartsOfSpeech(rawValue: partsOfSpeech[Int(word.rawValue)]) : []
  }

  func isBase(_ word: WordID) -> Bool { has(.base, word) }
  func isCombining(_ word: WordID) -> Bool { has(.combining, word) }

  private func has(_ flag: VocabularyDraft.Flags, _ word: WordID) -> Bool {
    contains(word) && VocabularyDraft.Flags(rawValue: flags[Int(word.rawValue)]).contains(flag)
  }

  func frequency(_ word: WordID) -> Int { contains(word) ? Int(frequency[Int(word.rawValue)]) : 0 }

  func storedLemmas(_ word: WordID) -> [WordID] {
    lemmas[Int(word.rawValue)].map { WordID(rawValue: lemmas.values[$0]) }
  }

  /// Phrases that begin with the word: they follow it, because entries are sorted by their bytes.
  func phrases(startingWith word: WordID) -> [WordID] {
    guard contains(word) else { return [] }
    let first = bytes(word)
    var phrases: [WordID] = []
    var next = word.rawValue + 1
    while Int(next) < count {
      let candidate = bytes(WordID(rawValue: next))
      guard candidate.count > first.count, candidate[first.count] == 0x20,
        candidate.slice(0..<first.count).elementsEqual(first)
      else { break }
      phrases.append(WordID(rawValue: next))
      next += 1
    }
    return phrases
  }
}
