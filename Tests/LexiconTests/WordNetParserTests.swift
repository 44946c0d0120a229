import Testing

@testable import QualityCheck

@Suite struct WordNetParserTests {
  private static let nouns = """
      1 This is the licence, which is indented.
    00000010 04 n 02 crime 0 law-breaking 0 002 @ 00000020 n 0000 + 00000010 v 0101 | an act
    00000020 04 n 02 transgression 0 evil_doing 0 000 | wrong
    00000030 18 n 01 Ada_Lovelace 0 001 @i 00000020 n 0000 | a person

    """
  private static let verbs =
    "00000010 41 v 02 criminalize 0 outlaw 0 001 ! 00000010 v 0101 01 + 08 00 | forbid\n"
  private static let adjectives = """
    00000010 00 a 01 galore(ip) 0 001 & 00000020 a 0000 | plenty
    00000020 00 s 01 abundant 0 001 & 00000010 a 0000 | much

    """

  private func draft() throws -> LexiconDraft {
    var draft = LexiconDraft()
    var parser = WordNetParser()
    for (file, text) in [
      (WordNetParser.File.noun, Self.nouns), (.verb, Self.verbs), (.adj, Self.adjectives),
    ] {
      try withBytes(text) { try parser.readData(file, $0, path: "data", into: &draft) }
    }
    parser.link(into: &draft)
    return draft
  }

  @Test func membersOfASynsetAreSynonyms() throws {
    #expect(try draft().relations("crime", "law-breaking") == .wordNetSynonym)
  }

  @Test func hypernymsLinkAllMembers() throws {
    let draft = try draft()
    #expect(draft.relations("crime", "evil doing") == .wordNetHierarchy)
    #expect(draft.relations("law-breaking", "transgression") == .wordNetHierarchy)
  }

  @Test func lexicalPointersLinkOnlyTheirTwoWords() throws {
    let draft = try draft()
    #expect(draft.relations("crime", "criminalize") == .derivation)
    #expect(draft.relations("law-breaking", "outlaw") == [])
  }

  @Test func adjectivesLoseTheirMarker() throws {
    #expect(try draft().relations("galore", "abundant") == .wordNetNear)
  }

  @Test func instancesAreNames() throws {
    let draft = try draft()
    let name = try #require(draft.english.find(Array("ada lovelace".utf8)))
    #expect(draft.english.partsOfSpeech[name] == [.noun, .name])
  }

  @Test func aBrokenLineIsToldWithItsNumber() {
    var draft = LexiconDraft()
    var parser = WordNetParser()
    #expect(throws: LexiconError.sourceMalformed(path: "data.noun", line: 2)) {
      try withBytes("00000010 04 n 01 crime 0 000 | act\n00000020 04 n\n") {
        try parser.readData(.noun, $0, path: "data.noun", into: &draft)
      }
    }
  }

  @Test func exceptionsAndCountsAreRead() throws {
    var draft = try draft()
    withBytes("crimina crime\n") { WordNetParser.readExceptions(.noun, $0, into: &draft) }
    withBytes("crime%1:04:00:: 1 20\ncrime%1:04:01:: 2 3\n") { WordNetParser.readCounts($0, into: &draft) }
    let crime = try #require(draft.english.find(Array("crime".utf8)))
    let form = try #require(draft.english.find(Array("crimina".utf8)))
    #expect(draft.english.lemmas == [UInt64(form) << 32 | UInt64(crime)])
    #expect(draft.english.frequency[crime] == 23)
  }
}
