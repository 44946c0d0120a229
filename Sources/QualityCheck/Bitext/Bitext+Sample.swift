extension Bitext {
  /// Every so many pairs, with their sentences and what is known of their words, and nothing else.
  ///
  /// Spans keep pointing into the whole documents.
  ///
  /// - Parameter step: 1 takes every pair.
  func sample(every step: Int) -> Bitext {
    var source = SideSample(source)
    var target = SideSample(target)
    var pairs: [SentencePair] = []
    for index in Swift.stride(from: 0, to: self.pairs.count, by: max(step, 1)) {
      let pair = self.pairs[index]
      pairs.append(
        SentencePair(
          source: source.add(pair.source), target: target.add(pair.target), confidence: pair.confidence))
    }
    return Bitext(source: source.side, target: target.side, pairs: pairs)
  }
}

/// Collects some of a side's sentences.
private struct SideSample {
  private let whole: Side
  private var sentences: [Sentence] = []
  private var tokens: [Token] = []
  private var forms: [String] = []
  private var entries: [LexicalEntry] = []
  /// New numbers of the forms; -1 for those not met yet.
  private var numbers: [Int32]

  init(_ whole: Side) {
    self.whole = whole
    numbers = Array(repeating: -1, count: whole.forms.count)
  }

  var side: Side {
    Side(document: whole.document, sentences: sentences, tokens: tokens, forms: forms, entries: entries)
  }

  /// Adds sentences and says where they are now.
  mutating func add(_ range: Range<Int>) -> Range<Int> {
    let first = sentences.count
    for sentence in whole.sentences[range] {
      let start = tokens.count
      for token in whole.tokens[sentence.tokens] {
        tokens.append(Token(kind: token.kind, span: token.span, form: number(of: token.form)))
      }
      sentences.append(Sentence(span: sentence.span, tokens: start..<tokens.count, block: sentence.block))
    }
    return first..<sentences.count
  }

  private mutating func number(of form: Int) -> Int {
    if numbers[form] < 0 {
      numbers[form] = Int32(forms.count)
      forms.append(whole.forms[form])
      if !whole.entries.isEmpty { entries.append(whole.entries[form]) }
    }
    return Int(numbers[form])
  }
}
