import Foundation
import QualityCheck
import Testing

@Suite struct SpellingDictionaryTests {
  @Test(arguments: [
    ("en_US", ["color", "house", "colour", "zzyzx"], [true, true, false, false]),
    ("en_GB", ["colour", "wouldn't", ""], [true, true, false]),
    ("de_DE", ["Häuser", "Ha\u{308}user", "Regierungssystem", "housse"], [true, true, true, false]),
  ])
  func wordsAreAcceptedInTheirOrder(name: String, words: [String], expected: [Bool]) throws {
    #expect(try SpellingDictionary(name).accepts(words) == expected)
  }

  /// What both variants have is right in either.
  @Test(arguments: [
    (EnglishVariant.british, ["house": Spelling.british, "colour": .british, "color": .american]),
    (.american, ["house": .american, "colour": .british, "color": .american]),
  ])
  func theTextsVariantIsAskedFirst(variant: EnglishVariant, expected: [String: Spelling]) throws {
    try expect(expected, in: expected.keys.sorted().joined(separator: " "), variant: variant)
  }

  /// Names are not looked up, but German is recognised whole.
  @Test func aCapitalIsAskedAboutBesideGerman() throws {
    try expect(["House": [], "sat": .american], in: "House sat.", variant: .american)
    try expect(
      ["House": .american, "bedrohte": .german, "V\u{F6}lker": .german, "Qwertzer": []],
      in: "House: bedrohte V\u{F6}lker, Qwertzer.", variant: .american)
  }

  /// What the glossary has is English, though a dictionary may know it as German; its variant is looked up.
  @Test(arguments: [(EnglishVariant?.none, Spelling()), (.american, .british)])
  func knownWordsAreNotAskedAbout(variant: EnglishVariant?, colour: Spelling) throws {
    let glossary = Glossary(concepts: [Concept(english: [Term("colour verfahren")])])
    try expect(
      ["colour": colour, "verfahren": [], "bedrohte": .german], in: "colour verfahren bedrohte",
      variant: variant, known: KnownWords(data: nil, glossary: glossary))
  }

  private func expect(
    _ spellings: [String: Spelling], in text: String, variant: EnglishVariant?,
    known: KnownWords = KnownWords(data: nil, glossary: .empty)
  ) throws {
    let check = SpellingCheck(
      american: try SpellingDictionary("en_US"), british: try SpellingDictionary("en_GB"),
      german: try SpellingDictionary("de_DE"), variant: variant, known: known)
    let utf8 = Array(text.utf8)
    let side = check.check(
      Segmenter(language: .english, data: nil).segment(
        Document(
          path: "a.txt", language: .english, utf8: utf8,
          blocks: [Block(kind: .paragraph, span: TextSpan(0, utf8.count))])))
    for (word, spelling) in spellings {
      let form = try #require(side.forms.firstIndex(of: word))
      #expect(side.entries[form].spelling == spelling, "\(word)")
    }
  }

  @Test func aZeroByteDoesNotCutAWord() throws {
    let dictionary = try SpellingDictionary("en_US")
    #expect(!dictionary.accepts("house\0zzyzx"))
    #expect(dictionary.stems(of: "houses").contains("house"))
    #expect(!dictionary.accepts(String(repeating: "a", count: 100_000)))
  }

  @Test func whatIsLoadedBeforeAnswersAlike() throws {
    let dictionary = try SpellingDictionary("en_GB")
    dictionary.load()
    dictionary.load()
    #expect(dictionary.accepts(["colour", "zzyzx"]) == [true, false])
  }

  @Test func aMissingDictionaryNamesItsPackage() {
    #expect(
      throws: LexiconError.dictionaryMissing(
        path: "/usr/share/hunspell/de_XX.aff", package: "hunspell-de-xx")
    ) {
      try SpellingDictionary("de_XX")
    }
  }

  @Test func otherEncodingsAreRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("xx.aff", "SET ISO8859-1\n")
    _ = try folder.write("xx.dic", "1\nword\n")
    #expect(throws: LexiconError.dictionaryNotUTF8(path: path, encoding: "ISO8859-1")) {
      try SpellingDictionary("xx", folder: folder.path)
    }
  }

  @Test func manyHandlesAtOnceAgree() async throws {
    let results = try await withThrowingTaskGroup(of: [Bool].self) { group in
      for _ in 0..<8 {
        group.addTask { try SpellingDictionary("en_US").accepts(["house", "zzyzx"]) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0 == [true, false] })
  }
}
