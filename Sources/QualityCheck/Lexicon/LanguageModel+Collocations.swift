extension LanguageModel {
  /// Whether words go together: the model has met them in a row, and the last is far likelier behind the
  /// others than elsewhere: `social media`, `robust growth`, `quality of life`.
  ///
  /// - Parameter words: two, or three with a function word between.
  func areCollocated(_ words: [String]) -> Bool {
    let words = self.words(words.map { $0.lowercased() })
    guard (2...3).contains(words.count), words.allSatisfy({ $0 >= 0 }) else { return false }
    return withScorer { scorer in
      let (last, previous) = (words[words.count - 1], words[words.count - 2])
      let pair = scorer.bigram(previous, last)
      guard pair.isAttested, scorer.bigram(words[0], words[1]).isAttested else { return false }
      return words.count == 2
        ? pair.logProbability - scorer.unigram(last) >= Self.leastAttraction
        : scorer.trigram(words[0], previous, last) - pair.logProbability >= Self.leastAttraction
    }
  }

  /// ln of how much likelier a word has to be behind the others: twenty times.
  private static let leastAttraction: Float = 3
}
