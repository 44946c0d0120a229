import Foundation
import Testing

@testable import QualityCheck

@Suite("Baseline") struct BaselineTests {
  /// Flags every word that begins with "bad"; says the line in its message, which must not matter.
  private func report(_ lines: [String]) -> Report {
    let bitext = PlainBitext.pair(lines.joined(separator: "\n"))
    let findings = bitext.target.tokens.filter { bitext.target.text($0).hasPrefix("bad") }.map { token in
      Finding(
        rule: "bad-word", severity: .major, confidence: 0.9, verdict: .suspected,
        message: "bad at \(token.span.start)", span: token.span)
    }
    return Report(bitext: bitext, sourcePath: nil, findings: findings)
  }

  private func baseline(_ report: Report) -> Baseline { Baseline([report]) { _ in "a.en.md" } }

  private func applied(_ baseline: Baseline, _ lines: [String]) -> (new: Int, known: Int, stale: Int) {
    let (report, stale) = baseline.apply(to: report(lines), path: "a.en.md")
    return (report.findings.count, report.suppressed.count, stale.reduce(0) { $0 + $1.count })
  }

  private static let plain = (1...12).map { "line \($0) has nothing in it" }
  private static let marked = (1...12).map { "the unit \($0) bought bad\($0) goods for \($0) euros" }

  @Test("moving, inserting, dropping and editing other text keeps every entry: 200 random edits")
  func edits() {
    var chance = SplitMix(11)
    let baseline = baseline(report(Self.marked + Self.plain))
    for _ in 1...200 {
      var lines = Self.marked
      for line in Self.plain where Bool.random(using: &chance) {
        // Other text is changed anywhere in the line.
        lines.append(Bool.random(using: &chance) ? line : "now " + line + " at all, or so")
      }
      lines.append(
        contentsOf: (0..<Int.random(in: 0...5, using: &chance)).map { "a new line \($0) without fault" })
      lines.shuffle(using: &chance)
      // Within the line too, beyond two words on each side.
      let index = Int.random(in: lines.indices, using: &chance)
      lines[index] = "well then, " + lines[index] + " as everybody knows"
      #expect(applied(baseline, lines) == (0, 12, 0))
    }
  }

  @Test("of equal findings, removing any one leaves the others known and one entry stale")
  func equals() {
    let line = "the unit bought bad goods for euros"
    let lines = Array(repeating: line, count: 5)
    let baseline = baseline(report(lines))
    #expect(baseline.documents["a.en.md"]?.map(\.count) == [5])
    for n in lines.indices {
      var fewer = lines
      fewer[n] = "the unit bought good goods for euros"
      #expect(applied(baseline, fewer) == (0, 4, 1))
      let pruned = baseline.removing(["a.en.md": baseline.apply(to: report(fewer), path: "a.en.md").stale])
      #expect(pruned.count == 4)
      // What was pruned is new when it comes back.
      #expect(applied(pruned, lines) == (1, 4, 0))
    }
  }

  @Test("another finding, one in other words, and one more of the same are new")
  func new() {
    let baseline = baseline(report(Self.marked))
    #expect(applied(baseline, Self.marked + ["a bad99 thing"]) == (1, 12, 0))
    #expect(applied(baseline, Self.marked + [Self.marked[3]]) == (1, 12, 0))
    var swapped = Self.marked
    swapped[0] = "the unit 1 bought bad1 things for 1 euros"
    #expect(applied(baseline, swapped) == (1, 11, 1))
  }

  @Test("the report keeps the other findings' fingerprints, and its score counts only them")
  func report() {
    let lines = Array(repeating: "the unit bought bad goods for euros", count: 3)
    let (left, _) = baseline(report(Array(lines.prefix(2)))).apply(to: report(lines), path: "a.en.md")
    #expect(left.fingerprints == [report(lines).fingerprints[2]])
    #expect(left.score.penalty == 5)
    #expect(left.suppressed.allSatisfy { $0.cause == .baseline })
  }

  @Test("another text's entries are not this one's")
  func paths() {
    let (left, stale) = baseline(report(Self.marked)).apply(to: report(Self.marked), path: "b.en.md")
    #expect(left.findings.count == 12 && stale.isEmpty)
  }

  @Test("a baseline is written and read back whole, without lines and messages")
  func file() throws {
    let original = Baseline([report(Self.marked + Self.marked)]) { _ in "con\"tent/ü.en.md" }
    let text = BaselineFile.text(original)
    #expect(!text.contains("bad at") && !text.contains("line"))
    let path = FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString).json").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(filePath: path))
    #expect(try BaselineFile.read(path) == original)
    #expect(BaselineFile.text(try BaselineFile.read(path)) == text)
  }

  @Test(
    "what is no baseline, or another version's, is refused by name",
    arguments: [
      ("", "not a baseline"), ("[]", "not a baseline"), ("{\"version\": 1}", "not a baseline"),
      ("{\"version\": 7, \"documents\": {}}", "version 7"),
      (
        "{\"version\": 1, \"documents\": {\"a\": [{\"rule\": \"r\", \"fingerprint\": \"f\", \"count\": 0, \"text\": \"\"}]}}",
        "not a baseline"
      ),
    ])
  func bad(text: String, sentence: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString).json").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(filePath: path))
    let error = #expect(throws: BaselineError.self) { try BaselineFile.read(path) }
    #expect("\(error!)".hasPrefix("\(path): ") && "\(error!)".contains(sentence))
  }

  @Test("a missing baseline is told with the command that makes one")
  func missing() {
    #expect(throws: BaselineError.missing(path: "/none.json")) { try BaselineFile.read("/none.json") }
  }
}

@Suite("Numbers of a baseline") struct BaselineNumberTests {
  @Test("a number that no text reaches is no baseline's", arguments: ["0", "-1", "9223372036854775807"])
  func counts(count: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      ".qc-baseline.json",
      """
      {"version": 1, "documents": {"a.en.txt": [
        {"rule": "spelling", "fingerprint": "0123456789abcdef", "count": \(count), "text": "wrod"}]}}
      """)
    #expect(throws: BaselineError.notABaseline(path: path)) { try BaselineFile.read(path) }
  }
}
