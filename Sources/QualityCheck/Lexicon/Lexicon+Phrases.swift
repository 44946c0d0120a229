extension Lexicon {
  private static let adjectiveEndings = ["e", "er", "es", "en", "em"].map { Array($0.utf8) }
  /// More words make no entry.
  private static let phraseLength = 2...LexiconKey.longestPhrase

  /// The German phrase that these words of a text form, whatever their endings: `künstlicher`, `Intelligenz`.
  ///
  /// Tried are the words as they stand, then other adjective endings on every word but the last, with the last word
  /// and its base forms. Nil when there is no such entry or fewer than two words.
  public func germanPhrase(_ words: [String]) -> WordID? {
    guard Lexicon.phraseLength.contains(words.count) else { return nil }
    let keys = words.map { LexiconKey.make($0) }
    if let exact = germanWords.find(Lexicon.joined(keys)) { return exact }
    // Without an entry for the first word in some ending there is no phrase either.
    var beginnings: [[UInt8]] = [[]]
    for key in keys.dropLast() {
      let forms = adjectiveForms(key).filter { germanWords.find($0) != nil }
      guard !forms.isEmpty, beginnings.count * forms.count <= 36 else { return nil }
      beginnings = beginnings.flatMap { beginning in
        forms.map { beginning.isEmpty ? $0 : beginning + [0x20] + $0 }
      }
    }
    let last = keys[keys.count - 1]
    let ends = [last] + germanLemmas(last).map { Array(germanWords.bytes($0)) }
    for end in ends {
      for beginning in beginnings {
        if let phrase = germanWords.find(beginning + [0x20] + end) { return phrase }
      }
    }
    return nil
  }

  /// The English phrase that these words form, with base forms for the last word or for the first: `data breaches`,
  /// `carried out`. Nil when there is no such entry or fewer than two words.
  public func englishPhrase(_ words: [String]) -> WordID? {
    guard Lexicon.phraseLength.contains(words.count) else { return nil }
    var keys = words.map { LexiconKey.make($0) }
    if let exact = englishWords.find(Lexicon.joined(keys)) { return exact }
    for position in [keys.count - 1, 0] {
      let form = keys[position]
      for lemma in lemmas(ofEnglish: words[position]) {
        keys[position] = Array(englishWords.bytes(lemma))
        if let phrase = englishWords.find(Lexicon.joined(keys)) { return phrase }
      }
      keys[position] = form
    }
    return nil
  }

  /// The key, and the key with every other adjective ending if it has one.
  private func adjectiveForms(_ key: [UInt8]) -> [[UInt8]] {
    for ending in Lexicon.adjectiveEndings.reversed() where key.count > ending.count + 2 {
      guard key.suffix(ending.count) == ending[...] else { continue }
      let stem = key.dropLast(ending.count)
      return [key] + Lexicon.adjectiveEndings.filter { $0 != ending }.map { Array(stem + $0) }
    }
    return [key]
  }

  private static func joined(_ keys: [[UInt8]]) -> [UInt8] { Array(keys.joined(separator: [0x20])) }
}
