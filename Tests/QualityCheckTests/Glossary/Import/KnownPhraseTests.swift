import Testing

@testable import QualityCheck

@Suite struct KnownPhraseTests {
  @Test(arguments: [
    ("bosom peril", ["bosom peril"], [[String]](), [String]()),
    ("\"Bosom  Peril\"", ["bosom peril"], [], []),
    ("\"bosom peril\" AND \"cancer\"", ["bosom peril"], [["cancer"]], []),
    (
      "(\"bosom peril\" OR \"bosom malignancy\") AND (cancer OR \"breast tumour\") AND NOT \"lyric\"",
      ["bosom peril", "bosom malignancy"], [["cancer", "breast tumour"]], ["lyric"]
    ),
    ("\u{201C}flag to clamor\u{201D} NOT army", ["flag to clamor"], [], ["army"]),
    ("safe and sound", ["safe and sound"], [], []),
  ])
  func fingerprintsAreQueries(text: String, phrases: [String], required: [[String]], excluded: [String])
    throws
  {
    let query = try #require(PhraseQuery(text))
    #expect(query.phrases == phrases)
    #expect(query.required == required)
    #expect(query.excluded == excluded)
  }

  @Test(arguments: ["", "\"open", "(a OR b", "a)", "AND a", "NOT a", "\"a\" AND", "\"a\" \"b\""])
  func whatIsNoQueryIsRefused(text: String) { #expect(PhraseQuery(text) == nil) }

  @Test func theScreenersListIsReadAndKept() throws {
    let folder = try TemporaryFolder()
    let list = try folder.file(
      "list.csv",
      #"""
      Fingerprint - Tortured Phrase,Expected Text,Nb Retrieved Papers
      bosom peril,breast cancer,7
      "(""irregular esteem"") AND (""fuzzy"" OR ""random"") AND ""value""","random value",1

      """#)
    let phrases = try KnownPhrases.screener(list)
    #expect(
      phrases.phrases == [
        KnownPhrase(phrases: ["bosom peril"], expected: ["breast cancer"]),
        KnownPhrase(
          phrases: ["irregular esteem"], required: [["fuzzy", "random"], ["value"]],
          expected: ["random value"]),
      ])
    #expect(try KnownPhrases.load(folder.file("phrases.tsv", phrases.text)) == phrases)
  }

  @Test func conditionsDecideWhetherAPhraseCounts() {
    let phrase = KnownPhrase(
      phrases: ["a"], required: [["b", "c"], ["d"]], excluded: ["e"], expected: [])
    func applies(_ words: Set<String>) -> Bool { phrase.applies { words.contains($0) } }
    #expect(applies(["c", "d"]))
    #expect(!applies(["c"]))
    #expect(!applies(["b", "d", "e"]))
  }

  @Test func aBrokenFingerprintIsToldWithItsPlace() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "list.csv",
      "Fingerprint - Tortured Phrase,Expected Text\nfine,good\n(\"a\" OR,b\n".replacing("\"a\"", with: "a"))
    #expect(
      throws: GlossaryError.faulty(
        path: path, at: TextPosition(line: 3, column: 1),
        .expected("a phrase, or phrases in quotation marks joined by AND, OR, NOT and brackets"))
    ) { try KnownPhrases.screener(path) }
    let other = try folder.file("other.csv", "de,en\nLeck,leak\n")
    #expect(throws: GlossaryError.self) { try KnownPhrases.screener(other) }
  }

  @Test("a table of phrases among the glossaries is known for what it is, and holds no concept")
  func amongGlossaries() throws {
    let folder = try TemporaryFolder()
    let phrase = KnownPhrase(phrases: ["purple ladder"], required: [["window"]], expected: ["data bus"])
    let table = try folder.file("phrases.tsv", KnownPhrases([phrase]).text)
    let terms = try folder.file("terms.csv", "de,en\nLeck,leak\n")
    let glossary = try Glossary.load([terms, table])
    #expect(glossary.knownPhrases.phrases == [phrase])
    #expect(glossary.concepts.map { $0.english.map(\.text) } == [["leak"]])
    #expect(try GlossaryReader.entries(table).isEmpty)
  }

  @Test("a list that is there is extended below its rows, and nothing else is written over")
  func extended() throws {
    let folder = try TemporaryFolder()
    let old = KnownPhrases([KnownPhrase(phrases: ["a b"], expected: ["c"])])
    let mine = old.text + "mine own\tmy\t\t"
    let list = try folder.file("phrases.tsv", mine)
    let new = KnownPhrase(phrases: ["d e"], expected: ["f"])
    let (text, added) = try KnownPhrases(old.phrases + [new]).text(addedTo: list)
    #expect(text == mine + "\nd e\tf\t\t\n")
    #expect(added == 1)
    let terms = try folder.file("terms.csv", "de,en\nLeck,leak\n")
    #expect(throws: GlossaryError.noPhrases(path: terms)) { try old.text(addedTo: terms) }
  }
}
