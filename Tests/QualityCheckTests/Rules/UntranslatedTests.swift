import Testing

@testable import QualityCheck

@Suite struct UntranslatedTests {
  private static let german: Set<String> = [
    "wurde", "nicht", "bestätigt", "für", "bedrohte", "Völker", "Gesellschaft", "von", "der", "Leyen", "dass",
    "wir",
    "wenn", "wären", "vermutlich", "Alternative", "Deutschland", "Zeitung", "heute", "über",
  ]

  private func found(_ english: String, german: String = "") -> [String] {
    let target = Side.of(english, .english, lines: true).spelled(german: Self.german)
    let source = Side.of(german, .german, lines: true)
    let bitext = Bitext(source: source, target: target, pairs: Stages.inOrder(source, target))
    return Untranslated().findings(in: bitext).map { target.document.text($0.span) }
  }

  @Test func aPassageIsFoundWhole() {
    #expect(found("It wurde nicht\nbestätigt today.") == ["wurde nicht"])
  }

  @Test func namesAreNotGermanLeftOver() {
    #expect(found("The Alternative für Deutschland, Ursula von der Leyen.") == [])
    #expect(found("The Gesellschaft für bedrohte Völker said so.") == [])
  }

  @Test func titlesInQuotationMarksStay() {
    #expect(found("Her song “dass wir nicht” and 'wenn wir' sold.") == [])
  }

  @Test func aSingleWordMustStandInItsGermanSentence() {
    #expect(found("It was vermutlich so.", german: "Es war vermutlich so.") == ["vermutlich"])
    #expect(found("It was vermutlich so.\nYes.", german: "Es war so.\nJa, vermutlich.") == [])
    #expect(found("It was vermutlich so.") == [])
    #expect(found("The Zeitung of heute.", german: "Die Zeitung über gestern.") == [])
  }

  @Test func theSourceConfirms() {
    let target = Side.of("He says wurde nicht here.", .english).spelled(german: Self.german)
    let source = Side.of("Das wurde nicht gesagt.", .german)
    let bitext = Bitext(source: source, target: target, pairs: Stages.inOrder(source, target))
    #expect(Untranslated().findings(in: bitext).map(\.verdict) == [.confirmed])
  }

  @Test("examples", arguments: Untranslated.description.passing + Untranslated.description.failing)
  func example(_ example: Example) throws {
    try ExampleRunner(stages: .spelling(german: Self.german), rule: Untranslated()).run(example)
  }
}
