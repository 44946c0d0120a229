import Testing

@testable import QualityCheck

/// What a format can hold comes back unchanged, whatever the texts.
@Suite struct RoundTripTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func roundTrip(
    _ glossary: Glossary, _ format: GlossaryFormat, style: TBXStyle = .dca
  ) throws -> (read: Glossary, written: WrittenGlossary) {
    let written = try GlossaryWriter.write(glossary, as: format, style: style, path: "")
    let path = try folder.file("glossary.\(format.rawValue)", written.text)
    return (try GlossaryReader.glossary(path), written)
  }

  @Test(arguments: [GlossaryFormat.csv, .tsv, .yaml], 1...60 as ClosedRange<UInt64>)
  func tablesAndYAMLHoldEverything(format: GlossaryFormat, seed: UInt64) throws {
    var random = RandomGlossary(seed: seed)
    let glossary = random.glossary(concepts: 20)
    let (read, written) = try roundTrip(glossary, format)
    #expect(glossary.firstDifference(from: read) == "none")
    #expect(read.concepts.count == 20)
    #expect(written.losses.isEmpty)
  }

  @Test(arguments: TBXStyle.allCases, 1...60 as ClosedRange<UInt64>)
  func tbxHoldsWhatItsDialectKnows(style: TBXStyle, seed: UInt64) throws {
    var random = RandomGlossary(seed: seed)
    let glossary = random.glossary(concepts: 20)
    let (read, written) = try roundTrip(glossary, .tbx, style: style)
    let held = glossary.heldByTBX
    #expect(held.firstDifference(from: read) == "none")
    let terms = glossary.concepts.flatMap { $0.german + $0.english }
    #expect(written.losses[.forms, default: 0] == terms.count { !$0.forms.isEmpty })
    #expect(written.losses[.number, default: 0] == terms.count { $0.number != nil })
    #expect(written.losses[.caseRule, default: 0] == terms.count { $0.unusualCaseRule != nil })
  }

  @Test func everyRowOfATableSurvivesASecondTrip() throws {
    var random = RandomGlossary(seed: 7)
    let first = try roundTrip(random.glossary(concepts: 30), .csv).written.text
    let again = try GlossaryReader.glossary(folder.file("again.csv", first))
    #expect(try GlossaryWriter.write(again, as: .csv, path: "").text == first)
  }

  @Test func formulasAreHarmlessInAFileAndThemselvesAgainWhenRead() throws {
    let glossary = Glossary(concepts: [
      Concept(german: [Term("=1+1")], english: [Term("@SUM(A1)"), Term("'-x")])
    ])
    let (read, written) = try roundTrip(glossary, .csv)
    #expect(read == glossary)
    for cell in written.text.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      #expect(!FormulaCell.begins(cell.drop { $0 == "\"" }), "\(cell)")
    }
  }

  @Test func aTableLeavesOutTermsWithItsBarAndSaysSo() throws {
    let glossary = Glossary(concepts: [
      Concept(german: [Term("a|b"), Term("c")], english: []), Concept(english: [Term("d|e")]),
    ])
    let (read, written) = try roundTrip(glossary, .csv)
    #expect(read.concepts.map(\.german.count) == [1])
    #expect(written.losses == [.bar: 2, .concept: 1])
    #expect(written.warnings.count == 2)
  }

  @Test func translationFilesAreNotWritten() {
    #expect(throws: GlossaryError.readOnlyFormat(path: "a.tmx")) {
      try GlossaryWriter.write(.empty, as: .tmx, path: "a.tmx")
    }
  }
}

extension Glossary {
  /// The glossary without what TBX-Basic has no place for.
  fileprivate var heldByTBX: Glossary {
    Glossary(
      concepts: concepts.map { concept in
        Concept(
          id: concept.id, domain: concept.domain, definition: concept.definition.map(GlossaryText.term),
          note: concept.note, german: concept.german.map(\.heldByTBX),
          english: concept.english.map(\.heldByTBX))
      })
  }
}

extension Term {
  fileprivate var heldByTBX: Term {
    Term(
      text, status: status, partOfSpeech: partOfSpeech, gender: gender,
      context: context.map(GlossaryText.term), source: source.map(GlossaryText.term))
  }
}
