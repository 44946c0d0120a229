import Foundation
import QualityCheck
import Testing

@Suite("Formats") struct FormatSnapshotTests {
  @Test(
    "the whole output of every format, odd texts included",
    arguments: [
      ("concise.txt", ConciseReporter() as any Reporter), ("report.sarif", SARIFReporter(rules: Self.rules)),
      ("junit.xml", JUnitReporter()), ("github.txt", GitHubReporter()), ("gitlab.json", GitLabReporter()),
      ("rdjson.json", RDJSONReporter()), ("markdown.md", MarkdownReporter()),
      ("csv.csv", CSVReporter(rules: Self.rules)),
    ])
  func whole(name: String, reporter: any Reporter) throws {
    try Snapshot.expect(reporter.render(OddReports.all), is: name)
  }

  @Test(
    "suppressed findings are results of SARIF when they are asked for, then with their reasons, else not at all"
  )
  func suppressed() throws {
    let reports = [OddReports.suppressed, OddReports.clean]
    try Snapshot.expect(
      SARIFReporter(rules: [], withSuppressed: true).render(reports), is: "suppressed.sarif")
    #expect(!SARIFReporter(rules: []).render(reports).contains("suppressions"))
  }

  /// Rules of the test's own: those of qc may be described better one day.
  private static let rules = [
    RuleDescription(
      id: "spelling", name: "Misspelt word", summary: "A word that no dictionary knows.",
      rationale: "It hurts.",
      category: "linguistic-conventions/spelling", severity: .minor, passing: [Example("word")],
      failing: [Example("a \u{2193}wrod\u{2191}", source: "ein Wort", correction: "word")]),
    RuleDescription(
      id: "tortured-phrase", name: "Tortured phrase", summary: "A garbled term.",
      rationale: "It means nothing.",
      category: "terminology/wrong-term", severity: .major, passing: [], failing: []),
  ]

  @Test("no reports give a whole output of every format")
  func nothing() throws {
    #expect(ConciseReporter().render([]) == "")
    #expect(GitHubReporter().render([]) == "")
    #expect(GitLabReporter().render([]) == "[]\n")
    #expect(JUnitReporter().render([]).contains("tests=\"0\""))
    for reporter in [SARIFReporter(), RDJSONReporter()] as [any Reporter] {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(reporter.render([]).utf8))
      }
    }
  }

  @Test(
    "a text that cannot be read is told in every format that is looked at alone: no build is green without it",
    arguments: [
      ("unread.sarif", SARIFReporter(rules: []) as any Reporter), ("unread.xml", JUnitReporter()),
      ("unread.github.txt", GitHubReporter()), ("unread.gitlab.json", GitLabReporter()),
      ("unread.rdjson.json", RDJSONReporter()), ("unread.md", MarkdownReporter()),
    ])
  func unread(name: String, reporter: any Reporter) throws {
    try Snapshot.expect(reporter.render([OddReports.clean], unread: OddReports.unread), is: name)
  }

  @Test("the schema of JSON and a table of findings have no place for it, the editors' page has")
  func unreadElsewhere() {
    for reporter in [JSONReporter(), CSVReporter(), ConciseReporter()] as [any Reporter] {
      #expect(
        reporter.render([OddReports.clean], unread: OddReports.unread) == reporter.render([OddReports.clean]))
    }
    let page = HTMLReporter().render([], unread: OddReports.unread)
    #expect(page.contains("2 texts could not be read"))
    #expect(page.contains("a&lt;b&gt;, c: 50%.en.txt: not valid UTF-8 at byte 7; save the file as UTF-8"))
  }

  @Test("a finding is one line where lines are what counts, and no text steers a terminal or a build's log")
  func lines() {
    let findings = OddReports.all.reduce(0) { $0 + $1.findings.count }
    for reporter in [ConciseReporter(), GitHubReporter()] as [any Reporter] {
      let output = reporter.render(OddReports.all)
      #expect(output.split(separator: "\n").count == findings)
      #expect(!output.unicodeScalars.contains { ["\r", "\u{1B}", "\u{202E}"].contains($0) })
    }
  }

  @Test("columns are counted as each format counts them: scalars, or bytes of UTF-8")
  func columns() {
    let report = OddReports.garbled("a.txt")
    // Before the words stand 28 scalars in 33 bytes: `ü` and `ß` take a byte more each, the emoji three.
    #expect(ConciseReporter().render([report]).hasPrefix("a.txt:1:29: "))
    #expect(SARIFReporter().render([report]).contains("\"startColumn\": 29"))
    #expect(RDJSONReporter().render([report]).contains("\"start\": { \"line\": 1, \"column\": 34 }"))
  }

  @Test("the same finding in two documents has two fingerprints for GitLab, which counts each once")
  func gitlabFingerprints() throws {
    let json = Data(GitLabReporter().render(OddReports.all).utf8)
    let issues = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: Any]])
    let fingerprints = issues.compactMap { $0["fingerprint"] as? String }
    #expect(fingerprints.count == 8 && Set(fingerprints).count == 8)
  }

  @Test(
    "no cell of a table starts a formula", arguments: ["=1", "+1", "-1", "@a", " =1", "\u{FF1D}1", "\t=1"])
  func formulas(words: String) throws {
    let bitext = PlainBitext.pair("x\(words) y")
    let finding = Finding(
      rule: "other", severity: .minor, confidence: 1, verdict: .suspected, message: words,
      span: TextSpan(1, 1 + words.utf8.count), suggestions: [Suggestion(text: words, confidence: 1)])
    let output = CSVReporter().render([Report(bitext: bitext, sourcePath: nil, findings: [finding])])
    #expect(output.contains("'" + words))
    #expect(!output.contains("," + words) && !output.contains(",\"" + words))
  }
}
