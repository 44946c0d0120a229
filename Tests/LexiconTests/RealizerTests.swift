import Testing

@testable import QualityCheck

/// Corrections take the form of what they replace: number, tense, possessive, the class of the word.
struct RealizerTests {
  /// The forms a correction may take in place of all of an English text.
  private func forms(of correction: String, inPlaceOf english: String) throws -> [String] {
    let lexicon = try LexiconCache().openOrBuild()
    let target = try target(english, lexicon: lexicon)
    let realizer = Realizer(
      inflector: try Inflector.load(from: #require(DataDirectory.locate())), target: target, lexicon: lexicon)
    let plan = realizer.plan(correction)
    return realizer.roles(of: realizer.headForm(of: target.sentences[0], for: plan))
      .flatMap { realizer.slots(of: plan, in: $0) }
      .flatMap { realizer.forms(of: plan, in: $0) }
  }

  private func target(_ english: String, lexicon: Lexicon) throws -> TargetText {
    let utf8 = Array(english.utf8)
    let document = Document(
      path: "text.en.txt", language: .english, utf8: utf8,
      blocks: [Block(kind: .paragraph, span: TextSpan(0, utf8.count))])
    let side = Segmenter(language: .english, data: DataDirectory.locate()).segment(document)
    let vocabulary = UnitVocabulary(lexicon: lexicon)
    return TargetText(side, forms: TargetForms(side, vocabulary: vocabulary), model: nil)
  }

  @Test(
    "number and tense",
    arguments: [
      ("device", "gadgets", "devices"), ("policeman", "cops", "policemen"), ("human", "beings", "humans"),
      ("account details", "record subtleties", "account details"), ("infect", "tainted", "infected"),
      ("identity theft", "personality burglaries", "identity thefts"),
      // What ends like the form already, or doubles no letter.
      ("losses", "misfortunes", "losses"), ("datasets", "collections", "datasets"),
      ("suffer", "endured", "suffered"), ("undershoot", "missed", "undershot"),
      ("young people", "little ones", "young people"), ("working hours", "work times", "working hours"),
      ("led", "prompted", "led"), ("quit", "relinquishing", "quitting"),
      ("equip", "furnishing", "equipping"), ("begin", "commencing", "beginning"),
      ("public authorities", "open specialists", "public authorities"),
      // Of a verb with its object the verb changes, whatever stands last.
      ("take into account", "considered", "took into account"),
      ("concede defeat", "yielded rout", "conceded defeat"),
      ("complete", "finished up", "completed"),
      // A verb that stands for a noun, and a noun that a dictionary has in the plural.
      ("security update", "protection refreshes", "security updates"),
      ("round of talks", "adjusts of chats", "rounds of talks"),
      ("spam filter", "junk channels", "spam filters"),
      // A verb in the place of an adjective.
      ("bind", "authoritative", "binding"), ("infect", "unclean", "infected"),
    ])
  func number(correction: String, english: String, expected: String) throws {
    #expect(try forms(of: correction, inPlaceOf: english).contains(expected))
  }

  @Test(
    "degrees, and adverbs of adjectives",
    arguments: [
      ("fast", "speedier", "faster"), ("big", "grander", "bigger"), ("heavy", "weightier", "heavier"),
      ("powerful", "mightiest", "most powerful"),
      ("simple", "easiest", "simplest"),
      ("good", "finest", "best"),
      ("reliable", "dependably", "reliably"), ("automatic", "mechanically", "automatically"),
      ("easy", "effortlessly", "easily"),
    ])
  func degree(correction: String, english: String, expected: String) throws {
    #expect(try forms(of: correction, inPlaceOf: english).contains(expected))
  }

  @Test("a noun in -ing is no place for a bare verb", arguments: ["killing", "conveying"])
  func gerund(english: String) throws {
    #expect(try forms(of: "eliminate", inPlaceOf: english) == ["eliminating"])
  }

  @Test("a gerund is no verb's base form: nothing is `settinged`")
  func gerundInThePast() throws {
    #expect(try !forms(of: "setting", inPlaceOf: "hardened").contains { $0.hasSuffix("ed") })
  }

  @Test("of `fog computing` no word is a verb: it has one form")
  func compoundOfGerund() throws {
    #expect(try forms(of: "fog computing", inPlaceOf: "mist registering").isEmpty)
  }

  @Test(
    "a gerund that leads a term is its noun, and has no plural",
    arguments: ["gene hushing", "genes hushes", "gene stillness"])
  func gerundAsHead(english: String) throws {
    let forms = try forms(of: "gene silencing", inPlaceOf: english)
    #expect(Set(forms).subtracting(["gene silencing"]).isEmpty, "\(forms)")
  }

  @Test("a gerund that is a noun of its own has a plural")
  func nounInIng() throws {
    #expect(try forms(of: "tall building", inPlaceOf: "high edifices").contains("tall buildings"))
  }

  @Test(
    "a correction keeps its own capitals",
    arguments: [
      ("Member State", "Member States"), ("digital X-ray", "digital X-rays"), ("new CEO", "new CEOs"),
      ("Data Policy", "Data Policies"), ("Tall Building", "Tall Buildings"),
    ])
  func capitals(correction: String, expected: String) throws {
    #expect(try forms(of: correction, inPlaceOf: "part conditions").contains(expected))
  }

  @Test("a head that stands there in one of its forms stays")
  func sameHead() throws {
    let lexicon = try LexiconCache().openOrBuild()
    func headed(_ correction: String, by english: String) throws -> String? {
      let target = try target(english, lexicon: lexicon)
      let realizer = Realizer(
        inflector: try Inflector.load(from: #require(DataDirectory.locate())), target: target,
        lexicon: lexicon)
      let plan = realizer.plan(correction)
      return realizer.text(of: plan, headedBy: realizer.headForm(of: target.sentences[0], for: plan))
    }
    #expect(try headed("lactic acid bacterium", by: "lactic corrosive bacteria") == "lactic acid bacteria")
    #expect(try headed("lactic acid bacterium", by: "lactic corrosive germs") == nil)
    #expect(try headed("Member State", by: "part states") == "Member States")
    #expect(try headed("cyber attack", by: "digital attacked") == nil)
  }

  private func capitalized(_ correction: String, like atoms: Range<Int>, of text: String) throws -> String {
    let lexicon = try LexiconCache().openOrBuild()
    let target = try target(text, lexicon: lexicon)
    let realizer = Realizer(
      inflector: try Inflector.load(from: #require(DataDirectory.locate())), target: target, lexicon: lexicon)
    let document = Document(
      path: "text.en.txt", language: .english, utf8: Array(text.utf8),
      blocks: [Block(kind: .paragraph, span: TextSpan(0, text.utf8.count))])
    let sentence = try #require(target.sentences.firstIndex { $0.contains(atoms.lowerBound) })
    return realizer.capitalized(correction, like: atoms, in: sentence, of: document)
  }

  @Test("initials within a sentence have no capitals to pass on")
  func initials() throws {
    let text = "They improve PC security. PC security is dear."
    #expect(try capitalized("computer security", like: 2..<4, of: text) == "computer security")
    #expect(try capitalized("computer security", like: 4..<6, of: text) == "Computer security")
  }

  @Test("a word that stays keeps its capital, unless it only began the sentence")
  func keptCapitals() throws {
    let text = "The chairman for Lower Saxony spoke. Mist water froze."
    #expect(try capitalized("of lower saxony", like: 2..<5, of: text) == "of Lower Saxony")
    #expect(try capitalized("water of mist", like: 6..<8, of: text) == "Water of mist")
  }

  @Test("a title's words all have capitals, but for the small ones")
  func titles() throws {
    let text = "She joined the Chamber for Business and Trade."
    #expect(
      try capitalized("chamber of industry and commerce", like: 3..<8, of: text)
        == "Chamber of Industry and Commerce")
    #expect(
      try capitalized("growth rate in germany", like: 0..<3, of: "Increase in Germany was slow.")
        == "Growth rate in Germany")
  }

  @Test("a participle is no base form")
  func participle() throws {
    #expect(try forms(of: "steal", inPlaceOf: "taken") == ["stolen"])
  }

  @Test(
    "the verb of a phrase stands first",
    arguments: [("explain", "making sense of", "explaining"), ("perish", "passed on", "perished")])
  func phrasalVerb(correction: String, english: String, expected: String) throws {
    #expect(try forms(of: correction, inPlaceOf: english).contains(expected))
  }

  @Test("a possessive is seen, and is no plural", arguments: ["client\u{2019}s", "client's"])
  func possessive(english: String) throws {
    let target = try target(english, lexicon: LexiconCache().openOrBuild())
    #expect(target.atoms.map(\.isPossessive) == [true])
    #expect(try forms(of: "user", inPlaceOf: english) == ["user"])
    #expect(Possessive.of("user") == "user's")
    #expect(Possessive.of("users") == "users'")
  }
}
