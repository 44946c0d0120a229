import Foundation
import Testing

@testable import QualityCheck

/// Terms are added to a file that people keep by hand: nothing of it may be lost.
@Suite("Terms added to a glossary file") struct GlossaryAdditionTests {
  private let concepts = [Concept(german: [Term("Datenleck")], english: [Term("data breach")])]

  private func added(to text: String?, name: String = "terms.csv") throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    if let text { try Data(text.utf8).write(to: file) }
    return try GlossaryAddition(path: file.path).text(adding: concepts)
  }

  @Test("the rows go below those that are there, in the order of its columns")
  func columns() throws {
    let old = "note,en,de\n\"a, b\",hospital,Krankenhaus\n"
    #expect(try added(to: old) == old + ",data breach,Datenleck\n")
    #expect(
      try added(to: "de;en;status\nHaus;house;preferred")
        == "de;en;status\nHaus;house;preferred\nDatenleck;data breach;preferred\n")
    #expect(try added(to: "Haus\thouse\n", name: "terms.tsv") == "Haus\thouse\nDatenleck\tdata breach\n")
  }

  @Test("a file that is not there is begun with a header")
  func new() throws {
    #expect(try added(to: nil) == "de,en,status\nDatenleck,data breach,preferred\n")
  }

  @Test("a broken file, and one without rows, is refused")
  func refused() {
    #expect(throws: GlossaryError.self) { try added(to: "de,en\n\"open,x\n") }
    #expect(throws: GlossaryError.self) { try added(to: nil, name: "terms.tbx") }
  }
}
