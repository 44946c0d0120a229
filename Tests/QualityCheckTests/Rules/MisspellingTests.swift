import Testing

@testable import QualityCheck

@Suite struct MisspellingTests {
  private func found(
    _ english: String, german: String = "", unknown: Set<String>, germanWords: Set<String> = [],
    known: [String] = [], glossary: Glossary = .empty
  ) -> [String] {
    let target = Side.of(english, .english).spelled(unknown: unknown, german: germanWords)
    let rule = Misspelling(
      known: glossary.concepts.isEmpty ? KnownWords(words: known) : KnownWords(data: nil, glossary: glossary))
    let bitext = Bitext(source: Side.of(german, .german), target: target, pairs: [])
    return rule.findings(in: bitext).map { target.document.text($0.span) }
  }

  @Test func everyOccurrenceIsAFinding() {
    #expect(found("A wrod and a wrod.", unknown: ["wrod"]) == ["wrod", "wrod"])
  }

  @Test func namesAcronymsAndNumbersAreExcused() {
    let words: Set<String> = ["Wrod", "WROD", "wRod", "w2rod", "Wrod-led", "pro-Wrod", "wrods"]
    #expect(
      found("Wrod and Wrod, WROD, wRod, w2rod, Wrod-led, pro-Wrod, wrods.", unknown: words) == ["wrods"])
  }

  @Test func wordsOfTheSourceAreExcused() {
    #expect(
      found(
        "The wrod and the wrodig, it wrott.", german: "Das Wrod und Fix-Wrodig.",
        unknown: ["wrod", "wrodig", "wrott"])
        == ["wrott"])
  }

  @Test func acceptedWordsAreExcusedAsWholeWordsOnly() {
    #expect(
      found(
        "A botnet, botnets, botnet's, anti-botnet, botnetx, xbotnet.",
        unknown: ["botnet", "botnets", "botnet's", "anti-botnet", "botnetx", "xbotnet"], known: ["botnet"])
        == ["botnetx", "xbotnet"])
  }

  @Test func wordsOfTheGlossaryAreExcusedUnlessDeprecated() {
    let glossary = Glossary(concepts: [
      Concept(english: [Term("botnet takedown"), Term("zombienet", status: .deprecated)])
    ])
    #expect(
      found(
        "A botnet takedown of a zombienet.", unknown: ["botnet", "takedown", "zombienet"], glossary: glossary)
        == ["zombienet"])
  }

  @Test func aRunOfGermanIsNoMisspelling() {
    #expect(
      found("He said wurde nicht and oderr, wurde.", unknown: ["oderr"], germanWords: ["wurde", "nicht"])
        == ["oderr", "wurde"])
  }

  @Test func aConfiguredVariantFlagsTheOther() throws {
    let variants = VariantSpellings(lines: ["color\tcolour", "col\tcoll"])
    let target = Side.of("The Colors and colors of labour.", .english)
      .spelled(american: ["Colors", "colors"], british: ["labour"])
    let bitext = Bitext(source: Side.of("", .german), target: target, pairs: [])
    let neutral = Misspelling(known: KnownWords(words: []), variants: variants)
    #expect(neutral.findings(in: bitext).isEmpty)
    let british = Misspelling(known: KnownWords(words: []), variant: .british, variants: variants)
    let finding = try #require(british.findings(in: bitext).first)
    #expect(finding.message == "'colors' is American spelling, the text is to be British")
    #expect(finding.suggestions.map(\.text) == ["colours"])
    let american = Misspelling(known: KnownWords(words: []), variant: .american, variants: variants)
    #expect(american.findings(in: bitext).map(\.term) == ["labour"])
  }

  @Test(
    "a spelling that is suggested is one",
    arguments: [
      ("centered", "centred"), ("centering", "centring"), ("center", "centre"),
      ("neighborhoods", "neighbourhoods"),
      ("Fulfillment", "Fulfilment"), ("fulfilled", nil), ("laboratory", nil), ("vigorous", nil),
      ("literature", nil), ("honorary", nil), ("honorable", "honourable"),
    ])
  func spellings(american: String, british: String?) {
    let variants = VariantSpellings(data: DataDirectory.locate())
    #expect(variants.spelling(of: american, in: .british) == british)
    if let british {
      #expect(variants.spelling(of: british, in: .american) == (british == "centring" ? nil : american))
    }
  }

  @Test func aTextThatNobodyLookedUpHasNoFindings() {
    let side = Side.of("A wrod.", .english)
    let rule = Misspelling(known: KnownWords(words: []))
    #expect(rule.findings(in: Bitext(source: Side.of("", .german), target: side, pairs: [])).isEmpty)
  }

  @Test("examples", arguments: Misspelling.description.passing + Misspelling.description.failing)
  func example(_ example: Example) throws {
    let unknown: Set<String> = ["Kowalczyk", "SQLi", "GmbH", "recieved", "anounced", "weltschmerzig"]
    try ExampleRunner(stages: .spelling(unknown: unknown), rule: Misspelling(known: KnownWords(words: [])))
      .run(example)
  }

  @Test func everyLineOfTheVariantsIsAPair() throws {
    let data = try #require(DataDirectory.locate())
    let lines = WordList.lines("en/variants.tsv", in: data)
    #expect(lines.allSatisfy { $0.split(separator: "\t").count == 2 })
    #expect(VariantSpellings(data: data).spelling(of: "theaters", in: .british) == "theatres")
  }
}
