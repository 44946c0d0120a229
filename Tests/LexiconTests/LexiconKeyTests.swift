import Testing

@testable import QualityCheck

@Suite struct LexiconKeyTests {
  private func key(_ text: String) -> String { String(decoding: LexiconKey.make(text), as: UTF8.self) }

  @Test(arguments: [
    ("Prime Minister", "prime minister"), ("law_breaking", "law breaking"), ("  a \t b ", "a b"),
    ("HÄUSER", "häuser"), ("Straße", "straße"), ("Children\u{2019}s", "children's"),
    ("E\u{301}tude", "étude"),
    ("a\u{308}rger", "ärger"), ("ŁÓDŹ", "łódź"), ("non\u{2011}breaking", "non-breaking"), ("a\u{A0}b", "a b"),
    ("×÷", "×÷"), ("", ""),
  ])
  func spellingsBecomeKeys(text: String, expected: String) {
    #expect(key(text) == expected)
  }

  @Test(arguments: ["crime", "prime minister", "co2", "u.s.", "children's", "'tween", "häuser", "r&d", "c++"])
  func wordsAndPhrasesAreEntries(text: String) {
    #expect(LexiconKey.isEntry(Array(text.utf8)))
  }

  @Test(arguments: [
    "", "12", "a b c d e f g", "so it ends.", "yes, no", "what?", "„so“", "-abfrage", "'a doll's house'",
    "50 %",
  ])
  func otherTextsAreNone(text: String) {
    #expect(!LexiconKey.isEntry(Array(text.utf8)))
  }
}
