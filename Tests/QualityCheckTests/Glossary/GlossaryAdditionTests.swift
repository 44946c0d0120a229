import Foundation
import Testing

@testable import QualityCheck

/// Terms are added to a file that people keep by hand: nothing of it may be lost.
@Suite("Terms added to a glossary file") struct GlossaryAdditionTests {
  private let concepts = [Concept(german: [Term("Datenleck")], english: [Term("data breach")])]

  private let deprecated = Concept(
    german: [Term("Leck")], english: [Term("data hole", status: .deprecated)])

  private func added(
    _ concepts: [Concept]? = nil, to text: String?, name: String = "terms.csv"
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    if let text { try Data(text.utf8).write(to: file) }
    return try GlossaryAddition(path: file.path).text(adding: concepts ?? self.concepts)
  }

  @Test("the rows go below those that are there, in the order of its columns")
  func columns() throws {
    let old = "note,en,de\n\"a, b\",hospital,Krankenhaus\n"
    #expect(try added(to: old) == old + ",data breach,Datenleck\n")
    #expect(
      try added(to: "de;en;status\nHaus;house;preferred")
        == "de;en;status\nHaus;house;preferred\nDatenleck;data breach;\n")
    #expect(try added(to: "Haus\thouse\n", name: "terms.tsv") == "Haus\thouse\nDatenleck\tdata breach\n")
  }

  @Test("a file that is not there is begun with a header")
  func new() throws {
    #expect(try added(to: nil) == "de,en,status\nDatenleck,data breach,\n")
  }

  @Test("a status without a column is refused: the term would be required instead of forbidden")
  func statusWithoutColumn() throws {
    for (old, name) in [("de,en\nLeck,leak\n", "terms.csv"), ("Leck\tleak\n", "terms.tsv")] {
      #expect {
        try added([deprecated], to: old, name: name)
      } throws: { error in
        guard case .missingColumn(_, "status") = error as? GlossaryError else { return false }
        return true
      }
    }
    let new = try added([deprecated], to: nil)
    #expect(new == "de,en,status\nLeck,data hole,deprecated\n")
  }

  @Test("a forbidden term joins the concept above that has its German")
  func joins() throws {
    let text = try added([deprecated], to: "de,en,status\nLeck,leak,\n")
    let glossary = try CSVGlossary.read(Array(text.utf8), path: "", separator: nil)
    #expect(glossary.concepts.map(\.english.count) == [2])
  }

  @Test("an identifier that qc makes up is none that the file has")
  func madeUp() throws {
    let old = "id,de,en,status\nqc.n7,Leck,leak,\nqc.n7,,hole,deprecated\n"
    let concept = Concept(
      german: [Term("Zoll")], english: [Term("tariff"), Term("toll", status: .deprecated)])
    let text = try added([concept], to: old)
    #expect(text == old + "qc.n8,Zoll,tariff,\nqc.n8,,toll,deprecated\n")
  }

  @Test("line ends, a byte-order mark and DeepL's columns stay as they are")
  func conventions() throws {
    #expect(
      try added(to: "\u{FEFF}de;en\r\nHaus;house\r\n")
        == "\u{FEFF}de;en\r\nHaus;house\r\nDatenleck;data breach\r\n")
    #expect(
      try added(to: "leak,Leck,EN,DE\n") == "leak,Leck,EN,DE\nDatenleck,data breach,DE,EN\n")
    #expect(
      try added(to: "# ours\nde\ten\n", name: "terms.tsv") == "# ours\nde\ten\nDatenleck\tdata breach\n")
  }

  @Test("in YAML a known concept gets the term where it stands, and remarks stay")
  func yaml() throws {
    let old = "# ours\n- de: Leck # the word\n  en: [leak, data hole]\n- de: Zoll\n  en: tariff\n"
    #expect(
      try added([deprecated] + concepts, to: old, name: "terms.yaml")
        == """
        # ours
        - de: Leck # the word
          en: [leak, {term: data hole, status: deprecated}]
        - de: Zoll
          en: tariff
        - de:
          - Datenleck
          en:
          - data breach

        """)
  }

  @Test("a broken file, and one without rows, is refused")
  func refused() {
    #expect(throws: GlossaryError.self) { try added(to: "de,en\n\"open,x\n") }
    #expect(throws: GlossaryError.self) { try added(to: nil, name: "terms.tbx") }
  }
}
