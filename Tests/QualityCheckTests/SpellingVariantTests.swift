import Testing

@testable import QualityCheck

@Suite("Spelling variants") struct SpellingVariantTests {
  @Test("British and American spellings are one word, other words are not")
  func variants() {
    #expect(SpellingVariant.areOne("neighboring", "neighbouring"))
    #expect(SpellingVariant.areOne("organization", "Organisation"))
    #expect(SpellingVariant.areOne("data center", "data centre"))
    #expect(SpellingVariant.areOne("cancelling", "canceling"))
    #expect(SpellingVariant.areOne("e-mail program", "email programme"))
    #expect(SpellingVariant.areOne("caf\u{E9} theatre", "Cafe\u{301} theater"))
    #expect(SpellingVariant.areOne("U.S. exports", "us exports"))
    #expect(!SpellingVariant.areOne("form", "four"))
    #expect(!SpellingVariant.areOne("col", "cool"))
    #expect(!SpellingVariant.areOne("caf\u{E9}", "cafe"))
    #expect(!SpellingVariant.areOne("framework", "system"))
  }
}
