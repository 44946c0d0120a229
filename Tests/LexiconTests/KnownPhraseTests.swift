import Testing

@testable import QualityCheck

/// A list of known tortured phrases is evidence: it shows what no dictionary knows, and the German outweighs it.
struct KnownPhraseTests {
  private static let phrase = "purple ladder"

  private func outcome(_ known: [KnownPhrase], german: String) async throws -> SpunText.Outcome {
    try await SpunText(phrases: known).outcome(
      of: Wording(
        Self.phrase, for: "data bus", "The purple ladder stands beside the window.", german: german))
  }

  private func known(required: [[String]] = []) -> [KnownPhrase] {
    [KnownPhrase(phrases: [Self.phrase], required: required, expected: ["data bus"])]
  }

  private func isReported(_ outcome: SpunText.Outcome) -> Bool {
    outcome.touching.contains { $0.suggestions.contains { $0.text == "data bus" } }
  }

  @Test("a phrase of the list is reported, and says so")
  func listed() async throws {
    let german = "Das Dingens steht neben dem Fenster."
    #expect(try await !isReported(outcome([], german: german)))
    let outcome = try await outcome(known(), german: german)
    #expect(isReported(outcome), "\(outcome.listing)")
    #expect(outcome.touching.contains { $0.evidence.contains { $0.kind == .dictionary } })
  }

  @Test("it is no proof against the German")
  func refuted() async throws {
    let german = "Die lila Leiter steht neben dem Fenster."
    #expect(try await !isReported(outcome(known(), german: german)))
  }

  @Test("a phrase whose conditions the text does not meet is not on the list for it")
  func conditions() async throws {
    let german = "Das Dingens steht neben dem Fenster."
    #expect(try await !isReported(outcome(known(required: [["zebra crossing"]]), german: german)))
    #expect(try await isReported(outcome(known(required: [["window", "zebra"]]), german: german)))
  }
}
