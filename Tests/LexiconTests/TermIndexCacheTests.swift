import Foundation
import Testing

@testable import QualityCheck

/// What the cache keeps must be what would have been compiled, and never another glossary's.
@Suite("Compiled term indexes") struct TermIndexCacheTests {
  private let folder =
    FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString)").path
  private var cache: TermIndexCache { TermIndexCache(folder: folder, leastConcepts: 0) }
  private let text =
    "Die Cyber-Sicherheit, WHO und Who, Krankenhäusern, Schulgarten, kritischer Infrastruktur."

  private func glossary(_ terms: [String]) -> Glossary {
    Glossary(concepts: terms.map { Concept(german: [Term($0)]) })
  }

  private func side() -> Side {
    let utf8 = Array(text.utf8)
    let document = Document(
      path: "text", language: .german, utf8: utf8,
      blocks: [Block(kind: .paragraph, span: TextSpan(0, utf8.count))])
    return Segmenter(language: .german, data: nil).segment(document)
  }

  private func files() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".bin") }
      .sorted()
  }

  @Test("an index from the cache finds what one compiled in memory finds")
  func same() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let glossary = glossary(["Cybersicherheit", "WHO", "Krankenhaus", "Garten", "kritische Infrastruktur"])
    let side = side()
    let fresh = TermIndex(glossary, language: .german, lexicon: nil).matches(in: side)
    #expect(fresh.count >= 5)
    #expect(cache.index(glossary, language: .german, lexicon: nil).matches(in: side) == fresh)
    #expect(files().count == 1)
    #expect(cache.index(glossary, language: .german, lexicon: nil).matches(in: side) == fresh)
    #expect(files().count == 1)
  }

  @Test("a form that the glossary lists is found, and one that was listed meanwhile is no old index's matter")
  func forms() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let side = side()
    func matches(_ forms: [String]) -> Int {
      let glossary = Glossary(concepts: [Concept(german: [Term("Spital", forms: forms)])])
      return cache.index(glossary, language: .german, lexicon: nil).matches(in: side).count
    }
    #expect(matches([]) == 0)
    #expect(matches(["Krankenhäusern"]) == 1)
    #expect(matches(["Krankenhäusern"]) == 1)
    #expect(files().count == 2)
  }

  @Test("another glossary is another file, and a case rule is part of it")
  func changed() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let side = side()
    func matches(_ term: Term) -> Int {
      let glossary = Glossary(concepts: [Concept(german: [term])])
      return cache.index(glossary, language: .german, lexicon: nil).matches(in: side).count
    }
    #expect(matches(Term("WHO")) == 1)
    #expect(matches(Term("WHO", caseRule: .any)) == 2)
    #expect(files().count == 2)
  }

  @Test("a damaged or cut file is compiled anew, and an unusable folder is no failure")
  func damaged() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let glossary = glossary(["Krankenhaus"])
    let side = side()
    _ = cache.index(glossary, language: .german, lexicon: nil)
    let path = folder + "/" + (try #require(files().first))
    for bytes in [Data(), Data("nonsense".utf8), try Data(contentsOf: URL(filePath: path)).dropLast(4096)] {
      try bytes.write(to: URL(filePath: path))
      #expect(cache.index(glossary, language: .german, lexicon: nil).matches(in: side).count == 1)
    }
    let nowhere = TermIndexCache(folder: "/dev/null/qc", leastConcepts: 0)
    #expect(nowhere.index(glossary, language: .german, lexicon: nil).matches(in: side).count == 1)
  }

  @Test("the folder does not grow without end")
  func pruned() {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for number in 0..<22 { _ = cache.index(glossary(["Wort\(number)"]), language: .german, lexicon: nil) }
    #expect(files().count == 18)
  }
}
