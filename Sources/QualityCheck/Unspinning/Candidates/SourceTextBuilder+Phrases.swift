/// Phrases of the dictionary.
extension SourceTextBuilder {
  /// Finds the phrases with one first word whose second is the next token's, in the order of the dictionary.
  mutating func findPhrases(_ places: Range<Int32>, at token: Int, before end: Int) {
    found.removeAll(keepingCapacity: true)
    var place = places.lowerBound
    while place < places.upperBound, phrases[number(at: place)].second == nil {
      found.append(number(at: place))
      place += 1
    }
    guard token + 1 < end else { return }
    let next = unitsOfForm(side.tokens[token + 1].form)
    for lemma in next.lemmas {
      place = firstPlace(in: places, with: lemmas[lemma])
      while place < places.upperBound, phrases[number(at: place)].second == lemmas[lemma] {
        found.append(number(at: place))
        place += 1
      }
    }
    found.sort()
  }

  /// The phrase of two words whose second one is given.
  func phrase(in places: Range<Int32>, of second: WordID) -> Int? {
    var place = firstPlace(in: places, with: second)
    while place < places.upperBound, phrases[number(at: place)].second == second {
      if phrases[number(at: place)].words.count == 2 { return number(at: place) }
      place += 1
    }
    return nil
  }

  private func number(at place: Int32) -> Int { Int(phraseOrder[Int(place)]) }

  private func firstPlace(in places: Range<Int32>, with second: WordID) -> Int32 {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let isBefore = phrases[number(at: middle)].second.map { $0 < second } ?? true
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func phrases(startingWith lemma: WordID) -> Range<Int32> {
    if let known = knownPhrases[lemma] { return known }
    let first = phrases.count
    for phrase in lexicon.phrases(startingWithGerman: lemma) {
      let words = lexicon.components(ofGerman: phrase)
      guard words.count <= Self.longestPhrase else { continue }
      let start = phraseWords.count
      phraseWords += words
      phrases.append(
        Phrase(
          entry: phrase, words: start..<phraseWords.count, second: words.count > 1 ? words[1] : nil))
    }
    let seconds = phrases[first...].map { $0.second.map { Int($0.rawValue) } ?? -1 }
    phraseOrder += (first..<phrases.count)
      .sorted { (seconds[$0 - first], $0) < (seconds[$1 - first], $1) }
      .map { Int32($0) }
    let range = Int32(first)..<Int32(phrases.count)
    knownPhrases[lemma] = range
    return range
  }

  /// Whether the words of a phrase behind its first one stand behind a token, in any form.
  mutating func stands(_ words: Range<Int>, at token: Int) -> Bool {
    var position = token
    for word in words.dropFirst() {
      position += 1
      let other = unitsOfForm(side.tokens[position].form)
      guard lemmas[other.lemmas].contains(phraseWords[word]) else { return false }
    }
    return true
  }
}
