import Foundation
import Testing

@testable import qc

@Suite("--format and --output") struct FormatOptionsTests {
  private let english = "The clinic pays no ransom.\n\nIts systems run again.\n"

  @Test("each --output belongs to the --format before it, and what has none goes to standard output")
  func several() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", english)
    let (sarif, csv) = (scratch.url.path + "/a.sarif", scratch.url.path + "/a.csv")
    let outcome = try Program.run([
      "report", "--format", "sarif", "--output", sarif, text, "--format", "text", "--format=csv",
      "--output=\(csv)",
    ])
    #expect(outcome.status == 0)
    for (format, output) in [
      ("text", outcome.output), ("sarif", try String(contentsOfFile: sarif, encoding: .utf8)),
      ("csv", try String(contentsOfFile: csv, encoding: .utf8)),
    ] {
      let alone = try Program.run(["report", text, "--format", format])
      #expect(alone.status == 0 && !alone.output.isEmpty)
      #expect(output == alone.output)
    }
  }

  @Test("an --output without its --format, and formats that would overwrite each other, are 64")
  func unclear() throws {
    for options in [
      ["--format", "json", "--format", "text"],
      ["--output", "a", "--format", "json", "--format", "text"],
      ["--format", "json", "--output", "a", "--output", "b"],
      ["--format", "json", "--output", "a", "--format", "text", "--output", "a"],
    ] {
      let outcome = try Program.run(["report", "-"] + options, input: english)
      #expect(outcome.status == 64, "\(options)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("arguments are completed only where it matters")
  func completion() {
    let order = { (words: String) in
      FormatOrder.completed(words.split(separator: " ").map(String.init)).joined(separator: " ")
    }
    #expect(order("report a --output x --format json") == "report a --output x --format json")
    #expect(
      order("report a --format json --format text --output x")
        == "report a --format json --output - --format text --output x")
    #expect(
      order("check --format=text a --format sarif --output x -- --format y")
        == "check --format=text --output - a --format sarif --output x -- --format y")
    #expect(order("glossary export --format csv --format tsv") == "glossary export --format csv --format tsv")
  }
}
