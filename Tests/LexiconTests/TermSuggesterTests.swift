import Testing

@testable import QualityCheck

/// What aligned texts tell of terms, with the installed dictionaries.
@Suite("Suggested terms") struct TermSuggesterTests {
  private let lexicon: Lexicon
  init() throws { lexicon = try Lexicon.openOrBuild() }

  /// Pairs of sentences, surely paired.
  private func bitext(_ pairs: [(german: String, english: String)]) -> Bitext {
    func side(_ lines: [String], _ language: Language) -> Side {
      let utf8 = Array(lines.joined(separator: "\n").utf8)
      let document = Document(path: "", language: language, utf8: utf8, blocks: PlainTextReader.lines(utf8))
      return Annotator(lexicon: lexicon).annotate(
        Segmenter(language: language, data: nil).segmentLines(document))
    }
    return Bitext(
      source: side(pairs.map(\.german), .german), target: side(pairs.map(\.english), .english),
      pairs: pairs.indices.map { SentencePair(source: $0..<($0 + 1), target: $0..<($0 + 1), confidence: 1) })
  }

  private let pairs = [
    ("Die Zahnradbahn steht seit Montag still.", "The rack railway has stood still since Monday."),
    ("Eine neue Zahnradbahn wäre zu teuer.", "A new rack railway would be too expensive."),
    ("Viele Gäste der Zahnradbahn kamen aus Wien.", "Many guests of the rack railway came from Vienna."),
    ("Zwei Zahnradbahnen wurden verkauft.", "Two rack railways were sold."),
    ("Der Bürgermeister lobte das Dorf.", "The mayor praised the village."),
    ("Am Abend kam der Regen.", "The rain came in the evening."),
  ]

  @Test("a German compound and the English of its sentences find together, whatever the inflection")
  func compound() throws {
    let suggestions = TermSuggester(lexicon: lexicon, model: nil).suggestions(from: [bitext(pairs)])
    let first = try #require(suggestions.first)
    #expect(first.german == "Zahnradbahn")
    #expect(first.english == "rack railway")
    #expect(first.count == 4)
    #expect(first.together == 4)
    #expect(first.places.map(\.pair) == [0, 1, 2])
    #expect(first.confidence > 0.8)
  }

  @Test("what stands too seldom, and what a glossary has, is not proposed")
  func leftOut() {
    var suggester = TermSuggester(lexicon: lexicon, model: nil)
    let known = Glossary(concepts: [Concept(german: [Term("Zahnradbahn")], english: [Term("rack railway")])])
    #expect(
      !suggester.suggestions(from: [bitext(pairs)], known: known).contains { $0.german == "Zahnradbahn" })
    #expect(!suggester.suggestions(from: [bitext(pairs)]).contains { $0.german == "Bürgermeister" })
    suggester.leastPairs = 5
    #expect(suggester.suggestions(from: [bitext(pairs)]).isEmpty)
  }

  @Test("names that both languages share are no terms")
  func names() {
    let named = pairs.map { ("Tammen sagte: " + $0.0, "Tammen said: " + $0.1) }
    let suggestions = TermSuggester(lexicon: lexicon, model: nil).suggestions(from: [bitext(named)])
    #expect(!suggestions.contains { $0.german == "Tammen" })
    #expect(suggestions.contains { $0.german == "Zahnradbahn" })
  }
}
