import Foundation
import Testing

@testable import QualityCheck

@Suite struct GlossaryTests {
  @Test func laterGlossariesAddAndCorrect() {
    let first = Glossary(concepts: [
      Concept(id: "crime", german: [Term("Cyberkriminalität")], english: [Term("cybercrime")])
    ])
    let second = Glossary(concepts: [
      Concept(
        id: "crime", german: [Term("Cyberkriminalität")],
        english: [Term("cybercrime", status: .superseded), Term("computer crime")])
    ])
    let merged = first.merging(second)
    #expect(merged.concepts.count == 1)
    #expect(merged.concepts[0].english.map(\.status) == [.superseded, .preferred])
    #expect(merged.concepts[0].preferredTerm(in: .english)?.text == "computer crime")
  }

  @Test func equalNumbersOfUnrelatedFilesAreNotOneConcept() {
    let first = Glossary(concepts: [Concept(id: "1", english: [Term("leak")])])
    let second = Glossary(concepts: [Concept(id: "1", english: [Term("tariff")])])
    #expect(first.merging(second).concepts.count == 2)
  }

  @Test func filesThatCannotBeReadAreTypedErrors() throws {
    #expect(throws: GlossaryError.notFound(path: "/no/such.csv")) { try Glossary.load(["/no/such.csv"]) }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".csv")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: GlossaryError.unreadable(path: folder.path)) { try Glossary.load([folder.path]) }
    #expect(throws: GlossaryError.notFound(path: "/no/terms.pdf")) { try Glossary.load(["/no/terms.pdf"]) }
    let kept = try TemporaryFolder()
    let path = try kept.file("terms.pdf", "de,en\n")
    #expect(throws: GlossaryError.unknownFormat(path: path)) { try Glossary.load([path]) }
  }

  @Test func severalFilesBecomeOneGlossary() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let comma = folder.appending(path: "a.csv")
    let tab = folder.appending(path: "b.tsv")
    try Data("de,en\nLeck,leak\n".utf8).write(to: comma)
    try Data("Zoll\ttariff\n".utf8).write(to: tab)
    let glossary = try Glossary.load([comma.path, tab.path])
    #expect(glossary.concepts.map { $0.english[0].text } == ["leak", "tariff"])
  }
}
