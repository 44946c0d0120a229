import Testing

@testable import QualityCheck

/// English alone: nothing but the glossary and the words themselves tells what a phrase stands for.
struct OwnTermTests {
  /// Opened once; opening takes longer than looking.
  private static let opening = Task { try Laboratory() }

  private static let terms = ["tidal turbine", "beam splitter", "fruit fly"].map {
    Concept(english: [Term($0)])
  }

  @Test("a newsroom's own terms are found where nobody's are not")
  func own() async throws {
    let (without, with) = (try await found([]), try await found(Self.terms))
    #expect(without == [])
    #expect(
      with == ["flowing turbine: tidal turbine", "light splitter: beam splitter", "fruit insect: fruit fly"])
  }

  @Test("among very many terms only the surest is believed in")
  func crowded() async throws {
    let others = (0..<50_000).map { Concept(english: [Term("qubit \($0)")]) }
    let found = try await found(Self.terms + others)
    #expect(found == ["flowing turbine: tidal turbine"])
  }

  /// The phrases that are taken for terms of a glossary beside qc's own.
  private func found(_ concepts: [Concept]) async throws -> [String] {
    let laboratory = try await Self.opening.value
    let bitext = try laboratory.unspinner(beside: Glossary(concepts: concepts))
      .unspin(try laboratory.bitext(Self.english))
    let texts = Set(Self.terms.flatMap(\.english).map(\.text))
    return bitext.readings.compactMap { reading in
      guard let first = reading.suggestions.first?.text, texts.contains(first) else { return nil }
      return "\(bitext.target.document.text(reading.span)): \(first)"
    }
  }

  private static let english = """
    Analysts utilized a flowing turbine in the new framework.
    The gadget conveys its data over a light splitter.
    Likewise, the designers picked an easier way for the undertaking.
    The researchers depicted the outcome and its mistake rate.
    On the off chance that the pump comes up short, the wind turbine halts.
    They additionally looked at a fruit insect with a hereditary calculation.
    """
}
