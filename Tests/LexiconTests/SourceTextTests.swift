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
    let other = try renderings(of: "Die Angreifer legten gestern das ganze Netz.")
    #expect(!other.contains { $0.contains("cripple") })
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
