import Foundation
import Testing

@testable import QualityCheck

/// The examples of Documentation/Glossaries.md are glossaries, and all of them the same.
@Suite struct GlossaryPageTests {
  @Test func theExamplesOfThePageSayWhatItSays() throws {
    let page = URL(filePath: #filePath).appending(path: "../../../../../Documentation/Glossaries.md")
      .standardizedFileURL
    let lines = try String(contentsOf: page, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let blocks = lines.split { !$0.hasPrefix("    ") }.map { block in
      block.map { $0.dropFirst(4) + "\n" }.joined()
    }
    try #require(blocks.count == 2)
    let folder = try TemporaryFolder()
    let concept = Concept(
      id: "q-1", domain: "security", german: [Term("Datenleck"), Term("Daten-Leck")],
      english: [Term("data breach"), Term("data hole", status: .deprecated)])
    #expect(try GlossaryReader.glossary(folder.file("a.csv", blocks[0])).concepts == [concept])
    #expect(try GlossaryReader.glossary(folder.file("a.yaml", blocks[1])).concepts == [concept])
  }

  @Test func thePageNamesEveryEnding() throws {
    let page = URL(filePath: #filePath).appending(path: "../../../../../Documentation/Glossaries.md")
      .standardizedFileURL
    let text = try String(contentsOf: page, encoding: .utf8)
    let endings = text.split(separator: "`").filter { $0.hasPrefix(".") && !$0.contains(" ") }
    #expect(Set(endings.compactMap { GlossaryFormat(path: "a\($0)") }) == Set(GlossaryFormat.allCases))
  }
}
