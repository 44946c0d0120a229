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

  @Test("what a newsroom agreed on goes before the glossary it adds to, subject by subject")
  func yielding() {
    let own = Glossary(concepts: [
      Concept(
        id: "m1", domain: "medicine", german: [Term("Krankenhaus"), Term("Klinik")],
        english: [Term("hospital")]),
      Concept(id: "b1", domain: "banking", german: [Term("Bank")], english: [Term("bank")]),
    ])
    let other = Glossary(concepts: [
      Concept(
        german: [Term("Krankenhaus")], english: [Term("infirmary"), Term("hospital", status: .deprecated)]),
      Concept(domain: "furniture", german: [Term("Bank")], english: [Term("bench")]),
    ])
    let left = own.yielding(to: other).concepts
    #expect(left.map { $0.german.map(\.text) } == [["Klinik"], ["Bank"]])
    // What has the same number is added to.
    let added = Glossary(concepts: [Concept(id: "b1", german: [Term("Bank")], english: [Term("lender")])])
    #expect(own.yielding(to: added) == own)
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
