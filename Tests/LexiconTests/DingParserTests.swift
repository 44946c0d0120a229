import Testing

@testable import QualityCheck

@Suite struct DingParserTests {
  private func keys(_ text: String, _ language: DingAlternative.Language = .german) -> [String] {
    withBytes(text) { DingAlternative($0, language: language) }.keys.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Aal {m} (auf der Speisekarte) [cook.]", ["aal"]),
    ("(teilweise) Änderung {f}", ["änderung", "teilweise änderung"]),
    ("Mitarbeiter(in) {m}", ["mitarbeiter", "mitarbeiterin"]),
    ("etw. an jdn. weitergeben {vt}", ["an weitergeben", "weitergeben"]),
    ("zu etw. beitragen {vi}", ["zu beitragen", "beitragen"]), ("in Kraft treten", ["in kraft treten"]),
    ("sich erinnern {vr}", ["erinnern"]),
    ("einen Antrag stellen/einbringen", ["antrag stellen", "antrag einbringen"]),
    ("Datenverarbeitung {f} /DV/", ["datenverarbeitung", "dv"]), ("Haupt…", ["haupt"]),
    ("er/sie geht", ["geht"]), ("ich/er/sie ging", ["ging"]), ("am größten", ["größten"]),
    ("Wir gehen nach Hause, und zwar jetzt!", []), ("eins zwei drei vier fünf sechs sieben", []),
  ])
  func germanAlternativesBecomeKeys(text: String, expected: [String]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: [
    ("to go {went; gone}", ["go"]), ("harbour [Br.]/harbor [Am.] basin", ["harbour basin", "harbor basin"]),
    ("to expand on sth.", ["expand on"]), ("the nuts and bolts [coll.]", ["nuts and bolts"]),
    ("children’s hospital", ["children's hospital"]), ("gun /missile", ["gun", "missile"]),
    ("he/she goes", ["goes"]),
    ("electronic data processing /EDP/", ["electronic data processing", "edp"]),
    // A short form that nobody would put for the word.
    ("month /mo./ /mth/", ["month"]),
  ])
  func englishAlternativesBecomeKeys(text: String, expected: [String]) {
    #expect(keys(text, .english) == expected)
  }

  @Test func tagsTellGrammarDomainAndVariant() {
    let program = withBytes("Rechnerprogramme {pl} [comp.]") { DingAlternative($0, language: .german) }
    #expect(program.partsOfSpeech == .noun)
    #expect(program.isPlural)
    #expect(DingTags.domains[Int(program.domain)] == "comp")
    let colour = withBytes("colour [Br.]") { DingAlternative($0, language: .english) }
    #expect(colour.isBritish)
    #expect(!colour.isAmerican)
    #expect(withBytes("to go") { DingAlternative($0, language: .english) }.partsOfSpeech == .verb)
  }

  @Test func aTagCountsForTheAlternativesBeforeIt() throws {
    let entry = try #require(withBytes("barsch; schroff {adj} :: harsh") { DingEntry($0) })
    #expect(entry.german[0].map(\.partsOfSpeech) == [.adjective, .adjective])
  }

  @Test func aCapitalTellsTheNounWhereTheTagIsMissing() throws {
    let entry = try #require(withBytes("Hauptleitung; oben :: main; above") { DingEntry($0) })
    #expect(entry.german[0].map(\.partsOfSpeech) == [.noun, []])
  }

  @Test func bracketsHideSemicolons() throws {
    let entry = try #require(
      withBytes("gehen {vi} (zu Fuß; schnell) :: to go {went; gone}") { DingEntry($0) })
    #expect(entry.german[0].count == 1)
    #expect(entry.english[0].count == 1)
  }

  @Test(arguments: ["# Version :: devel", "Haus {n}", ""])
  func otherLinesAreNoEntries(line: String) {
    #expect(withBytes(line) { DingEntry($0) } == nil)
  }

  private func draft(_ line: String) throws -> LexiconDraft {
    var draft = LexiconDraft()
    var compiler = DingCompiler()
    compiler.add(try #require(withBytes(line) { DingEntry($0) }), to: &draft)
    return draft
  }

  private func lemmas(_ draft: LexiconDraft) -> Set<String> {
    Set(
      draft.german.lemmas.map {
        draft.german.key(Int($0 >> 32)) + " " + draft.german.key(Int($0 & 0xFFFF_FFFF))
      })
  }

  @Test func inflectedColumnsLeadToTheFirstColumn() throws {
    let line = """
      gehen; laufen {vi} | gehend; laufend | gegangen; gelaufen | er/sie geht; läuft | ging; lief | zu Fuß gehen \
      :: to walk | walking | walked | walks | walked | to go on foot
      """
    let expected: Set = [
      "gehend gehen", "laufend laufen", "gegangen gehen", "gelaufen laufen", "geht gehen", "läuft laufen",
      "ging gehen", "lief laufen",
    ]
    #expect(lemmas(try draft(line)) == expected)
  }

  @Test func pluralsLeadToTheirSingular() throws {
    let line = "Haus {n}; Gebäude {n} | Häuser {pl}; Gebäude {pl} | Wohnhaus {n} :: house | houses | dwelling"
    #expect(lemmas(try draft(line)) == ["häuser haus"])
  }

  @Test func separatedPrefixesAndIrregularFormsAreForms() throws {
    let closing = "etw. wegschließen {vt} | schließt weg :: to lock sth. away | locks away"
    #expect(lemmas(try draft(closing)) == ["schließt weg wegschließen"])
    let being = "sein {vi} | seiend | gewesen | er/sie ist :: to be | being | been | he/she is"
    #expect(lemmas(try draft(being)) == ["seiend sein", "gewesen sein", "ist sein"])
  }

  @Test func columnsTranslateColumnByColumn() throws {
    let draft = try draft("Haus {n} | Häuser {pl} :: house; building | houses")
    let pairs = draft.translations.map {
      draft.german.key(Int($0.german)) + " " + draft.english.key(Int($0.english))
    }
    #expect(pairs == ["haus house", "haus building", "häuser houses"])
  }
}
