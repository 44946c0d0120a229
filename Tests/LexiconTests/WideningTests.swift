import Testing

@testable import QualityCheck

/// An editor is shown the whole expression, not the half of it that is surest.
struct WideningTests {
  private static let opening = Task { try await SpunText() }

  @Test(
    "a known expression is shown whole, and a usual one",
    arguments: [
      (
        "convivial media", "social media", "The minister answered on convivial media.",
        "Der Minister antwortete in den sozialen Medien."
      ),
      (
        "provocative gut illnesses", "inflammatory bowel diseases",
        "The drug helps against provocative gut illnesses.",
        "Das Mittel hilft gegen entzündliche Darmerkrankungen."
      ),
      // A half of it may be part of a closed compound: virus software.
      (
        "counter-infection programming", "antivirus software",
        "The counter-infection programming is switched off.",
        "Die Antivirensoftware ist ausgeschaltet."
      ),
      // No dictionary has these, but they are usual.
      (
        "monetary steadiness", "financial stability", "The bank cares for monetary steadiness.",
        "Die Bank sorgt für finanzielle Stabilität."
      ),
      (
        "ladies and youngsters", "women and children", "Many ladies and youngsters fled over the border.",
        "Viele Frauen und Kinder flohen über die Grenze."
      ),
    ])
  func whole(phrase: String, correction: String, english: String, german: String) async throws {
    let outcome = try await Self.opening.value.outcome(
      of: Wording(phrase, for: correction, english, german: german))
    let finding = try #require(outcome.touching.first, "\(outcome.listing)")
    #expect(finding.suggestions.first?.text == correction, "\(outcome.listing)")
    #expect(finding.span.length == phrase.utf8.count)
  }

  @Test("words that stand by are shown where they make an expression of the correction")
  func completed() async throws {
    let quarter = try await Self.opening.value.outcome(
      of: Wording(
        "principal quarter", for: "first quarter", "Sales fell in the principal quarter.",
        german: "Der Umsatz sank im ersten Quartal."))
    let finding = try #require(quarter.touching.first, "\(quarter.listing)")
    #expect(finding.suggestions.first?.text == "first quarter", "\(quarter.listing)")
    #expect(finding.span.length == "principal quarter".utf8.count)
    let alone = try await Self.opening.value.outcome(
      of: Wording(
        "principal", for: "first", "Sales fell in the principal, quarter by quarter.",
        german: "Der Umsatz sank im ersten, Quartal für Quartal."))
    let texts = alone.touching.flatMap { $0.suggestions.map(\.text) }
    #expect(!texts.contains { $0.contains("quarter") }, "\(alone.listing)")
    #expect(!alone.touching.isEmpty, "\(alone.listing)")
  }

  @Test("words at the ends that stay are not shown where an expression is left")
  func trimmed() async throws {
    let outcome = try await Self.opening.value.outcome(
      of: Wording(
        "lactic corrosive", for: "lactic acid", "The lactic corrosive bacteria turn milk into cheese.",
        german: "Die Milchsäurebakterien machen aus Milch Käse."))
    let finding = try #require(outcome.touching.first, "\(outcome.listing)")
    #expect(finding.suggestions.first?.text == "lactic acid", "\(outcome.listing)")
    #expect(finding.span.length == "lactic corrosive".utf8.count)
  }

  @Test("an article is part of a correction only where the best one needs another")
  func indefiniteArticle() async throws {
    let kept = try await Self.opening.value.outcome(
      of: Wording(
        "payoff", for: "ransom", "The programmers requested a payoff from the bank.",
        german: "Die Hacker forderten ein Lösegeld von der Bank."))
    #expect(kept.touching.first?.span.length == "payoff".utf8.count, "\(kept.listing)")
    let changed = try await Self.opening.value.outcome(
      of: Wording(
        "a cyber assault", for: "attack", "The bank spoke of a cyber assault on its clients.",
        german: "Die Bank sprach von einem Angriff auf ihre Kunden."))
    let first = try #require(changed.touching.first?.suggestions.first?.text, "\(changed.listing)")
    #expect(!first.hasPrefix("a attack"))
  }

  @Test("a possessive is kept once, whichever half of an expression has it")
  func possessive() async throws {
    let outcome = try await Self.opening.value.outcome(
      of: Wording(
        "convivial media's", for: "social media's", "The convivial media's power is growing.",
        german: "Die Macht der sozialen Medien wächst."))
    #expect(outcome.touching.first?.suggestions.first?.text == "social media's", "\(outcome.listing)")
  }

  @Test("no correction swallows an article between its words")
  func article() async throws {
    let outcome = try await Self.opening.value.outcome(
      of: Wording(
        "scrambled the records", for: "encrypted", "The aggressors scrambled the records of the bank.",
        german: "Die Angreifer verschlüsselten die Dateien der Bank."))
    #expect(!outcome.touching.isEmpty, "\(outcome.listing)")
    #expect(!outcome.listing.contains("encrypted files"), "\(outcome.listing)")
  }
}
