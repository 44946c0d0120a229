import Testing

@testable import QualityCheck

@Suite struct GlossaryImportTests {
  @Test func whatTheGlossarySaysStands() {
    let own = Glossary(concepts: [
      Concept(
        id: "1", domain: "law", note: "ours", german: [Term("Klage")],
        english: [Term("lawsuit"), Term("plaint", status: .deprecated)])
    ])
    let foreign = Glossary(concepts: [
      Concept(
        id: "x", domain: "law", definition: "theirs", note: "theirs",
        german: [Term("Klage"), Term("Klagschrift")],
        english: [Term("plaint"), Term("action")]),
      Concept(id: "1", domain: "music", german: [Term("Klage")], english: [Term("lament")]),
      Concept(english: [Term("tort")]),
    ])
    let result = GlossaryImport(foreign, into: own)
    #expect(result.added == 2 && result.extended == 1)
    #expect(
      result.glossary.concepts == [
        Concept(
          id: "1", domain: "law", definition: "theirs", note: "ours",
          german: [Term("Klage"), Term("Klagschrift", status: .admitted)],
          english: [
            Term("lawsuit"), Term("plaint", status: .deprecated), Term("action", status: .admitted),
          ]),
        // Its identifier names something else here.
        Concept(domain: "music", german: [Term("Klage")], english: [Term("lament")]),
        Concept(english: [Term("tort")]),
      ])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func importingTwiceChangesNothingMore(seed: UInt64) {
    var random = RandomGlossary(seed: seed)
    let (own, foreign) = (random.glossary(concepts: 10), random.glossary(concepts: 10))
    let once = GlossaryImport(foreign, into: own).glossary
    #expect(GlossaryImport(foreign, into: once).glossary == once)
    #expect(GlossaryImport(.empty, into: own).glossary == own)
  }

  @Test func entriesOfTheDictionaryWithTheirTags() {
    let text = """
      # remark [comp.]
      Datei {f} [comp.] | Dateien {pl} :: file; data file; the file | files
      Datei {f}; File {n} [comp.] :: dataset
      Datei {f} (Akte) :: dossier
      hochladen {vt} [comp.] | hochladend :: to upload | uploading
      Blechkiste {f} [comp.] [ugs.] :: clunker
      Klageschrift {f} [jur.] :: statement of claim [Br.]
      """
    let glossary = Array(text.utf8).withUnsafeBufferPointer {
      DictionaryGlossary(names: ["comp": "computing"]).glossary($0)
    }
    #expect(
      glossary.concepts == [
        Concept(
          id: "ding-comp-datei", domain: "computing",
          german: [
            Term("Datei", partOfSpeech: .noun, gender: .feminine),
            Term("File", status: .admitted, partOfSpeech: .noun, gender: .neuter),
          ],
          english: [
            Term("file"), Term("data file", status: .admitted), Term("dataset", status: .admitted),
          ]),
        Concept(
          id: "ding-comp-hochladen", domain: "computing", german: [Term("hochladen", partOfSpeech: .verb)],
          english: [Term("upload", partOfSpeech: .verb)]),
      ])
  }
}
