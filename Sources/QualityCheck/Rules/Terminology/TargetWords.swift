/// The words of a pair's English with their base forms.
struct TargetWords {
  struct Word {
    let token: Int
    let folded: [UInt8]
    /// Base forms, likeliest first; the text's own form where the dictionary knows none.
    let lemmas: [WordID]
    let partsOfSpeech: PartsOfSpeech
    let isFunction: Bool
  }

  let words: [Word]
  let lexicon: Lexicon?
  private let tokens: [Token]

  init(_ target: Side, sentences: Range<Int>, lexicon: Lexicon?) {
    self.lexicon = lexicon
    tokens = target.tokens
    var words: [Word] = []
    for sentence in sentences {
      for token in target.sentences[sentence].tokens where target.tokens[token].kind == .word {
        let form = target.tokens[token].form
        let entry = target.entries.isEmpty ? .unknown : target.entries[form]
        words.append(
          Word(
            token: token,
            folded: FormPart.parts(of: target.forms[form], language: .english).flatMap(\.folded),
            lemmas: entry.lemmas, partsOfSpeech: entry.partsOfSpeech,
            isFunction: entry.word.map { lexicon?.partsOfSpeech($0).contains(.function) ?? false } ?? false))
      }
    }
    self.words = words
  }

  /// The place of some words in the text.
  func span(_ range: Range<Int>) -> TextSpan {
    tokens[words[range.lowerBound].token].span.union(tokens[words[range.upperBound - 1].token].span)
  }

  /// Where the words of a phrase stand one behind the other.
  func range(of phrase: [WordID]) -> Range<Int>? {
    guard !phrase.isEmpty, phrase.count <= words.count else { return nil }
    for start in 0...(words.count - phrase.count)
    where zip(words[start...], phrase).allSatisfy({ $0.lemmas.contains($1) }) {
      return start..<(start + phrase.count)
    }
    return nil
  }

  /// Whether no other word describes a noun.
  func isAlone(_ index: Int) -> Bool {
    index == 0 || words[index - 1].isFunction || words[index - 1].token + 1 != words[index].token
  }
}
