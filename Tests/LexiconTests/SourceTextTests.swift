import Testing

@testable import QualityCheck

/// What the unspinner takes the German for: verbs whose particle stands far off, names and foreign words taken over.
struct SourceTextTests {
  private func renderings(of german: String, spellings: [String: WordID] = [:]) throws -> [Set<String>] {
    let lexicon = try LexiconCache().openOrBuild()
    let segmenter = Segmenter(language: .german, data: DataDirectory.locate())
    let utf8 = Array(german.utf8)
    let document = Document(
      path: "text.de.txt", language: .german, utf8: utf8,
      blocks: [Block(kind: .paragraph, span: TextSpan(0, utf8.count))])
    let side = segmenter.segment(document)
    let channel = Channel(table: SubstitutionTable(entries: []), vocabulary: UnitVocabulary(lexicon: lexicon))
    let source = SourceText(
      side, channel: channel, compounds: CompoundReadings(of: side, lexicon: lexicon), terms: [],
      glossary: .empty, spellings: spellings)
    return source.units.indices.map { number in
      Set(source.unit(number).renderings.map { source.renderings.text($0) })
    }
  }

  @Test func separableVerb() throws {
    let apart = try renderings(of: "Die Angreifer legten gestern das ganze Netz lahm.")
    #expect(apart.contains { $0.contains("cripple") })
    // Its preposition stands wherever its object stands.
    let governing = try renderings(of: "Gegen den König konspirierten drei Fürsten.")
    #expect(governing.contains { $0.contains { $0.hasPrefix("conspire") } })
    let other = try renderings(of: "Die Angreifer legten gestern das ganze Netz.")
    #expect(!other.contains { $0.contains("cripple") })
  }

  @Test("a noun and the verb it needs are one expression though they stand apart")
  func nounAndVerb() throws {
    let apart = try renderings(of: "Der Minister räumte am Abend seine Niederlage ein.")
    #expect(apart.contains { $0.contains("concede defeat") })
    let other = try renderings(of: "Der Minister räumte ein, dass die Niederlage bitter ist.")
    #expect(!other.contains { $0.contains("concede defeat") })
  }

  @Test func wordsTakenOver() throws {
    let names = try renderings(of: "Der Bericht stand im International Journal of Public Health.")
    #expect(names.contains(["Public Health"]))
    // The small words of a name belong to it, and so do words that are German too.
    #expect(names.contains(["International Journal of Public Health"]))
    #expect(try renderings(of: "Er lebt in New York City.").contains(["New York City"]))
    // The adjective of a place is the place in English.
    #expect(try renderings(of: "Die New Yorker Straßen sind laut.").contains { $0.contains("New York") })
    let german = try renderings(of: "Der Bericht stand in der Zeitung der Stadt.")
    #expect(!german.contains { $0.contains { $0.contains(" ") && $0.contains("Zeitung") } })
    // German capitalises its nouns: two of them that English has as well are no name.
    let nouns = try renderings(of: "Der Partner Bank half.")
    #expect(!nouns.contains(["Partner Bank"]))
  }

  @Test("nouns are told from verbs by their capital letter, but where every word has one")
  func wordClass() throws {
    let noun = try renderings(of: "Das Gericht ahndet Vergehen.")
    #expect(noun.contains { $0.contains("misdemeanor") })
    #expect(!noun.contains { $0.contains("elapse") })
    let verb = try renderings(of: "Die Tage vergehen.")
    #expect(verb.contains { $0.contains("elapse") })
    #expect(!verb.contains { $0.contains("misdemeanor") })
    let start = try renderings(of: "Vergehen gibt es hier.")
    #expect(start.contains { $0.isSuperset(of: ["elapse", "misdemeanor"]) })
    // Small words are nouns too, but not those of address.
    #expect(try renderings(of: "Er lobt die Ehe.").contains { $0.contains("marriage") })
    #expect(!(try renderings(of: "Er lobt, ehe er geht.").contains { $0.contains("marriage") }))
    #expect(!(try renderings(of: "Wir loben Sie.").contains { $0.contains("female") }))
    // An adjective may stand for a noun, and a verb where the dictionary has no noun.
    #expect(try renderings(of: "Das hilft nur den Reichen.").contains { $0.contains("rich") })
    #expect(try renderings(of: "Das Herunterladen dauert.").contains { $0.contains("download") })
  }

  @Test("a compound that shares its last part with the next is made whole")
  func ellipsis() throws {
    let units = try renderings(of: "Die Kranken- und Pflegeversicherung steigt.")
    #expect(units.contains { $0.contains("health insurance") })
    let alone = try renderings(of: "Die Kranken und die Pflegeversicherung.")
    #expect(!alone.contains { $0.contains("health insurance") })
  }

  /// What texts say most goes first, whatever the dictionary begins with.
  @Test func usualRenderingsGoFirst() throws {
    let lexicon = try LexiconCache().openOrBuild()
    for (german, english) in [("gerät", "device"), ("angriff", "attack"), ("programm", "program")] {
      let word = try #require(lexicon.german(german))
      #expect(lexicon.translations(word).first.map { lexicon.englishText($0.english) } == english)
    }
  }

  @Test func unknownPartOfACompound() throws {
    // The English numbers what no dictionary knows behind the vocabulary.
    let count = UnitVocabulary(lexicon: try LexiconCache().openOrBuild()).count
    let spellings = ["qxys": WordID(rawValue: UInt32(count))]
    let units = try renderings(of: "Ein Qxys-Angriff folgte.", spellings: spellings)
    #expect(units.contains { $0.contains("Qxys attack") })
  }
}
