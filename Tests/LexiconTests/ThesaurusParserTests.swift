import Testing

@testable import QualityCheck

@Suite struct ThesaurusParserTests {
  @Test func mythesSynonymsAreToldFromRelatedTermsAndAntonyms() throws {
    var draft = LexiconDraft()
    let text = """
      UTF-8
      big|2
      (adj)|large|huge (similar term)|small (antonym)
      (adv)|boastfully|vauntingly (related term)
      boss|1
      (noun)|chief|leader (generic term)

      """
    try withBytes(text) { try MyThesParser.read($0, path: "th.dat", into: &draft) }
    #expect(draft.relations("big", "large") == .mythes)
    #expect(draft.relations("big", "huge") == .mythesRelated)
    #expect(draft.relations("big", "vauntingly") == .mythesRelated)
    #expect(draft.relations("boss", "leader") == .mythesRelated)
    #expect(draft.relations("big", "small") == [])
  }

  @Test(arguments: [("KOI8-R\n", 1), ("UTF-8\nbig\n", 2)])
  func mythesInAnotherFormatIsRefused(text: String, line: Int) {
    var draft = LexiconDraft()
    #expect(throws: LexiconError.sourceMalformed(path: "th.dat", line: line)) {
      try withBytes(text) { try MyThesParser.read($0, path: "th.dat", into: &draft) }
    }
  }

  /// Three words, of which the first and the last share the only group.
  private static let words: [UInt8] =
    Array("a:few".utf8) + [0, 0, 0, 0xFF, 0xFF] + Array("many".utf8) + [0, 0xFF, 0xFF]
    + Array("some".utf8) + [0, 0, 0, 0xFF, 0xFF]
  private static let meanings: [UInt8] = [0, 0, 0, 2, 0, 7, 0, 0, 0, 2, 0xFF, 0xFF]

  private func read(_ words: [UInt8], _ meanings: [UInt8]) throws -> LexiconDraft {
    var draft = LexiconDraft()
    try words.withUnsafeBufferPointer { words in
      try meanings.withUnsafeBufferPointer { meanings in
        try AiksaurusParser.read(
          words: words, wordsPath: "words.dat", meanings: meanings, meaningsPath: "meanings.dat", into: &draft
        )
      }
    }
    return draft
  }

  @Test func aiksaurusGroupsLinkTheirWords() throws {
    let draft = try read(Self.words, Self.meanings)
    #expect(draft.relations("a few", "some") == .aiksaurus)
    #expect(draft.relations("a few", "many") == [])
  }

  @Test func cutAiksaurusFilesAreRefused() {
    #expect(throws: LexiconError.sourceMalformed(path: "words.dat", line: 1)) {
      try read(Array(Self.words.dropLast(3)), Self.meanings)
    }
    #expect(throws: LexiconError.sourceMalformed(path: "meanings.dat", line: 1)) {
      try read(Self.words, Array(Self.meanings.dropLast(2)))
    }
    #expect(throws: LexiconError.sourceMalformed(path: "meanings.dat", line: 1)) {
      try read(Self.words, [0, 0, 0, 2, 0, 7, 0, 99, 0xFF, 0xFF])
    }
  }
}
