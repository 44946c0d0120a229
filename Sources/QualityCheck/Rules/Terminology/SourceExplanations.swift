/// What the German words of a pair may be in English.
struct SourceExplanations {
  private var byToken: [Int: Set<WordID>] = [:]
  /// How many tokens may be each word.
  private var counts: [WordID: Int] = [:]

  /// - Parameter lexicon: where it is missing nothing is explained.
  init(_ bitext: Bitext, pair: SentencePair, lexicon: Lexicon?) {
    guard let lexicon else { return }
    for sentence in pair.source {
      for token in bitext.source.sentences[sentence].tokens where bitext.source.tokens[token].kind == .word {
        let words = Self.words(of: bitext.source.tokens[token].form, in: bitext.source, lexicon)
        for word in words { counts[word, default: 0] += 1 }
        byToken[token] = words
      }
    }
  }

  /// Whether a German word, but for some tokens, may be an English one.
  func explain(_ word: WordID, without tokens: Range<Int>) -> Bool {
    counts[word, default: 0] > tokens.count { byToken[$0]?.contains(word) ?? false }
  }

  private static func words(of form: Int, in source: Side, _ lexicon: Lexicon) -> Set<WordID> {
    let spelling = source.forms[form]
    var german = Set(
      source.entries.isEmpty ? lexicon.lemmas(ofGerman: spelling) : source.entries[form].lemmas)
    if german.isEmpty || spelling.utf8.count > 9 {
      german.formUnion(lexicon.split(germanCompound: spelling).flatMap(\.self))
    }
    // Names, and words that both languages have.
    var words = Set(lexicon.lemmas(ofEnglish: spelling))
    for word in german {
      for translation in lexicon.translations(word) {
        words.formUnion(lexicon.components(translation.english))
      }
    }
    return words
  }
}
