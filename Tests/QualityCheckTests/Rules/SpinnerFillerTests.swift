import Testing

@testable import QualityCheck

@Suite struct SpinnerFillerTests {
  private let fillers = FillerLexicon(lines: [
    "@forms\tmake\tmakes\tmade\tmade\tmaking", "@forms\tlead\tleads\tled\tled\tleading",
    "utilize~|utilise~\tuse~\t5\tspun", "utilize~ as a part of\tuse~ in\t5\talone",
    "bring|prompt~ about\tcause~|lead~ to\t4\tspun", "otherwise|generally called\talso known as\t4\talone",
    "one more\tanother\t1\tspun", "somebody\tsomeone\t4\tweight", "that is it\tthat's it\t2\tspun",
    "a broken line", "another\tone\tx\talone",
  ])

  private func found(_ text: String) -> [String] {
    let side = Side.of(text, .english)
    return fillers.matches(in: side).map { match in
      let place = side.document.text(match.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "\(place) -> \(match.replacements.joined(separator: "|"))"
    }
  }

  @Test func plainWordsTakeTheFormOfThePadding() {
    #expect(
      found("He utilizes it, utilised it, is utilizing it. UTILIZE it! It prompted about trouble.") == [
        "utilizes -> uses", "utilised -> used", "utilizing -> using", "UTILIZE -> Use",
        "prompted about -> caused|led to",
      ])
  }

  @Test func theLongestPhraseWinsAndNoneOverlap() {
    #expect(
      found("Utilized as\r\na part of one more plan.") == [
        "Utilized as a part of -> Used in", "one more -> another",
      ])
  }

  @Test func aPhraseThatBreaksOffIsNone() {
    #expect(found("Otherwise, called utilizer bring abouts. Generally.") == [])
    #expect(found("otherwise otherwise called") == ["otherwise called -> also known as"])
  }

  @Test func ordinaryPhrasesAreReportedOnlyInSpunTexts() {
    let rule = SpinnerFiller(fillers: fillers)
    func spans(_ probability: Double) -> [String] {
      let side = Side.of("Somebody utilized one more file, otherwise called a key.", .english)
      let bitext = Bitext(
        source: Side.of("", .german), target: side, pairs: [], spunProbability: probability)
      return rule.findings(in: bitext).map { side.document.text($0.span) }
    }
    #expect(spans(0.1) == ["otherwise called"])
    #expect(spans(0.9) == ["utilized", "otherwise called"])
  }

  @Test func aSpunTextMakesAFindingSurer() throws {
    let rule = SpinnerFiller(fillers: fillers)
    let side = Side.of("It is otherwise called a key.", .english)
    let confidences = [0.0, 0.5, 0.99].compactMap { probability in
      rule.findings(
        in: Bitext(source: Side.of("", .german), target: side, pairs: [], spunProbability: probability)
      ).first?.confidence
    }
    #expect(confidences.count == 3)
    #expect(confidences == confidences.sorted())
    #expect(confidences.allSatisfy { $0 > 0.5 && $0 < 1 })
  }

  @Test func withoutDataThereAreNoFillers() {
    #expect(FillerLexicon(data: nil).isEmpty)
    #expect(FillerLexicon(data: nil).matches(in: Side.of("on the off chance that", .english)).isEmpty)
  }

  @Test func everyLineOfTheDataIsAFiller() throws {
    let data = try #require(DataDirectory.locate())
    let rows = WordList.lines("en/fillers.tsv", in: data)
    let fillers = FillerLexicon(data: data)
    #expect(fillers.fillers.count == rows.count { !$0.hasPrefix("@forms\t") })
    #expect(fillers.fillers.allSatisfy { !$0.replacements.isEmpty && $0.weight > 0 && $0.weight <= 5 })
    let phrases = rows.map { $0.prefix { $0 != "\t" } }.filter { $0 != "@forms" }
    #expect(Set(phrases).count == phrases.count)
  }

  @Test("examples", arguments: SpinnerFiller.description.passing + SpinnerFiller.description.failing)
  func example(_ example: Example) throws {
    let data = DataDirectory.locate()
    try ExampleRunner(
      stages: .reading(data: data), rule: SpinnerFiller(fillers: FillerLexicon(data: data))
    ).run(example)
  }
}
