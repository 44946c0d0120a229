import Testing

@testable import QualityCheck

@Suite("long texts") struct LongTextTests {
  private static let english = """
    The hostile to infection programming neglected to perceive the new infection.
    The council met on Monday and talked about the budget.
    Experts in counterfeit consciousness gain from huge information.
    The individual information was put away in the haze figuring.
    A great many gadgets were tainted by means of the remote system.
    """
  private static let german = """
    Die Antivirensoftware konnte das neue Virus nicht erkennen.
    Der Rat traf sich am Montag und sprach über den Haushalt.
    Experten für künstliche Intelligenz lernen aus Big Data.
    Die personenbezogenen Daten wurden im Cloud-Computing gespeichert.
    Tausende Geräte wurden über das drahtlose Netzwerk infiziert.
    """

  @Test("a text that is heard twice has the readings of one that is kept in memory")
  func heardTwice() throws {
    let laboratory = try Laboratory()
    let bitext = try laboratory.bitext(Self.english, german: Self.german)
    var unspinner = laboratory.unspinner
    let kept = unspinner.unspin(bitext)
    unspinner.mostSentencesAtOnce = 0
    let heard = unspinner.unspin(bitext)
    #expect(kept.readings.count > 3)
    #expect(heard.readings == kept.readings)
    #expect(heard.spunProbability == kept.spunProbability)

    // What the sieve lets go is what nothing is chosen from.
    let examination = unspinner.examine(bitext)
    let decision = Decision(model: unspinner.detection)
    let judged = decision.judge(examination)
    func chosen(_ judged: [Decision.Judged], _ examination: Examination) -> [String] {
      decision.choose(judged, from: examination, text: 1, least: Unspinner.leastProbability)
        .map { examination.places[judged[$0.judged].place] }.map { "\($0.span) \($0.text)" }
    }
    let sieve = Sieve(decision: decision, least: Unspinner.leastProbability)
    let bySentence = Dictionary(grouping: examination.places, by: \.candidate.sentence)
    let sieved = bySentence.sorted { $0.key < $1.key }.flatMap { sieve.kept($0.value) }
    #expect(sieved.count < examination.places.count)
    let rest = Examination(
      places: sieved.map(\.place), words: examination.words, target: examination.target,
      source: examination.source, expressions: examination.expressions)
    #expect(
      chosen(
        sieved.enumerated().map { Decision.Judged(place: $0, odds: $1.odds) }, rest)
        == chosen(judged, examination))
  }
}
