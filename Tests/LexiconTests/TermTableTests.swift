import Foundation
import Testing

@testable import QualityCheck

/// The compiled terms of a glossary are the glossary's, whether they come from a file or were just compiled.
@Suite("Compiled English terms") struct TermTableTests {
  private let small: SmallLexicon
  private let lexicon: Lexicon
  private var folder: String { small.folder.path + "/terms" }
  private var cache: TermIndexCache { TermIndexCache(folder: folder, leastConcepts: 0) }

  init() throws {
    small = try SmallLexicon()
    lexicon = try small.cache.openOrBuild()
  }

  private static let glossary = Glossary(concepts: [
    Concept(
      german: [Term("Kriminalitätsrate")],
      english: [Term("crime rate"), Term("delict rate", status: .admitted)]),
    Concept(english: [Term("Crime"), Term("public security", status: .deprecated)]),
    Concept(english: [Term("qubit system"), Term("safety system", status: .admitted)]),
    // The same words again, and more words than a phrase has.
    Concept(english: [Term("crime rates"), Term("a b c d e f")]),
    Concept(english: [Term("café safety")]),
  ])

  private func table(
    _ cache: TermIndexCache, of glossary: Glossary = TermTableTests.glossary
  ) -> (TermTable, UnitVocabulary) {
    cache.withUnits(of: glossary, lexicon: lexicon) { store throws(LexiconError) in
      let vocabulary = UnitVocabulary(lexicon: lexicon, glossary: try GlossaryWords(store))
      return (
        try TermTable(store, glossary, channel: Channel(table: .empty, vocabulary: vocabulary)), vocabulary
      )
    }
  }

  private func files() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".bin") }
      .sorted()
  }

  /// All that a table says, to compare two.
  private func content(_ compiled: (table: TermTable, vocabulary: UnitVocabulary)) -> [String] {
    let (table, vocabulary) = compiled
    return (0..<table.entries.count).map { index in
      let entry = table.entries[index]
      let words = entry.sequence.words.map { vocabulary.text($0) }.joined(separator: " ")
      let anchors = table.anchors(of: index).map { vocabulary.text($0) }.joined(separator: ",")
      let found = table.anchors(of: index).allSatisfy { word in
        table.entries(anchoredAt: word).contains { table.anchored(at: $0) == index }
      }
      return "\(entry.concept) \(entry.text): \(words) [\(anchors)] \(found)"
    }
  }

  @Test("allowed phrases are there once, with their words, the rarest first")
  func entries() {
    let (table, vocabulary) = table(cache)
    #expect(
      content((table, vocabulary)) == [
        "0 crime rate: crime rate [crime,rate] true", "0 delict rate: delict rate [delict,rate] true",
        "2 qubit system: qubit system [qubit,system] true",
        "2 safety system: safety system [safety,system] true",
        "4 café safety: café safety [café,safety] true",
      ])
    for index in 0..<table.entries.count {
      let rarest = Array(table.anchors(of: index))
      let filed = table.entries(withRarest: rarest[0]).map { table.rare(at: $0) }
      #expect(filed.contains { $0.entry == index && $0.other == rarest[1] })
    }
    #expect(table.words.allSatisfy { table.hasWord($0) })
    #expect(!table.hasWord(WordID(rawValue: .max)))
    #expect(table.entries(anchoredAt: WordID(rawValue: .max)).isEmpty)
    #expect(table.entries(withRarest: WordID(rawValue: .max)).isEmpty)
  }

  @Test("a term is a newsroom's own where its glossary has it, whoever has it besides")
  func own() {
    let rate = Concept(german: [Term("Kriminalitätsrate")], english: [Term("crime rate")])
    let system = Concept(german: [Term("Sicherheitssystem")], english: [Term("safety system")])
    let bundled = Glossary(concepts: [rate, system], bundledCount: 2)
    func own(_ glossary: Glossary) -> [String] {
      let (table, _) = table(cache, of: glossary)
      return (0..<table.entries.count).filter { table.entries[$0].isOwn }.map { table.entries[$0].text }
    }
    #expect(own(bundled) == [])
    #expect(own(Glossary(concepts: [rate])) == ["crime rate"])
    #expect(
      own(bundled.merging(Glossary(concepts: [Concept(english: [Term("crime rate")])]))) == ["crime rate"])
    let given = Glossary(concepts: [Concept(german: rate.german, english: [Term("delict rate")])])
    #expect(own(bundled.yielding(to: given).merging(given)) == ["delict rate"])
    #expect(bundled.yielding(to: given).bundledCount == 1)
  }

  @Test("of very many own terms each is less likely, however many come with qc", arguments: [1, 4])
  func prior(times: Int) {
    let many = (0..<(times * 5000)).map { Concept(english: [Term("qubit \($0)")]) }
    #expect(abs(table(cache, of: Glossary(concepts: many)).0.ownPrior + log(Float(times))) < 0.001)
    #expect(table(cache, of: Glossary(concepts: many, bundledCount: many.count)).0.ownPrior == 0)
    #expect(table(cache, of: .empty).0.ownPrior == 0)
  }

  @Test("texts are known in any capitals, composed or not; a preferred one may be a single word")
  func texts() {
    let (table, _) = table(cache)
    #expect(table.hasText("Crime Rate") && table.hasText("CAFE\u{301} safety"))
    #expect(!table.hasText("crime") && !table.hasText("public security"))
    #expect(table.isPreferred("crime") && table.isPreferred("CRIME RATE"))
    #expect(!table.isPreferred("delict rate") && !table.isPreferred("public security"))
  }

  @Test("words that only the glossary has are numbered behind the lexicon's, and others behind those")
  func vocabulary() throws {
    var (_, vocabulary) = table(cache)
    let qubit = try #require(vocabulary.find("qubit"))
    #expect(Int(qubit.rawValue) >= lexicon.englishCount)
    #expect(vocabulary.text(qubit) == "qubit")
    #expect(vocabulary.baseForm("qubit") == qubit)
    #expect(vocabulary.find("cafe\u{301}") == vocabulary.find("café") && vocabulary.find("café") != nil)
    #expect(vocabulary.find("qudit") == nil)
    let next = vocabulary.count
    let qudit = vocabulary.insert("qudit")
    #expect(
      Int(qudit.rawValue) == next && vocabulary.find("qudit") == qudit && vocabulary.text(qudit) == "qudit")
    #expect(vocabulary.insert("qubit") == qubit && vocabulary.count == next + 1)
  }

  @Test("a table from the cache is the one that was compiled, and the file is used")
  func cached() throws {
    let first = content(table(cache))
    let files = files()
    #expect(files.count == 1)
    let path = folder + "/" + (try #require(files.first))
    let number = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(content(table(cache)) == first)
    #expect(content(table(TermIndexCache(folder: folder, leastConcepts: 1000))) == first)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == number)
    #expect(self.files() == files)
  }

  @Test("another status, another order or another owner is another file; the German does not matter")
  func changed() {
    _ = table(cache)
    let concepts = Self.glossary.concepts
    let other = Concept(english: [
      Term("crime rate", status: .deprecated), Term("delict rate", status: .admitted),
    ])
    #expect(table(cache, of: Glossary(concepts: [other] + concepts.dropFirst())).0.entries.count == 5)
    #expect(files().count == 2)
    _ = table(cache, of: Glossary(concepts: concepts.reversed()))
    #expect(files().count == 3)
    _ = table(cache, of: Glossary(concepts: [Concept(english: concepts[0].english)] + concepts.dropFirst()))
    #expect(files().count == 3)
    _ = table(cache, of: Glossary(concepts: concepts, bundledCount: 1))
    #expect(files().count == 4)
  }

  @Test("a damaged, cut or foreign file is compiled anew, and an unusable folder is no failure")
  func damaged() throws {
    // Nobody may hold a file that is about to be cut.
    let whole = content(table(cache))
    let path = folder + "/" + (try #require(files().first))
    let bytes = try Data(contentsOf: URL(filePath: path))
    var touched = bytes
    touched[touched.count - 1] ^= 1
    // Another glossary's table under this one's name.
    _ = table(cache, of: Glossary(concepts: [Concept(english: [Term("safety rate")])]))
    let foreign = try Data(
      contentsOf: URL(filePath: folder + "/" + (try #require(files().first { folder + "/" + $0 != path }))))
    for broken in [Data(), Data("nonsense".utf8), bytes.dropLast(4096), touched, foreign] {
      try broken.write(to: URL(filePath: path))
      #expect(content(table(cache)) == whole)
    }
    #expect(content(table(TermIndexCache(folder: "/dev/null/qc", leastConcepts: 0))) == whole)
  }
}
