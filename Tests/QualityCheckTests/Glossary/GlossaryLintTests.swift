import Foundation
import Testing

@testable import QualityCheck

/// The checks that need no dictionary; those that do are in LexiconTests.
@Suite struct GlossaryLintTests {
  private func lint(_ text: String, name: String = "terms.csv") throws -> [GlossaryProblem] {
    let folder = try TemporaryFolder()
    return try GlossaryLint(resources: Resources()).report([folder.file(name, text)]).problems
  }

  private func places(_ problems: [GlossaryProblem]) -> [String] {
    problems.map { "\($0.check.rawValue) \($0.position.line):\($0.position.column)" }
  }

  @Test func aSoundGlossaryHasNoProblem() throws {
    let problems = try lint(
      "de,en,status\nDatenleck,data breach,\nDatenleck,data hole,deprecated\nZoll,customs,\n")
    #expect(problems.isEmpty)
  }

  @Test func aTermAllowedAndForbiddenAtOnceIsToldAtItsSecondPlace() throws {
    let problems = try lint("id,de,en,status\n1,Leck,leak,\n1,,hole|leak,deprecated\n")
    #expect(places(problems) == ["contradictory-status 3:9"])
    #expect(problems[0].other?.position == TextPosition(line: 2, column: 8))
    #expect(problems[0].severity == .major)
  }

  @Test func duplicatesInOneConceptAndAcrossTwo() throws {
    #expect(try places(lint("de,en\nLeck,leak|leak\n")) == ["duplicate-term 2:11"])
    #expect(try places(lint("id,de,en\n1,Leck,leak\n2,Leck,leak\n")) == ["duplicate-term 3:3"])
  }

  @Test func sharedGermanNeedsADomainThatTellsApart() throws {
    let two = "id,de,en,domain\n1,Bank,bank,%@\n2,Bank,bench,%@\n"
    func places(_ first: String, _ second: String) throws -> [String] {
      try self.places(lint(String(format: two, first, second)))
    }
    #expect(try places("finance", "furniture").isEmpty)
    #expect(try places("finance", "") == ["ambiguous-german 3:3"])
    #expect(try places("finance", "finance") == ["ambiguous-german 3:3"])
  }

  @Test func manyConceptsOfOneGermanTermAreToldOnceEach() throws {
    let problems = try lint("id,de,en\n1,Leck,leak\n2,Leck,breach\n3,Leck,gap\n4,Leck,spill\n")
    #expect(places(problems) == ["ambiguous-german 3:3", "ambiguous-german 4:3", "ambiguous-german 5:3"])
  }

  @Test func englishAllowedHereAndForbiddenThereIsAContradiction() throws {
    let problems = try lint("id,de,en,status\n1,Leck,leak|breach,\n2,Leck,hole,\n2,,breach,superseded\n")
    #expect(places(problems) == ["contradictory-term 4:4"])
  }

  @Test func aForbiddenTermWithoutReplacement() throws {
    #expect(try places(lint("de,en,status\nLeck,hole,deprecated\n")) == ["no-replacement 2:6"])
    #expect(try lint("en,status\nhole,deprecated\nleak,\n").count == 1)
  }

  @Test func formulasAreTold() throws {
    let problems = try lint(
      "de,en,note\nLeck,leak,=HYPERLINK(\"\"x\"\")\n'=Leck,+leak,-\n".replacing("\"\"", with: ""))
    #expect(places(problems).filter { $0.hasPrefix("formula") } == ["formula-cell 2:11", "formula-cell 3:8"])
  }

  @Test func aTermOfSignsAloneIsNeverFound() throws {
    #expect(try places(lint("de,en\nLeck,--\n")) == ["unmatchable-term 2:6"])
  }

  @Test func aFormThatIsNeverFoundIsToldAtItsTerm() throws {
    let problems = try lint("de,en,forms\nLeck,leak,leaks|...\n")
    #expect(places(problems) == ["unmatchable-term 2:6"])
    #expect(problems[0].message.contains("'...'"))
  }

  @Test func nestingIsTold() throws {
    let problems = try lint(
      "id,de,en,status\n1,Kur,cure,\n1,,health,deprecated\n2,Pflege,health care,\n3,Bau,care,\n")
    let nested = problems.filter { $0.check == .nested }
    #expect(places(nested) == ["nested-term 4:10", "nested-term 4:10"])
    #expect(Set(nested.map(\.severity)) == [.minor, .neutral])
  }

  @Test func twoFilesMayContradictEachOther() throws {
    let folder = try TemporaryFolder()
    let report = try GlossaryLint(resources: Resources()).report([
      folder.file("a.csv", "de,en\nLeck,leak\n"), folder.file("b.csv", "de,en\nLeck,hole\n"),
    ])
    #expect(report.files.map(\.problems.count) == [0, 1])
    #expect(report.problems[0].other?.path.hasSuffix("a.csv") == true)
  }

  @Test func spansAreBytesOfTheFile() throws {
    let text = "\u{FEFF}de,en,status\r\nLück,\"a \"\"b\"\"\",deprecated\r\nÖl,höle,deprecated\r\n"
    let problems = try lint(text)
    let spans = problems.map { problem in
      problem.span.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    }
    #expect(spans == ["", "höle"])
    #expect(problems.map(\.end) == [TextPosition(line: 2, column: 7), TextPosition(line: 3, column: 8)])
  }

  @Test func spansInMarkupAndYAML() throws {
    for (name, text) in [
      ("a.yaml", "- {de: 'Öl', en: [{term: höle, status: deprecated}]}\n"),
      (
        "a.tbx",
        "<tbx><conceptEntry id=\"ä\"><langSec xml:lang=\"en\"><termSec><term>höle</term><termNote "
          + "type=\"administrativeStatus\">deprecated</termNote></termSec></langSec></conceptEntry></tbx>"
      ),
    ] {
      let span = try #require(try lint(text, name: name).first?.span)
      #expect(String(decoding: Array(text.utf8)[span.range], as: UTF8.self) == "höle")
    }
  }

  @Test func theReportCountsAndPlacesAsText() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.csv", "de,en,status\nLeck,hole,deprecated\n")
    let report = try GlossaryLint(resources: Resources()).report([path])
    #expect(
      report.text == """
        \(path):2:6: major: 'hole' is deprecated, but nothing replaces it [no-replacement]
        1 concept, 1 problem: 1 major

        """)
    #expect(report.json.contains("\"rule\": \"no-replacement\""))
  }
}

/// A folder that lasts as long as a test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }
}
