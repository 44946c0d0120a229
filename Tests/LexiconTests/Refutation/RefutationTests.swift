import Testing

@testable import QualityCheck

/// The German decides: the same English is left alone or reported, in a text that is spun all around it.
@Suite("Refutation") struct RefutationTests {
  /// Opened once; opening takes longer than looking.
  private static let opening = Task { try await SpunText() }

  private func outcome(of wording: Wording) async throws -> SpunText.Outcome {
    try await Self.opening.value.outcome(of: wording)
  }

  @Test(
    "what the German says is not reported, nor anything else of its sentence", arguments: Wording.supported)
  func supported(_ wording: Wording) async throws {
    let outcome = try await outcome(of: wording)
    #expect(outcome.findings.isEmpty, "it does not stand for '\(wording.reading)': \(outcome.listing)")
  }

  @Test("what the German does not say is reported, and put right", arguments: Wording.unsupported)
  func unsupported(_ wording: Wording) async throws {
    let outcome = try await outcome(of: wording)
    #expect(isPutRight(wording, in: outcome), "it stands for '\(wording.reading)': \(outcome.listing)")
  }

  @Test("what the German says and is reported all the same", arguments: Wording.stillFlagged)
  func stillFlagged(_ wording: Wording) async throws {
    let outcome = try await outcome(of: wording)
    // To drop all that the German bears out would cost more than it saves: of the places reported in nine spun articles,
    // cross-validated, 47 of 54 such ones are marked as faults, and 323 of the other 405.
    withKnownIssue("the German's own word is rarer than the correction, and rarity weighs more") {
      #expect(outcome.touching.isEmpty, "it does not stand for '\(wording.reading)': \(outcome.listing)")
    }
  }

  @Test("what the German does not say and is not put right", arguments: Wording.stillMissed)
  func stillMissed(_ wording: Wording) async throws {
    let outcome = try await outcome(of: wording)
    // The first want rows in `spun-words.tsv`, the second a better order of corrections.
    withKnownIssue("the channel does not know the swap, or knows a likelier one") {
      #expect(isPutRight(wording, in: outcome), "it stands for '\(wording.reading)': \(outcome.listing)")
    }
  }

  @Test("what the German says once and not elsewhere is left alone once and reported elsewhere")
  func saidOnce() async throws {
    // `TextContext` counts how often the German bears a word out in the whole text, which is right for most words.
    await withKnownIssue("the innocent use speaks for the garbled one") {
      let outcome = try await outcome(of: .saidOnce)
      #expect(outcome.findings.isEmpty, "\(outcome.listing)")
    }
  }

  @Test("no pair of sentences stands in the tables twice")
  func noneTwice() {
    let all = Wording.supported + Wording.stillFlagged + Wording.unsupported + Wording.stillMissed
    #expect(Set(all.map { "\($0.english)\n\($0.german)\n\($0.phrase)" }).count == all.count)
  }

  private func isPutRight(_ wording: Wording, in outcome: SpunText.Outcome) -> Bool {
    outcome.touching.contains { finding in
      finding.suggestions.contains { $0.text.lowercased().contains(wording.reading) }
    }
  }
}
