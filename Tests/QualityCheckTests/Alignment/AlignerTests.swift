import QualityCheck
import Testing

/// Without a lexicon: names, numbers, cognates and lengths have to do.
@Suite("Aligner") struct AlignerTests {
  private static let german = [
    "Die Kommission legte am Dienstag in Brüssel einen neuen Bericht vor.",
    "Demnach stieg die Zahl der Angriffe im Jahr 2019 um 34 Prozent.",
    "Die Ministerin Anna Keller sprach von einer Katastrophe für die Universität Kassel.",
    "Das war alles.",
    "Rund 1.250 Patienten warteten in Hannover und Lübeck auf ihre Diagnose.",
    "Der Direktor Paul Brandt will nun 7,5 Millionen Euro investieren.",
  ]
  private static let english = [
    "The Commission presented a new report in Brussels on Tuesday.",
    "According to it the number of attacks rose by 34 percent in 2019.",
    "Minister Anna Keller spoke of a catastrophe for the University of Kassel.",
    "That was all.",
    "Some 1,250 patients in Hannover and Lübeck waited for their diagnosis.",
    "Director Paul Brandt now wants to invest 7.5 million euros.",
  ]

  private func pairs(_ german: [String], _ english: [String]) -> [SentencePair] {
    Aligner(lexicon: nil).pairs(
      source: PlainBitext.side(german.joined(separator: "\n"), .german),
      target: PlainBitext.side(english.joined(separator: "\n"), .english))
  }

  private func ranges(_ pairs: [SentencePair]) -> [[Range<Int>]] { pairs.map { [$0.source, $0.target] } }

  @Test("sentences in the same order are paired one to one, and surely")
  func oneToOne() {
    let pairs = pairs(Self.german, Self.english)
    #expect(ranges(pairs) == (0..<6).map { [$0..<($0 + 1), $0..<($0 + 1)] })
    #expect(pairs.allSatisfy { $0.confidence > 0.5 && $0.confidence <= 1 })
  }

  @Test("two English sentences for a German one, and the other way round")
  func twoSentences() {
    var english = Self.english
    english[4...4] = [
      "Some 1,250 patients waited for their diagnosis.", "They were in Hannover and in Lübeck.",
    ]
    #expect(
      ranges(pairs(Self.german, english)) == [
        [0..<1, 0..<1], [1..<2, 1..<2], [2..<3, 2..<3], [3..<4, 3..<4], [4..<5, 4..<6], [5..<6, 6..<7],
      ])
    var german = Self.german
    german[2...2] = [
      "Ministerin Anna Keller sprach in Kassel.", "Es sei eine Katastrophe für die Universität.",
    ]
    #expect(
      ranges(pairs(german, Self.english)) == [
        [0..<1, 0..<1], [1..<2, 1..<2], [2..<4, 2..<3], [4..<5, 3..<4], [5..<6, 4..<5], [6..<7, 5..<6],
      ])
  }

  @Test("what one side has more of stays alone, with confidence 0")
  func additions() {
    var english = Self.english
    english.insert(
      "Read also: the best holiday offers of this summer, selected for you by our editors.", at: 3)
    let pairs = pairs(Self.german, english)
    #expect(pairs.contains(SentencePair(source: 3..<3, target: 3..<4, confidence: 0)))
    #expect(pairs.count { !$0.source.isEmpty && !$0.target.isEmpty } == 6)
  }

  @Test("two reports of one event are not laid side by side")
  func comparableTexts() {
    let other = [
      "Hospitals in Lübeck and elsewhere have been overrun, doctors said on Friday morning.",
      "In 2019 nobody had expected anything like it.",
      "Money is short, and patients are losing faith, as Brandt admits.",
      "Brussels keeps silent.",
      "Keller refused every comment on what the opposition calls the greatest scandal in a decade.",
      "More on this subject will follow in our evening edition.",
    ]
    let pairs = pairs(Self.german, other)
    #expect(pairs.count { $0.confidence > 0 } <= 1)
    #expect(pairs.flatMap(\.target) == Array(0..<6))
    #expect(pairs.flatMap(\.source) == Array(0..<6))
  }

  @Test("a text without a partner text has pairs with an empty side")
  func emptySides() {
    let alone = pairs([], Self.english)
    #expect(ranges(alone) == (0..<6).map { [0..<0, $0..<($0 + 1)] })
    #expect(alone.allSatisfy { $0.confidence == 0 })
    #expect(pairs(Self.german, []).isEmpty)
  }

  @Test("every target sentence is in one pair, in order, also in long texts with a part left out")
  func longText() {
    // Enough sentences that only a band around anchors is searched.
    let count = 300
    let names = (0..<count).map { "Ort\(String($0 * 7919 % 9973, radix: 26))x" }
    let german = (0..<count).map { "Im Dorf \(names[$0]) wohnten \($0 + 1000) Menschen." }
    let english = (0..<count).filter { !(100..<160).contains($0) }.map {
      "In the village of \(names[$0]) there lived \($0 + 1000) people."
    }
    let pairs = pairs(german, english)
    #expect(pairs.flatMap(\.target) == Array(english.indices))
    #expect(pairs.flatMap(\.source) == Array(german.indices))
    let right = pairs.count { pair in
      pair.target.count == 1 && pair.source.count == 1
        && pair.source.lowerBound == pair.target.lowerBound + (pair.target.lowerBound < 100 ? 0 : 60)
    }
    #expect(right >= english.count - 2)
  }
}

@Suite("Aligner by lines") struct LinePairTests {
  private func side(_ text: String, _ language: Language) throws -> Side {
    let document = try DocumentReader.document(
      bytes: Array(text.utf8), path: "\(language.rawValue).txt", language: language, layout: .lines, data: nil
    )
    return Segmenter(language: language, data: nil).segmentLines(document)
  }

  @Test("line n is paired with line n; an empty line with confidence 0")
  func lines() throws {
    let pairs = try Aligner(lexicon: nil).linePairs(
      source: side("Eins.\n\nDrei. Und vier.\n", .german), target: side("One.\nTwo.\nThree.\n", .english))
    #expect(pairs.map(\.source) == [0..<1, 1..<2, 2..<3])
    #expect(pairs.map(\.target) == [0..<1, 1..<2, 2..<3])
    #expect(pairs.map(\.confidence) == [1, 0, 1])
  }

  @Test("different numbers of lines are an error that names both")
  func mismatch() throws {
    let source = try side("Eins.\nZwei.\n", .german)
    let target = try side("One.\n", .english)
    let error = AlignmentError.differentLineCounts(
      source: "de.txt", sourceLines: 2, target: "en.txt", targetLines: 1)
    #expect(throws: error) { try Aligner(lexicon: nil).linePairs(source: source, target: target) }
    #expect(
      error.description
        == "en.txt: 1 line, but de.txt has 2; make line n of one the translation of line n of "
        + "the other, or leave out '--align lines'")
  }
}
