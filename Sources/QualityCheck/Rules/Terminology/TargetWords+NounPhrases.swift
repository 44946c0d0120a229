extension TargetWords {
  /// Nouns with the adjectives and nouns before them, as far as that can be told without a grammar: "digital
  /// wrongdoing". A verb in a noun's spelling is kept out by what stands before it.
  func nounPhrases() -> [Range<Int>] {
    var phrases: [Range<Int>] = []
    var start = 0
    for index in words.indices {
      let word = words[index]
      if word.isFunction || index > 0 && words[index - 1].token + 1 != word.token {
        start = word.isFunction ? index + 1 : index
      }
      guard isNoun(word) else {
        if !word.isFunction, !word.partsOfSpeech.contains(.adjective) { start = index + 1 }
        continue
      }
      let isHead =
        index + 1 == words.count || words[index + 1].token != word.token + 1 || !isNoun(words[index + 1])
      guard isHead, start < index || opensNoun(before: index) else { continue }
      phrases.append(start..<(index + 1))
      start = index + 1
    }
    return phrases
  }

  /// A base form that may be a noun, or its plural.
  private func isNoun(_ word: Word) -> Bool {
    guard !word.isFunction, let lexicon else { return false }
    return word.lemmas.contains { lemma in
      guard lexicon.partsOfSpeech(lemma).contains(.noun) else { return false }
      return lexicon.withEnglishUTF8(lemma) { $0.elementsEqual(word.folded) }
        || word.folded.last == UInt8(ascii: "s")
    }
  }

  /// Whether the word before allows a noun: an article, a preposition, the begin of a clause; but not "it", "must".
  private func opensNoun(before index: Int) -> Bool {
    guard index > 0, words[index - 1].token + 1 == words[index].token else { return true }
    return Self.openers.contains(String(decoding: words[index - 1].folded, as: UTF8.self))
  }

  private static let openers: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
    "no", "any", "some", "each", "every", "all", "of", "in", "on", "at", "by", "for", "from", "with",
    "about", "against", "over", "under", "between", "through", "without", "into", "after", "before",
    "during", "and", "or", "as", "such", "more", "most", "many", "several", "other", "which", "whose",
    "than", "per",
  ]
}
