import Testing

@testable import QualityCheck

/// Where the images of a phrase's words may stand.
struct SpanSearchTests {
  private let words = (0..<3).map { WordID(rawValue: UInt32($0)) }

  private func spans(_ links: [(word: Int, position: Int)], from start: Int, mayLack: Int) -> [Range<Int>] {
    var marks = SentenceMarks(unitCount: 3)
    marks.beginSentence()
    for link in links { marks.link(words[link.word], position: link.position, length: 1) }
    var search = SpanSearch()
    search.look(
      for: words, around: words[links[start].word], at: links[start].position, length: 1, mayLack: mayLack,
      count: 10, in: marks)
    return search.spans.map(\.span)
  }

  @Test("a span is whole where all words have images, in whatever order")
  func whole() {
    #expect(spans([(0, 4), (1, 3), (2, 6)], from: 0, mayLack: 0) == [3..<7])
    #expect(spans([(0, 4), (1, 5)], from: 0, mayLack: 0) == [])
  }

  @Test("a spinner may have dropped the last word, or the first: `concealed Markov` for hidden Markov model")
  func dropped() {
    #expect(spans([(0, 4), (1, 5)], from: 0, mayLack: 1) == [4..<7, 4..<6])
    #expect(spans([(1, 5), (2, 6)], from: 0, mayLack: 1) == [4..<7, 5..<7])
    // One image alone is no phrase.
    #expect(spans([(1, 5)], from: 0, mayLack: 1) == [])
  }
}
