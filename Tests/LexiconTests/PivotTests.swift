import Testing

@testable import QualityCheck

/// Words that render the same words of other languages are near in meaning.
struct PivotTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lexicon(pivots: String) throws -> Lexicon {
    let ding = try folder.write(
      "de-en", "Plan {m} :: plan; framework\nGerüst {n} :: scaffold\nRede {f} :: speech\n")
    return try LexiconCache(
      folder: folder.path + "/cache",
      sources: [
        DataSource(kind: .ding, path: ding),
        DataSource(kind: .pivots, path: try folder.write("en/pivots.txt", pivots)),
      ]
    ).openOrBuild()
  }

  @Test("the likeness is the cosine of the groups that the words are in")
  func likeness() throws {
    let lexicon = try lexicon(
      pivots: "# Groups.\nframework|scaffold\nplan|framework|plan|unheard-of\nspeech|unheard-of\n")
    func word(_ text: String) throws -> WordID { try #require(lexicon.english(text)) }
    let (framework, scaffold) = (try word("framework"), try word("scaffold"))
    #expect(abs(lexicon.foreignLikeness(framework, scaffold) - 1 / Float(2).squareRoot()) < 1e-6)
    #expect(lexicon.foreignLikeness(scaffold, try word("plan")) == 0)
    #expect(lexicon.foreignLikeness(try word("speech"), framework) == 0)
    #expect(lexicon.alikeAbroad(framework).map(lexicon.englishText) == ["plan", "scaffold"])
    // Nobody counts twice; a word that no dictionary has makes no entry, and a group of one word tells nothing.
    #expect(lexicon.english("unheard-of") == nil)
    #expect(lexicon.counts.pivots == 2)
  }

  @Test("a line that is no group is an error that names it")
  func malformed() throws {
    let path = folder.path + "/en/pivots.txt"
    #expect(throws: LexiconError.sourceMalformed(path: path, line: 2)) {
      try lexicon(pivots: "framework|scaffold\nplan\n")
    }
  }
}

/// Counting what two lists have in common, at every length and offset: it goes four by four.
struct CommonCountTests {
  @Test func sameAsOfSets() {
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<500 {
      let (few, many) = (next(12), next(60))
      let first = Set((0..<few).map { _ in UInt32(next(40)) }).sorted()
      let second = Set((0..<many).map { _ in UInt32(next(80)) }).sorted()
      let values = [7] + first + second
      let count = values.withUnsafeBufferPointer {
        Lexicon.commonCount($0, 1..<(1 + first.count), (1 + first.count)..<values.count)
      }
      #expect(count == Set(first).intersection(second).count, "\(first) \(second)")
    }
  }
}
