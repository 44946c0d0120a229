import Testing

@testable import QualityCheck

/// One rendering bears out one German word: where the German has it twice, something else stands for the other.
struct RepeatedWordTests {
  private static let opening = Task { try await SpunText() }

  @Test("the second of two German words is looked for though the first has its rendering")
  func twice() async throws {
    let outcome = try await Self.opening.value.outcome(
      of: Wording(
        "insusceptible cells", for: "immune cells",
        "The mice lacked insusceptible cells until the immune cells arose from the marrow.",
        german: "Den Mäusen fehlten Immunzellen, bis die Immunzellen aus dem Mark entstanden."))
    let suggestions = outcome.touching.first?.suggestions.map(\.text) ?? []
    #expect(suggestions.first == "immune cells", "\(outcome.listing)")
  }

  @Test("as many renderings as German words leave nothing open")
  func asMany() async throws {
    let outcome = try await Self.opening.value.outcome(
      of: Wording(
        "device", not: "gadget", "A device calls another device and both devices answer.",
        german: "Ein Gerät ruft ein anderes Gerät und beide Geräte antworten."))
    #expect(outcome.touching.isEmpty, "\(outcome.listing)")
  }

  @Test("what the glossary wants for the German is right, whatever else it may mean")
  func agreed() async throws {
    let glossary = Glossary(concepts: [
      Concept(german: [Term("Krankenhaus")], english: [Term("healing facility")])
    ])
    let wording = Wording(
      "healing facility", not: "hospital", "The healing facility stands by the lake.",
      german: "Das Krankenhaus steht am See.")
    let agreed = try await SpunText(terms: glossary).outcome(of: wording)
    #expect(agreed.touching.isEmpty, "\(agreed.listing)")
    let other = try await Self.opening.value.outcome(of: wording)
    #expect(!other.touching.isEmpty, "\(other.listing)")
  }

  @Test(
    "a word that both languages share is nobody's replacement",
    arguments: [
      ("clinic", "Klinik", true), ("programme", "Programm", true), ("systems", "Systeme", true),
      ("pharmacy", "Pharmazie", true), ("physics", "Physik", true), ("quality", "Qualität", true),
      ("gadget", "Gerät", false), ("organization", "Organ", false), ("action", "Akte", false),
    ])
  func cognates(english: String, german: String, expected: Bool) {
    #expect(Corrections.areCognate(english, german) == expected)
  }

  @Test(
    "nor is one that begins or ends a compound",
    arguments: [
      ("reaction", "Immunreaktion", true), ("atomic", "Atomenergie", true),
      ("organisations", "Hilfsorganisationen", true), ("gadget", "Endgerät", false),
      ("response", "Immunreaktion", false),
    ])
  func cognateParts(english: String, german: String, expected: Bool) {
    #expect(Corrections.isCognatePart(english, of: german) == expected)
  }

  @Test("a decade is a number")
  func decade() async throws {
    let outcome = try await Self.opening.value.outcome(
      of: Wording(
        "1980s", not: "year", "He wrote it in the 1980s.", german: "Er schrieb es in den achtziger Jahren."))
    #expect(outcome.touching.isEmpty, "\(outcome.listing)")
  }
}
