import Testing

@testable import QualityCheck

/// Words that render the same German are near in meaning, though no thesaurus has the two.
struct SharedGermanTests {
  private let lexicon: Lexicon

  init() throws {
    let folder = try TemporaryFolder()
    let ding = try folder.write(
      "de-en",
      """
      Anerkennung {f} :: recognition; acknowledgement
      Bestätigung {f} :: confirmation; acknowledgement
      Quittung {f} :: acknowledgement; receipt
      Haus {n} :: house

      """)
    lexicon = try LexiconCache(
      folder: folder.path + "/cache", sources: [DataSource(kind: .ding, path: ding)]
    ).openOrBuild()
  }

  private func word(_ text: String) throws -> WordID { try #require(lexicon.english(text)) }

  @Test("the likeness is the cosine of the German")
  func likeness() throws {
    let (recognition, acknowledgement) = (try word("recognition"), try word("acknowledgement"))
    #expect(abs(lexicon.germanLikeness(recognition, acknowledgement) - 1 / Float(3).squareRoot()) < 1e-6)
    #expect(
      lexicon.germanLikeness(acknowledgement, recognition)
        == lexicon.germanLikeness(recognition, acknowledgement))
    #expect(lexicon.germanLikeness(recognition, try word("confirmation")) == 0)
    #expect(lexicon.germanLikeness(recognition, recognition) == 1)
    let common = lexicon.commonGerman(recognition, acknowledgement)
    #expect(common.map(lexicon.germanText) == ["anerkennung"])
  }

  @Test("those alike are found, each once, the word itself not among them")
  func neighbours() throws {
    func alike(_ text: String, _ least: Float) throws -> [String] {
      var found: [String] = []
      lexicon.forEachAlikeInGerman(try word(text), least: least) { found.append(lexicon.englishText($0)) }
      return found.sorted()
    }
    #expect(try alike("acknowledgement", 0.1) == ["confirmation", "receipt", "recognition"])
    #expect(try alike("recognition", 0.5) == ["acknowledgement"])
    #expect(try alike("recognition", 0.6) == [])
    #expect(try alike("house", 0.1) == [])
  }

  @Test("the channel believes in them, and in nothing that nothing links")
  func prior() throws {
    let (recognition, acknowledgement) = (try word("recognition"), try word("acknowledgement"))
    let prior = ChannelPrior.start
    let shared = try #require(prior.probability(of: acknowledgement, for: recognition, in: lexicon))
    #expect(shared > 0.01 && shared < 1)
    #expect(prior.probability(of: try word("house"), for: recognition, in: lexicon) == nil)
    let channel = Channel(table: .empty, vocabulary: UnitVocabulary(lexicon: lexicon))
    #expect(
      channel.probability(of: acknowledgement, for: recognition)
        > 100 * channel.probability(of: try word("house"), for: recognition))
    var origins: [WordID] = []
    channel.forEachOrigin(of: acknowledgement) { origins.append($0) }
    #expect(origins == [recognition, try word("confirmation"), try word("receipt")].sorted())
  }
}

/// The table's file holds what is believed as well as what was seen.
struct SubstitutionFileTests {
  @Test("a table is read as it was written")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let weights = ChannelPrior.names.indices.map { Float($0) / 4 }
    let table = SubstitutionTable(
      entries: [.init(term: "risk", image: "chance", count: 1.25)],
      prior: ChannelPrior(bias: -1.5, weights: weights))
    let path = try folder.write("table.tsv", table.text(header: ["What this is."]))
    let read = try SubstitutionTable(path: path)
    #expect(read == table)
    #expect(read.prior.bias == -1.5 && read.prior.allWeights == weights)
  }

  @Test("a weight that nobody knows is an error that names its line")
  func unknownWeight() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("table.tsv", "# A table.\n=\tbias\t1\n=\tcharm\t2\n")
    #expect(throws: UnspinningError.dataMalformed(path: path, line: 3)) { try SubstitutionTable(path: path) }
  }
}
