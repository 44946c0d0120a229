import Testing

@testable import QualityCheck

@Suite struct CSVGlossaryTests {
  private func read(
    _ text: String, separator: DelimitedText.Separator? = nil
  ) throws(GlossaryError) -> [Concept] {
    try CSVGlossary.read(Array(text.utf8), path: "terms.csv", separator: separator).concepts
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let concepts = try read("status,en,id,de,domain\nadmitted,computer crime,c1,Computerkriminalität,law\n")
    #expect(
      concepts == [
        Concept(
          id: "c1", domain: "law", german: [Term("Computerkriminalität")],
          english: [Term("computer crime", status: .admitted)])
      ])
  }

  @Test func twoColumnsNeedNoHeader() throws {
    #expect(
      try read("Datenleck,data breach\n")
        == [Concept(german: [Term("Datenleck")], english: [Term("data breach")])])
  }

  @Test func rowsWithTheSameIdAreOneConcept() throws {
    let concepts = try read(
      """
      id,de,en,status,definition
      1,Cyberkriminalität,cybercrime,,Straftaten im Netz
      2,Datenleck,data breach,,
      1,,cyber crime,admitted,
      1,Computerkriminalität,digital wrongdoing,deprecated,
      """)
    #expect(concepts.count == 2)
    #expect(concepts[0].german.map(\.text) == ["Cyberkriminalität", "Computerkriminalität"])
    #expect(concepts[0].german.allSatisfy { $0.status == .preferred })
    #expect(concepts[0].english.map(\.status) == [.preferred, .admitted, .deprecated])
    #expect(concepts[0].definition == "Straftaten im Netz")
  }

  @Test func aFurtherTermWithoutIdJoinsTheRowWithTheSameGerman() throws {
    let concepts = try read(
      "de,en,status,domain\nBank,bank,preferred,finance\nBank,bench,preferred,\nBank,money house,deprecated,finance\n"
    )
    #expect(concepts.count == 2)
    #expect(concepts[0].english.map(\.text) == ["bank", "money house"])
  }

  @Test func barsSeparateTerms() throws {
    let concepts = try read("de,en\nErpressungstrojaner | Ransomware,ransomware|  extortion\n software |\n")
    #expect(concepts.count == 2)
    #expect(concepts[0].german.map(\.text) == ["Erpressungstrojaner", "Ransomware"])
    #expect(concepts[0].english.map(\.text) == ["ransomware", "extortion"])
  }

  @Test func quotedCellsHoldSeparatorsQuotesAndLineBreaks() throws {
    let concepts = try read("de,en,note\r\n\"Hieb- und\r\nStichwaffen\",\"knives, \"\"blades\"\"\",\"\"\r\n")
    #expect(concepts[0].german.map(\.text) == ["Hieb- und Stichwaffen"])
    #expect(concepts[0].english.map(\.text) == ["knives, \"blades\""])
    #expect(concepts[0].note == nil)
  }

  @Test func eitherLanguageMayStandAlone() throws {
    let concepts = try read("de,en\n,neural network\nSchadsoftware,\n")
    #expect(concepts.map(\.german.count) == [0, 1])
    #expect(concepts.map(\.english.count) == [1, 0])
  }

  @Test func aLoneColumnIsEnough() throws {
    #expect(try read("en\nneural network\n\nfirewall").map(\.english).flatMap { $0 }.count == 2)
  }

  @Test func byteOrderMarkAndWindowsLineEndsAreNoPartOfTheText() throws {
    let concepts = try read("\u{FEFF}en,de\r\nfirewall,Brandmauer\r\n")
    #expect(concepts == [Concept(german: [Term("Brandmauer")], english: [Term("firewall")])])
  }

  @Test func semicolonsAndTabsAreSeenInTheFirstRow() throws {
    #expect(try read("de;en\nLeck;leak, breach\n")[0].english.map(\.text) == ["leak, breach"])
    #expect(try read("de\ten\nLeck\t3.5\" leak\n", separator: .tab)[0].english.map(\.text) == ["3.5\" leak"])
  }

  @Test func caseRuleIsReadAndAcronymsAreExactByThemselves() throws {
    let concepts = try read("en,case\nSHIFT,\nApple,exact\nshift,\nWHO,any\niOS,\nUS president,\n")
    #expect(concepts.map { $0.english[0].caseRule } == [.exact, .exact, .any, .any, .exact, .any])
  }

  @Test(arguments: [
    "Leck,leak\nZoll,tariff\n",
    "leak,Leck,EN,DE\ntariff,Zoll,EN-GB,DE\n",
    "Leck,leak,DE,EN,12\nLeck,fuite,DE,FR,3\nZoll,tariff,DE,EN,1\n",
    "Leck,leak,de,en\ntariff,Zoll,en,de\n",
  ])
  func exportsOfDeepLHaveTwoToFiveColumns(text: String) throws {
    #expect(
      try read(text) == [
        Concept(german: [Term("Leck")], english: [Term("leak")]),
        Concept(german: [Term("Zoll")], english: [Term("tariff")]),
      ])
  }

  @Test func aHeaderIsNoRowOfDeepL() throws {
    #expect(try read("row,field,de,en\n1,law,Klage,lawsuit\n")[0].german == [Term("Klage")])
    #expect(try read("leak,Leck,EN,DE\n")[0].german == [Term("Leck")])
  }

  @Test func tabSeparatedExportsOfOtherTools() throws {
    let plain = "# made in May\nLeck\tleak\ta remark\n#MeToo\t#MeToo\n"
    #expect(
      try read(plain, separator: .tab) == [
        Concept(note: "a remark", german: [Term("Leck")], english: [Term("leak")]),
        Concept(german: [Term("#MeToo")], english: [Term("#MeToo")]),
      ])
    let named = "Entry_ID\tGerman\tEnglish\tEnglish\tTerm_Info\n7\tLeck\tleak\tbreach\tx\n"
    #expect(
      try read(named, separator: .tab) == [
        Concept(id: "7", german: [Term("Leck")], english: [Term("leak"), Term("breach")])
      ])
  }

  @Test func factsOfATermStandInColumns() throws {
    let text =
      "de,en,pos,gender,number,forms,context,origin\nLeck,,noun,n,singular,Lecks|Lecke,Ein Leck.,Duden\n"
    #expect(
      try read(text)[0].german == [
        Term(
          "Leck", partOfSpeech: .noun, gender: .neuter, number: .singular, forms: ["Lecks", "Lecke"],
          context: "Ein Leck.", source: "Duden")
      ])
  }

  @Test func columnsOfOtherToolsArePassedOver() throws {
    #expect(try read("de,en,reviewer\nLeck,leak,Ada\n").count == 1)
  }

  @Test(arguments: [
    ("de,en\nLeck,\"leak\n", 2, 6, GlossaryError.Fault.unclosedQuote),
    ("de,en\nLück,le\"ak\n", 2, 8, .strayQuote),
    ("de,en\n\"Leck\"x,leak\n", 2, 7, .textAfterQuote),
    ("de,en\nLeck,leak,hole\n", 2, 11, .tooManyCells(expected: 2, found: 3)),
    ("de,en,statsu\nLeck,leak,preferred\n", 1, 7, .unknownColumn(name: "statsu", nearest: "status")),
    ("de,en,de\n", 1, 7, .repeatedColumn(name: "de")),
    ("\u{FEFF}de,en,de\n", 1, 7, .repeatedColumn(name: "de")),
    ("id,status\n1,preferred\n", 1, 1, .noTermColumn),
    (
      "en,status\n\"two\nlines\",\nleak,maybe\n", 4, 6,
      .unknownValue(field: "status", value: "maybe", allowed: TermStatus.allCases.map(\.rawValue))
    ),
    (
      "en,case\nleak,sometimes\n", 2, 6,
      .unknownValue(field: "case", value: "sometimes", allowed: ["any", "exact"])
    ),
    (
      "de,gender\nLeck,it\n", 2, 6,
      .unknownValue(field: "gender", value: "it", allowed: ["masculine", "feminine", "neuter", "other"])
    ),
    ("de,en,note\n,,lonely\n", 2, 1, .noTerm),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, line: Int, column: Int, fault: GlossaryError.Fault) {
    let error = GlossaryError.faulty(path: "terms.csv", at: .init(line: line, column: column), fault)
    #expect(throws: error) { try read(text) }
  }

  @Test func emptyFilesAndZeroBytesAreRefused() {
    #expect(throws: GlossaryError.empty(path: "terms.csv")) { try read("\u{FEFF}\r\n ") }
    #expect(throws: GlossaryError.notUTF8(path: "terms.csv", at: .init(line: 2, column: 3))) {
      try read("de,en\nLe\0ck,leak\n")
    }
  }

  @Test func aByteThatIsNoUTF8IsToldWithItsPlace() {
    let bytes = Array("de,en\nL".utf8) + [0xE4] + Array("rm,noise\n".utf8)
    #expect(throws: GlossaryError.notUTF8(path: "t.csv", at: .init(line: 2, column: 2))) {
      try CSVGlossary.read(bytes, path: "t.csv", separator: nil)
    }
  }

  @Test func aSentenceNamesPlaceAndCure() {
    let error = GlossaryError.faulty(
      path: "a.csv", at: .init(line: 3, column: 9),
      .unknownValue(field: "status", value: "bad", allowed: TermStatus.allCases.map(\.rawValue)))
    #expect(
      error.description
        == "a.csv:3:9: unknown status 'bad'; use preferred, admitted, deprecated or superseded")
  }

  /// German newsrooms name columns and states in German.
  @Test func germanNamesOfColumnsAndStates() throws {
    let concepts = try read(
      "Deutsch;Englisch;Status;Fachgebiet;Anmerkung\nLeck;hole;verboten;IT;nie\n;leak;bevorzugt\n")
    #expect(
      concepts == [
        Concept(
          domain: "IT", note: "nie", german: [Term("Leck")], english: [Term("hole", status: .deprecated)]),
        Concept(english: [Term("leak")]),
      ])
    #expect(try read("Anmerkung,note\nLeck,leak\n").map(\.german.first?.text) == ["Anmerkung", "Leck"])
  }

  @Test(arguments: [
    ("proposed", TermStatus.admitted), ("Not Approved", .deprecated), ("CS_Preferred", nil),
    ("notRecommendedTerm", .deprecated), ("obsoleteTerm-admn-sts", .superseded), ("", nil),
  ])
  func spellingsOfAStatus(spelling: String, status: TermStatus?) {
    #expect(TermStatus(spelling: spelling) == status)
  }

  @Test func rowsOfSpacesSayNothing() throws {
    #expect(try read("de,en\n , \nLeck,leak\n\t,\u{20}\n").count == 1)
  }

  /// What spreadsheets call Unicode text is UTF-16 with tabs.
  @Test func tablesInUTF16() throws {
    let folder = try TemporaryFolder()
    let text = "\u{FEFF}de\ten\r\nÖl 😀\toil\r\n"
    for isBig in [false, true] {
      let bytes = text.utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBig ? [high, low] : [low, high]
      }
      let path = try folder.file("a.txt", bytes)
      #expect(
        try GlossaryReader.glossary(path).concepts == [
          Concept(german: [Term("Öl 😀")], english: [Term("oil")])
        ])
      #expect(try GlossaryReader.entries(path)[0].english == [TextPosition(line: 2, column: 6)])
      let cut = try folder.file("cut.txt", Array(bytes.dropLast(9)))
      #expect(throws: GlossaryError.self) { try GlossaryReader.glossary(cut) }
      // It would become a file of two encodings.
      let table = try folder.file("a.tsv", bytes)
      #expect(throws: GlossaryError.notUTF8(path: table, at: .init(line: 1, column: 1))) {
        try GlossaryAddition(path: table)
      }
    }
  }
}
