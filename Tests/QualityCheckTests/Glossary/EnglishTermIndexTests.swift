import Testing

@testable import QualityCheck

@Suite struct EnglishTermIndexTests {
  private func found(_ terms: String..., in text: String) -> [String] {
    TermIndex(.of(terms, .english), language: .english).found(in: text)
  }

  @Test func aTermInsideALongerOneIsNested() {
    #expect(
      found("health", "health care", in: "Health matters, health care too.") == [
        "Health", "health care", "(health)",
      ])
  }

  @Test func termsAreNotFoundInsideWords() {
    #expect(found("east", "cat", "art", in: "At least the category of the party is smart.") == [])
  }

  @Test func aHitAfterOneInsideALongerWordIsFound() {
    #expect(found("cat", in: "The category lists a cat.") == ["cat"])
  }

  @Test(arguments: [
    "(ransomware)", "ransomware,", "“ransomware”", "'ransomware'", "ransomware!", "ransomware/other",
    "ransomware—",
    "…ransomware", "ransomware's", "ransomware’s",
  ])
  func punctuationBesideATermDoesNotHideIt(text: String) {
    #expect(found("ransomware", in: text) == ["ransomware"])
  }

  @Test func aLineBreakInsideATermDoesNotHideIt() {
    #expect(
      found("prime minister", in: "The prime\r\nminister and the prime\n   ministers.") == [
        "prime minister", "prime ministers inflected",
      ])
  }

  @Test(arguments: ["cyber security", "cyber-security", "cybersecurity"])
  func joiningDoesNotMatter(term: String) {
    #expect(
      found(term, in: "Cyber security, cyber-security, cybersecurity and Cyber\u{2011}Security.") == [
        "Cyber security", "cyber-security", "cybersecurity", "Cyber\u{2011}Security",
      ])
  }

  @Test func joiningDoesNotMatterInsideLongerTerms() {
    let texts = "An antivirus software, an anti-virus software, an anti virus software package."
    #expect(found("anti-virus software", in: texts).count == 3)
    #expect(found("antivirus software", in: texts).count == 3)
  }

  @Test func pluralsAreFound() {
    #expect(found("data breach", in: "Two data breaches.") == ["data breaches inflected"])
    #expect(
      found("authority", "wife", "woman", "crisis", in: "Authorities, wives, women, crises.").count == 4)
  }

  @Test func aNounIsNotAVerb() {
    #expect(found("train", "bank", in: "Training in banking.") == [])
    #expect(found("to hack", in: "They hacked it.") == ["hacked inflected"])
    #expect(found("lay off", in: "They were laying off people.") == ["laying off inflected"])
  }

  @Test func punctuationInsideATermPartsIt() {
    #expect(found("data protection", in: "We lost data. Protection failed; data, protection.") == [])
  }

  @Test func acronymsAreFoundOnlyAsWritten() {
    #expect(
      found("SHIFT", "ON", "WHO", in: "Turn on the shift key; who pressed SHIFT? The WHO. ITS.") == [
        "SHIFT", "WHO",
      ])
    #expect(found("AI", "IT", in: "AIs and its ITS.") == ["AIs inflected"])
  }

  @Test func caseIsTheTermsOwnMatter() {
    let glossary = Glossary(concepts: [
      Concept(english: [Term("Apple", caseRule: .exact), Term("orange", caseRule: .any)])
    ])
    let index = TermIndex(glossary, language: .english)
    #expect(index.found(in: "An apple, an Apple, an Orange, ORANGE.") == ["Apple", "Orange", "ORANGE"])
  }

  @Test func formsThatTheGlossaryListsAreFoundLikeTheTermItself() {
    let glossary = Glossary(concepts: [
      Concept(english: [Term("schema", forms: ["schemata"]), Term("to tread on", forms: ["trod on"])])
    ])
    let index = TermIndex(glossary, language: .english)
    #expect(
      index.found(in: "Two Schemata; he trod\non it. Schema, trod.") == ["Schemata", "trod on", "Schema"])
    let side = Side.of("Two schemata trod on.", .english)
    #expect(index.matches(in: side).map(\.term) == [0, 1])
  }

  @Test func theCapitalsOfAFormAreItsOwnMatter() {
    func found(_ term: Term) -> [String] {
      TermIndex(Glossary(concepts: [Concept(english: [term])]), language: .english)
        .found(in: "It has IT, Information technology, it.")
    }
    #expect(found(Term("information technology", forms: ["IT"])) == ["IT", "Information technology"])
    #expect(
      found(Term("information technology", caseRule: .exact, forms: ["Information technology"])).count == 1)
    #expect(found(Term("IT", caseRule: .any, forms: ["information technology"])).count == 4)
  }

  @Test func aListedFormInsideALongerTermIsNested() {
    let glossary = Glossary(concepts: [
      Concept(english: [Term("health care")]), Concept(english: [Term("well-being", forms: ["health"])]),
    ])
    #expect(
      TermIndex(glossary, language: .english).found(in: "Health care.") == ["Health care", "(Health)"])
  }

  /// Glossaries of other tools hold whole paragraphs by mistake.
  @Test func aTermOfTooManyWordsIsNeverFoundAndDoesNoHarm() throws {
    let long = String(repeating: "word ", count: 100_000)
    #expect(found(String(long.dropLast()), "leak", in: long + "leak") == ["leak"])
    let folder = try TemporaryFolder()
    let path = try folder.file("a.csv", "en\n\(long)\n")
    let problems = try GlossaryLint(resources: Resources()).report([path]).problems
    #expect(problems.map(\.check) == [.unmatchable])
    #expect(problems.allSatisfy { $0.message.utf8.count < 100 })
  }

  @Test func aPartOfAHyphenatedWordIsACompound() {
    #expect(found("cyber attack", in: "A cyber-attack-related loss.") == ["cyber-attack compound"])
  }

  @Test func signsBelongToATerm() {
    #expect(found("C++", in: "C and C++ code.") == ["C++"])
    #expect(found("5G", "Covid-19", in: "5G during Covid-19.") == ["5G", "Covid-19"])
  }

  @Test func homonymsAreAllFoundAndTheExactReadingWins() {
    #expect(found("custom", "customs", "customs", in: "At customs.") == ["customs", "customs"])
  }

  @Test func aDictionaryKnowsIrregularForms() {
    let index = TermIndex(
      .of(["break the law", "went"], .english), language: .english,
      baseForms: { ["broke": ["break"], "went": ["go"]][$0] ?? [] })
    #expect(index.found(in: "He broke the law and went.") == ["broke the law inflected", "went"])
  }

  @Test func sentencesAndTokensAreNamed() throws {
    let side = Side.of("First. The data breach hurt.", .english)
    let index = TermIndex(.of(["leak", "data breach"], .english), language: .english)
    let match = try #require(index.matches(in: side).first)
    #expect(match.concept == 1)
    #expect(match.sentence == 1)
    #expect(side.tokens[match.tokens].map { side.text($0) } == ["data", "breach"])
  }

  @Test func emptyTextsAndGlossariesHaveNoMatches() {
    #expect(found(in: "Some text.") == [])
    #expect(found("term", in: "") == [])
    #expect(found("", "-", in: "a - b") == ["-"])
  }
}
