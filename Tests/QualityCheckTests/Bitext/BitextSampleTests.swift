import Testing

@testable import QualityCheck

/// A sample of a long text is a text of its own: its sentences, words and pairs fit each other and the document.
struct BitextSampleTests {
  @Test func everySecondPair() {
    let source = PlainBitext.side("ein Haus\nein Baum\nzwei\nein Hund", .german)
    let target = PlainBitext.side("a house\na tree two\na dog", .english)
    let pairs = [
      SentencePair(source: 0..<1, target: 0..<1, confidence: 0.9),
      SentencePair(source: 1..<3, target: 1..<2, confidence: 0.8),
      SentencePair(source: 3..<4, target: 2..<3, confidence: 0.7),
    ]
    let sample = Bitext(source: source, target: target, pairs: pairs).sample(every: 2)
    #expect(sample.pairs.map(\.confidence) == [0.9, 0.7])
    #expect(sample.pairs.map(\.source) == [0..<1, 1..<2])
    #expect(sample.pairs.map(\.target) == [0..<1, 1..<2])
    let german = sample.source.sentences.map { sentence in
      sample.source.tokens[sentence.tokens].map { sample.source.text($0) }
    }
    #expect(german == [["ein", "Haus"], ["ein", "Hund"]])
    #expect(sample.source.forms == ["ein", "Haus", "Hund"])
    for token in sample.target.tokens {
      #expect(target.document.text(token.span) == sample.target.text(token))
    }
  }

  @Test func everyPairIsTheWholeText() {
    let whole = PlainBitext.pair("a house\na dog", "ein Haus\nein Hund")
    let sample = whole.sample(every: 1)
    #expect(sample.pairs == whole.pairs)
    #expect(sample.target.tokens == whole.target.tokens)
    #expect(sample.target.sentences == whole.target.sentences)
    #expect(sample.source.forms == whole.source.forms)
  }
}
