import Foundation
import Testing

@testable import QualityCheck

/// A table that people keep in their spreadsheet stays theirs, whatever is taken into it.
@Suite("A table that is changed") struct TableEditTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func imported(
    _ concepts: [Concept], into text: String, name: String = "terms.csv"
  ) throws -> String {
    let path = try folder.file(name, text)
    let format = try #require(GlossaryFormat(path: path))
    let glossary = GlossaryImport(Glossary(concepts: concepts), into: try GlossaryReader.glossary(path))
      .glossary
    return try GlossaryWriter.write(glossary, as: format, path: path, replacing: path).text
  }

  private let zoll = Concept(german: [Term("Zoll")], english: [Term("tariff")])

  @Test("a spreadsheet's separator, mark, line ends, quotation marks, empty lines and other columns stay")
  func spreadsheet() throws {
    let old =
      "\u{FEFF}Nr;\"de\";en;Owner\r\n1;\"Leck\";leak;Ann\r\n\r\n2;Haus;\"a;b\";\"Bob \"\"B\"\"\"\r\n;;;\r\n"
    #expect(
      try imported([zoll], into: old)
        == old.replacing("\r\n;;;\r\n", with: "\r\n;Zoll;tariff;\r\n;;;\r\n"))
  }

  @Test(
    "a file whose cells all stand in quotation marks gets such rows, also below a last line without an end")
  func quoted() throws {
    #expect(
      try imported([zoll], into: "\"de\",\"en\"\n\"Leck\",\"leak\"")
        == "\"de\",\"en\"\n\"Leck\",\"leak\"\n\"Zoll\",\"tariff\"\n")
  }

  @Test("remarks and rows of other languages stay")
  func remarks() throws {
    let old = "de\ten\n# made in May\nLeck\tleak\n"
    #expect(try imported([zoll], into: old, name: "terms.tsv") == old + "Zoll\ttariff\n")
    let deepL = "Leck,leak,DE,EN\nLeck,fuite,DE,FR\n"
    #expect(try imported([zoll], into: deepL) == deepL + "Zoll,tariff,DE,EN\n")
  }

  @Test("the line by which Excel knows the separator stays, and columns that other tools number are terms")
  func otherTools() throws {
    let old = "sep=;\r\nde;en-US;en-US_2\r\nLeck;leak;leakage, oozing\r\n"
    #expect(try imported([zoll], into: old) == old + "Zoll;tariff;\r\n")
    let concept = try #require(try CSVGlossary.read(Array(old.utf8), path: "", separator: nil).concepts.first)
    #expect(concept.english.map(\.text) == ["leak", "leakage, oozing"])
  }

  @Test("UTF-16 stays as it is where nothing is new, and else is refused")
  func wide() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "de\ten\nZoll\ttariff\n".utf16 { bytes += [UInt8(unit), 0] }
    let path = try folder.file("wide.csv", bytes)
    let old = try GlossaryReader.glossary(path)
    #expect(try GlossaryWriter.write(old, as: .csv, path: path, replacing: path).bytes == bytes)
    #expect(throws: GlossaryError.notUTF8(path: path, at: TextPosition(line: 1, column: 1))) {
      try GlossaryWriter.write(Glossary(concepts: []), as: .csv, path: path, replacing: path)
    }
  }

  @Test("a concept that is there gets its terms on rows below its own")
  func terms() throws {
    let more = Concept(id: "q", german: [Term("Leck")], english: [Term("gap")])
    let old = "id,de,en,status\nq,Leck,leak,\nr,Haus,house,\n"
    #expect(
      try imported([more], into: old) == "id,de,en,status\nq,Leck,leak,\nq,,gap,admitted\nr,Haus,house,\n")
    // Without an identifier a row that demands nothing belongs to the row above.
    #expect(
      try imported([more], into: "de,en,status\nLeck,leak,\nHaus,house,\n")
        == "de,en,status\nLeck,leak,\nLeck,gap,admitted\nHaus,house,\n")
  }

  @Test("what needs a column gets one behind the others, all rows alike; without a header it is refused")
  func columns() throws {
    let more = Concept(german: [Term("Leck"), Term("Loch")], english: [Term("leak")])
    #expect(
      try imported([more], into: "de;en\nLeck;leak\n\nHaus;house\n")
        == "de;en;id;status\nLeck;leak;qc.n1;\nLoch;;qc.n1;admitted\n\nHaus;house;;\n")
    let facts = Concept(definition: "hole; wet", german: [Term("Leck")], english: [Term("leak")])
    #expect(
      try imported([facts], into: "de;definition;en\nLeck;;leak\n")
        == "de;definition;en\nLeck;\"hole; wet\";leak\n")
    #expect {
      try imported([more], into: "Leck,leak\n")
    } throws: { error in
      guard case .missingColumn(_, "id") = error as? GlossaryError else { return false }
      return true
    }
  }

  @Test("a concept that says something else is written anew with what other columns say of it")
  func changed() throws {
    let path = try folder.file(
      "terms.csv", "de,en,status,Owner\nLeck,leak,,Ann\nLeck,gap,admitted,Bob\nHaus,house,,\n")
    func write(_ english: [Term]) throws -> String {
      let house = Concept(german: [Term("Haus")], english: [Term("house")])
      let glossary = Glossary(concepts: [Concept(german: [Term("Leck")], english: english), house])
      return try GlossaryWriter.write(glossary, as: .csv, path: path, replacing: path).text
    }
    #expect(
      try write([Term("leak"), Term("gap", status: .deprecated)])
        == "de,en,status,Owner,id\nLeck,leak,,Ann,qc.n1\n,gap,deprecated,Bob,qc.n1\nHaus,house,,,\n")
    #expect(throws: GlossaryError.foreignColumns(path: path, names: ["Bob"])) { try write([Term("hole")]) }
  }

  @Test("a list of known phrases is no glossary")
  func phrases() throws {
    let path = try folder.file("phrases.tsv", "phrase\texpected\trequires\texcludes\na b\tc\t\t\n")
    #expect(throws: GlossaryError.knownPhrases(path: path)) {
      try GlossaryWriter.write(Glossary(concepts: [zoll]), as: .tsv, path: path, replacing: path)
    }
    #expect(throws: GlossaryError.knownPhrases(path: path)) { try GlossaryReader.terms(path) }
  }

  @Test(
    "whatever changes, the file says it", arguments: [GlossaryFormat.csv, .tsv], 1...60 as ClosedRange<UInt64>
  )
  func random(format: GlossaryFormat, seed: UInt64) throws {
    var random = RandomGlossary(seed: seed)
    let old = random.glossary(concepts: 12)
    let path = try folder.file(
      "old.\(format.rawValue)", try GlossaryWriter.write(old, as: format, path: "").text)
    let base = try GlossaryReader.glossary(path)
    let ours = GlossaryImport(random.glossary(concepts: 12), into: base).glossary
    let theirs = Glossary(
      concepts: base.concepts.compactMap { concept in
        random.chance(4)
          ? nil
          : Concept(
            id: concept.id, domain: concept.domain, note: random.chance(3) ? "neu" : concept.note,
            german: concept.german, english: random.chance(3) ? concept.english.reversed() : concept.english)
      })
    let merged = GlossaryMerge(base: base, ours: ours, theirs: theirs).glossary
    let written = try GlossaryWriter.write(merged, as: format, path: path, replacing: path).text
    let read = try GlossaryReader.glossary(folder.file("new.\(format.rawValue)", written))
    #expect(Set(read.concepts) == Set(merged.concepts))
    #expect(read.concepts.count == merged.concepts.count)
  }
}
