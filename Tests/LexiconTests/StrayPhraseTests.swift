import Foundation
import Testing

@testable import QualityCheck

/// An article that is well translated but for one phrase: the phrase is reported, and nothing else.
struct StrayPhraseTests {
  /// Opened once; opening takes longer than looking.
  private static let opening = Task { try Laboratory() }

  @Test(
    "one garbled phrase in good English",
    arguments: [
      ("hacker attack", "programmer assault"), ("antivirus software", "hostile to infection programming"),
      ("computer network", "PC organization"), ("operating systems", "working frameworks"),
      ("X-rays", "X-beams"), ("public prosecutor", "open examiner"), ("health ministry", "wellbeing service"),
    ])
  func one(genuine: String, garbled: String) async throws {
    let text = Self.english.replacing(genuine, with: garbled)
    try #require(text != Self.english)
    let bitext = try await unspun(text)
    let found = bitext.readings.map { bitext.target.document.text($0.span) }
    #expect(found == [garbled])
    #expect(bitext.readings.first?.suggestions.first?.text == genuine)
    #expect(bitext.spunProbability < 0.5, "one phrase does not make a spun text")
  }

  @Test("good English") func none() async throws {
    #expect(try await unspun(Self.english).readings.isEmpty)
  }

  @Test(
    "what is ordinary English in itself is left alone in a text that is not spun",
    arguments: [
      ("postponed", "deferred"), ("devices", "gadgets"), ("announced", "declared"),
      ("attackers", "assailants"),
    ])
  func ordinary(word: String, other: String) async throws {
    let text = Self.english.replacing(word, with: other)
    try #require(text != Self.english)
    #expect(try await unspun(text).readings.isEmpty)
  }

  private func unspun(_ english: String) async throws -> Bitext {
    let laboratory = try await Self.opening.value
    return laboratory.unspinner.unspin(try laboratory.bitext(english, german: Self.german))
  }

  private static let english = """
    After a hacker attack, the hospital closed its emergency department on Tuesday.
    Since then ambulances have been driving to the neighbouring towns.
    During the night the attackers had planted ransomware in the computer network.
    It encrypted X-rays, findings and the backup.
    The antivirus software raised no alarm.
    "We will pay no ransom," said the managing director.
    Operations that are not urgent are being postponed because the devices have stopped working.
    The public prosecutor is investigating computer sabotage.
    Experts are helping to set up the operating systems again.
    They suspect that a vulnerability in the remote maintenance was the gateway.
    The health ministry announced stricter rules for hospitals.
    The minister-president spoke of a wake-up call.
    """
  private static let german = """
    Nach einem Hackerangriff hat das Krankenhaus am Dienstag seine Notaufnahme geschlossen.
    Rettungswagen fahren seitdem in die Nachbarstädte.
    Die Angreifer hatten in der Nacht Erpressersoftware in das Computernetz eingeschleust.
    Sie verschlüsselte Röntgenbilder, Befunde und die Datensicherung.
    Die Antivirensoftware schlug keinen Alarm.
    „Wir zahlen kein Lösegeld“, sagte die Geschäftsführerin.
    Operationen, die nicht dringend sind, werden verschoben, weil die Geräte stillstehen.
    Die Staatsanwaltschaft ermittelt wegen Computersabotage.
    Fachleute helfen, die Betriebssysteme neu einzurichten.
    Sie vermuten, dass eine Schwachstelle in der Fernwartung das Einfallstor war.
    Das Gesundheitsministerium kündigte strengere Regeln für die Krankenhäuser an.
    Der Ministerpräsident sprach von einem Weckruf.
    """
}
