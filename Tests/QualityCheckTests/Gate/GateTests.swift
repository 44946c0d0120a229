import Testing

@testable import QualityCheck

@Suite("Gate") struct GateTests {
  private func report(_ path: String, _ severities: [Severity], words: Int = 1000) -> Report {
    let text = (0..<words).map { "w\($0)" }.joined(separator: " ")
    let side = PlainBitext.side(text, .english, path: path)
    let findings = severities.enumerated().map { index, severity in
      Finding(
        rule: "r", severity: severity, confidence: 1, verdict: .suspected, message: "",
        span: side.tokens[index].span)
    }
    return Report(
      bitext: Bitext(source: PlainBitext.side("", .german), target: side, pairs: []), sourcePath: nil,
      findings: findings)
  }

  private func judge(
    _ reports: [Report], isWhole: Bool = true, baseline: Baseline? = nil,
    _ change: (inout Configuration) -> Void = { _ in }
  ) -> Judgement {
    var configuration = Configuration(folder: "/site")
    change(&configuration)
    return Gate(configuration, baseline: baseline).judge(
      reports, rules: ["r", "missing-source"], of: reports.map(\.path) + (isWhole ? [] : ["/site/other"]))
  }

  @Test("what counts is at or above the severity; the score has a say of its own")
  func severities() {
    let minor = report("a", [.neutral, .minor])
    #expect(judge([minor]).isOpen)
    #expect(!judge([minor]) { $0.failOn = .minor }.isOpen)
    #expect(!judge([minor]) { $0.failOn = .neutral }.isOpen)
    #expect(!judge([report("a", [.major])]).isOpen)
    #expect(judge([report("a", [.major])]) { $0.failOn = .critical }.isOpen)
    #expect(!judge([report("a", [.minor, .minor], words: 10)]).isOpen)
    #expect(judge([report("a", [.minor, .minor], words: 10)]) { $0.minScore = 80 }.isOpen)
  }

  @Test("a number of findings may pass, over all texts")
  func allowance() {
    let texts = [report("a", [.major]), report("b", [.major, .major])]
    #expect(!judge(texts) { $0.maxFindings = 2 }.isOpen)
    #expect(judge(texts) { $0.maxFindings = 3 }.isOpen)
    #expect(judge([]).isOpen)
  }

  @Test("the summary says why in one line")
  func summary() {
    let texts = [report("a", []), report("b", [.major, .major], words: 20)]
    #expect(
      judge(texts).summary
        == "2 texts checked, the gate is shut: 2 findings at or above major in 1 text; b scores 50, less than 90"
    )
    #expect(
      judge([report("a", [])]).summary == "1 text checked, the gate is open: 0 findings at or above major")
  }

  @Test(
    "stale entries shut the gate only when it is strict; those of other texts are told only in a whole check")
  func stale() {
    let known = Baseline([report("/site/a", [.major]), report("/site/gone", [.major, .minor])]) {
      String($0.path.dropFirst(6))
    }
    let whole = judge([report("/site/a", [])], baseline: known)
    #expect(whole.isOpen && whole.stale.map(\.path) == ["a", "gone", "gone"])
    #expect(judge([report("/site/a", [])], isWhole: false, baseline: known).stale.map(\.path) == ["a"])
    #expect(!judge([report("/site/a", [])], baseline: known) { $0.strictBaseline = true }.isOpen)
    let matched = judge(
      [report("/site/a", [.major]), report("/site/gone", [.major, .minor])], baseline: known)
    #expect(matched.isOpen && matched.stale.isEmpty && matched.known == 3)
  }

  @Test("a text where none was looked for is neither stale nor moved")
  func elsewhere() {
    let known = Baseline([report("/site/b/old", [.major])]) { String($0.path.dropFirst(6)) }
    func judge(_ change: (inout Configuration) -> Void) -> Judgement {
      self.judge([report("/site/a/new", [.major])], baseline: known, change)
    }
    let moved = judge { _ in }
    #expect(moved.moves == [Baseline.Move(old: "b/old", new: "a/new")])
    let apart = judge { $0.roots = ["/site/a"] }
    #expect(apart.moves.isEmpty && apart.stale.isEmpty && apart.counted == 1)
    // A configuration's roots are all there is.
    let configured = judge {
      $0.roots = ["/site/a"]
      $0.path = "/site/.qc.yml"
    }
    #expect(configured.moves.count == 1)
  }

  @Test("what shows only across texts is not called stale in a check of some of them")
  func acrossTexts() {
    let rule = TermInconsistent.description.id
    let known = Baseline(documents: [
      "a": [Baseline.Entry(rule: rule, fingerprint: Fingerprint(rawValue: "f"), count: 1, text: "")]
    ])
    func stale(isWhole: Bool) -> Int {
      Gate(Configuration(folder: "/site"), baseline: known)
        .judge([report("/site/a", [])], rules: [rule], of: ["/site/a"] + (isWhole ? [] : ["/site/b"]))
        .stale.count
    }
    #expect(stale(isWhole: true) == 1)
    #expect(stale(isWhole: false) == 0)
  }

  @Test(
    "a text that moved keeps what is known of it, in a check of some texts too; a copy and a new text do not")
  func moved() {
    let known = Baseline([report("/site/old", [.major, .major]), report("/site/b", [.minor])]) {
      String($0.path.dropFirst(6))
    }
    func judgement(_ reports: [Report], of texts: [String]) -> Judgement {
      Gate(Configuration(folder: "/site"), baseline: known).judge(reports, rules: ["r"], of: texts)
    }
    let new = report("/site/new", [.major, .major, .major])
    let whole = judgement([report("/site/b", [.minor]), new], of: ["/site/b", "/site/new"])
    #expect(whole.moves == [Baseline.Move(old: "old", new: "new")])
    #expect(whole.known == 3 && whole.counted == 1 && whole.stale.isEmpty)
    #expect(whole.baseline?.documents.keys.sorted() == ["b", "new"])
    #expect(judgement([new], of: ["/site/b", "/site/new"]).counted == 1)
    // The old text is still there, one finding of two is gone, nothing is alike.
    #expect(judgement([new], of: ["/site/b", "/site/old", "/site/new"]).counted == 3)
    #expect(judgement([report("/site/new", [.major])], of: ["/site/new"]).isOpen)
    let other = judgement([report("/site/new", [.minor, .minor], words: 7)], of: ["/site/new"])
    #expect(other.moves.count == 1 && other.known == 2)
  }

  @Test("a baseline's paths count from its own folder, whatever folder qc runs in")
  func paths() {
    var configuration = Configuration(folder: "/site")
    configuration.baseline = "/site/ci/known.json"
    #expect(Gate(configuration).baselinePath(of: "/site/content/a.en.md") == "../content/a.en.md")
  }

  @Test("texts that need no German are let go without")
  func withoutSource() {
    let side = PlainBitext.side("one two", .english, path: "/site/blog/a.md")
    let bitext = Bitext(source: PlainBitext.side("", .german), target: side, pairs: [])
    let findings = MissingSource(isRequired: true).findings(in: bitext)
    #expect(findings.map(\.span) == [TextSpan(0, 7)])
    #expect(MissingSource(isRequired: false).findings(in: bitext).isEmpty)
    func messages(_ text: String) -> [String] {
      let empty = PlainBitext.side("", .german, path: "/site/blog/a.de.md")
      return MissingSource(isRequired: true).findings(
        in: Bitext(source: empty, target: PlainBitext.side(text, .english), pairs: [])
      ).map(\.message)
    }
    #expect(messages("one two") == ["the German source of this text is empty"])
    #expect(messages("").isEmpty)
    let report = Report(bitext: bitext, sourcePath: nil, findings: findings)
    #expect(!judge([report]).isOpen)
    let free = judge([report]) { $0.withoutSource = [Glob("blog/**")] }
    #expect(free.isOpen && free.reports[0].suppressed.map(\.cause) == [.withoutSource])
    #expect(!judge([report]) { $0.withoutSource = [Glob("news/**")] }.isOpen)
  }

  @Test("phrases of the accept list that excuse nothing are told in a whole check")
  func unusedPhrases() {
    let accept = [AcceptedPhrase("w0"), AcceptedPhrase("other")]
    let found = report("a", [.minor])
    let used = found.suppressing(.accepted(accept[0])) { _ in true }
    #expect(judge([used]) { $0.accept = accept }.unusedPhrases == [accept[1]])
    #expect(judge([used], isWhole: false) { $0.accept = accept }.unusedPhrases.isEmpty)
  }
}
