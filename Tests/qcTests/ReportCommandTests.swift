import Foundation
import Testing

@Suite("qc report") struct ReportCommandTests {
  private let english = "The clinic pays no ransom.\n\nIts systems run again.\n"

  @Test("standard input is a text like any other")
  func standardInput() throws {
    let outcome = try Program.run(["report", "-", "--format", "json"], input: english)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#""path": "-""#))
  }

  @Test("the same input gives the same bytes")
  func repeatable() throws {
    let scratch = try Scratch()
    let target = try scratch.file("a.en.txt", english)
    let source = try scratch.file(
      "a.de.txt", "Die Klinik zahlt kein Lösegeld.\n\nIhre Systeme laufen wieder.\n")
    for format in ["json", "text"] {
      let runs = try (1...3).map { _ in
        try Program.run(["report", target, "--source", source, "--format", format])
      }
      #expect(runs.allSatisfy { $0 == runs[0] && $0.status == 0 && !$0.output.isEmpty })
    }
  }

  @Test("--output writes what standard output would get, and replaces what was there")
  func output() throws {
    let scratch = try Scratch()
    let target = try scratch.file("a.en.txt", english)
    let file = try scratch.file("report.json", "old")
    let toFile = try Program.run(["report", target, "--format", "json", "--output", file])
    let toStandard = try Program.run(["report", target, "--format", "json"])
    #expect(toFile.output.isEmpty)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == toStandard.output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).count == 2)
  }

  @Test("rules that are named one by one run all")
  func rules() throws {
    let text = "The clinic recieved the mail, in light of the fact that it was open.\n"
    func report(_ rules: String...) throws -> String {
      try Program.run(["report", "-", "--format", "concise"] + rules, input: text).output
    }
    let both = try report("--rules", "spelling", "--rules", "spinner-filler")
    #expect(both.contains("spelling") && both.contains("spinner-filler"))
    #expect(try report("--rules", "spelling,spinner-filler") == both)
    #expect(
      try Program.run(["report", "-", "--rules", "spelling", "--rules", "x"], input: text).status == 64)
  }

  @Test("nothing is coloured where there is no terminal")
  func colour() throws {
    let outcome = try Program.run(["report", "-"], input: english)
    #expect(!outcome.output.contains("\u{1B}"))
  }
}

@Suite("Generated documentation") struct DocumentationTests {
  @Test("Documentation/Rules.md is what the rules say; `make docs` makes it")
  func rules() throws {
    let repository = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    let page = try String(contentsOf: repository.appending(path: "Documentation/Rules.md"), encoding: .utf8)
    #expect(try Program.run(["rules", "--markdown"]).output == page)
  }
}
