import Testing

@testable import QualityCheck

@Suite("Suppression") struct SuppressionTests {
  /// Flags every "bad".
  private struct BadWord: Rule {
    static let description = RuleDescription(
      id: "bad-word", name: "", summary: "", rationale: "", category: "", severity: .minor, passing: [],
      failing: [])
    func findings(in bitext: Bitext) -> [Finding] {
      bitext.target.tokens.filter { ["bad", "Bad"].contains(bitext.target.text($0)) }.map {
        Finding(
          rule: id, severity: .minor, confidence: 1, verdict: .suspected, message: "bad", span: $0.span)
      }
    }
  }

  private func report(
    _ text: String, accept: [String] = [], layout: DocumentReader.Layout = .article
  ) throws -> Report {
    let document = try DocumentReader.document(
      bytes: Array(text.utf8), path: "a", language: .english, layout: layout, data: nil)
    return try Pipeline(
      stages: .reading(data: nil),
      rules: [BadWord(), UnusedSuppression(known: ["bad-word", "other"])],
      accept: accept.map { AcceptedPhrase($0) }
    ).report(target: document, source: nil, pairing: layout == .lines ? .lines : .automatic)
  }

  /// Offsets of the words that are still flagged, and the messages about comments.
  private func found(_ text: String, accept: [String] = []) throws -> (bad: [Int], told: [String]) {
    let findings = try report(text, accept: accept).findings
    return (
      findings.filter { $0.rule == "bad-word" }.map(\.span.start),
      findings.filter { $0.rule == "unused-suppression" }.map(\.message)
    )
  }

  @Test("a comment on its own line lets the next block pass, and no other")
  func nextBlock() throws {
    let text = "One bad thing.\n\n<!-- qc:ignore bad-word: quoted -->\nTwo bad things.\n\nA bad third."
    let (bad, told) = try found(text)
    #expect(bad == [4, text.utf8.count - 10])
    #expect(told.isEmpty)
    #expect(
      try found(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")).bad
        .count == 2)
  }

  @Test("a comment inside a paragraph lets all of it pass")
  func thisBlock() throws {
    let (bad, told) = try found("A bad start <!-- qc:ignore --> and a bad end.\n\nA bad one.")
    #expect(bad == [49] && told.isEmpty)
  }

  @Test("a comment names rules, or means all of them")
  func rules() throws {
    #expect(try found("<!-- qc:ignore other: x -->\nA bad one.").bad.count == 1)
    #expect(try found("<!-- qc:ignore other, bad-word: x -->\nA bad one.").bad.isEmpty)
    #expect(try found("<!--qc:ignore-->\nA bad one.").bad.isEmpty)
  }

  @Test("from qc:off to qc:on, or to the end, nothing is told")
  func offAndOn() throws {
    let text = "A bad one.\n\n<!-- qc:off -->\n\nA bad two.\n\n<!-- qc:on -->\n\nA bad three.\n\n"
    #expect(try found(text).bad == [2, 59])
    #expect(try found(text + "<!-- qc:off bad-word: rest -->\n\nA bad four.\n\nA bad five.").bad == [2, 59])
    #expect(try found("<!-- qc:off -->\nA bad one.\n\n<!-- qc:on other -->\n\nA bad two.").bad.isEmpty)
  }

  @Test("a comment that suppresses nothing, or that nobody understands, is told")
  func unused() throws {
    #expect(
      try found("<!-- qc:ignore bad-word -->\nA good one.").told == [
        "this comment bad-word suppresses nothing; remove it"
      ])
    #expect(try found("<!-- qc:off -->\nA good one.").told.count == 1)
    #expect(try found("<!-- qc:ignroe bad-word -->\nA bad one.").told.first?.contains("qc:ignroe") == true)
    #expect(try found("<!-- qc:ignore bda-word -->\nA bad one.").told == ["there is no rule 'bda-word'"])
    #expect(
      try found("A good one.\n\n<!-- qc:ignore bad-word -->\n").told == ["no text follows this 'qc:ignore'"])
    #expect(try found("A good one.\n\n<!-- qc:on -->\n").told.count == 1)
    // A rule that did not run may have its use for the comment.
    #expect(try found("<!-- qc:ignore other: x -->\nA good one.").told.isEmpty)
  }

  @Test("comments are no text: their words are not checked, those around them keep their places")
  func comments() throws {
    let report = try report("Good. <!-- qc:ignore bad-word: bad bad --> A bad end.")
    #expect(
      report.bitext.target.tokens.map { report.bitext.target.text($0) }.filter { $0 == "bad" }.count == 1)
    #expect(report.findings.isEmpty && report.suppressed.count == 1)
    #expect(try found("<!-- an ordinary comment --> A bad one. <!-- qc: not closed").bad.count == 1)
  }

  @Test("line by line a comment does not change which line is which")
  func lines() throws {
    let report = try report(
      "One.\n<!-- qc:ignore bad-word: x -->\nA bad one.\nA bad <!-- qc:ignore -->", layout: .lines)
    #expect(report.bitext.target.sentences.count == 4)
    #expect(report.findings.isEmpty && report.suppressed.count == 2)
  }

  @Test("accepted phrases are whole words: small letters in any case, capitals as they stand")
  func accepted() throws {
    #expect(try found("A bad one, a Bad one.", accept: ["bad"]).bad.isEmpty)
    #expect(try found("A bad one, a Bad one.", accept: ["Bad"]).bad == [2])
    #expect(try found("A bad one.", accept: ["ba", "badly", "bad ones"]).bad == [2])
    #expect(try found("A bad  one. A bad two.", accept: ["bad one"]).bad == [14])
    let suppressed = try report("A bad one.", accept: ["bad one"]).suppressed
    #expect(suppressed.map(\.cause) == [.accepted(AcceptedPhrase("bad one"))])
  }

  @Test("what is suppressed has a fingerprint of its own and changes no other's")
  func fingerprints() throws {
    let text = "A bad one.\n\n<!-- qc:ignore bad-word: quoted -->\nA bad one.\n\nA bad one."
    let report = try report(text)
    #expect(report.fingerprints.count == 2 && report.suppressedFingerprints.count == 1)
    #expect(Set(report.fingerprints + report.suppressedFingerprints).count == 3)
    #expect(report.fingerprints == Fingerprint.of(report.findings, in: report.bitext))
    let baselined = report.suppressing(.baseline) { $0 == 0 }
    #expect(baselined.fingerprints == [report.fingerprints[1]])
    #expect(baselined.suppressedFingerprints == report.suppressedFingerprints + [report.fingerprints[0]])
    #expect(baselined.suppressed.count == 2)
  }

  @Test("the reason is what somebody gave, else what lets the finding pass")
  func reasons() throws {
    let text = "<!-- qc:ignore bad-word: a quotation -->\nA bad one.\n\n<!-- qc:ignore -->\nA bad two."
    let comments = try report(text)
    #expect(
      comments.suppressed.map { comments.reason($0.cause) } == [
        "a quotation", "a comment in the text lets it pass",
      ])
    let accepted = try report("A bad one.", accept: ["bad"])
    #expect(accepted.suppressed.map { accepted.reason($0.cause) } == ["'bad' is in the accept list"])
  }

  @Test(
    "a comment or phrase that excuses what only the whole run shows is of use, and the finding is not lost")
  func acrossTexts() async throws {
    let hospital = Concept(german: [Term("Krankenhaus")], english: [Term("hospital"), Term("clinic")])
    let tracer = TermTracer(Glossary(concepts: [hospital]), lexicon: nil)
    var stages = Stages.reading(data: nil)
    stages.read = { text, language, _ in
      try DocumentReader.document(bytes: Array(text.utf8), path: text, language: language, data: nil)
    }
    stages.spot = { tracer.spot($0, $1) }
    stages.trace = { tracer.trace($0, $1) }
    func last(_ text: String, accept: [AcceptedPhrase] = []) async throws -> Report {
      let rules: [any Rule] = [TermInconsistent(), UnusedSuppression(known: ["term-inconsistent"])]
      let jobs = ["The hospital is full.", "The hospital is full.", text].map {
        Job(target: $0, source: "Das Krankenhaus ist voll.")
      }
      let reports = try await Pipeline(stages: stages, rules: rules, accept: accept).run(jobs, atOnce: 1)
      return try #require(reports.last)
    }
    #expect(try await last("The clinic is full.").findings.map(\.rule) == ["term-inconsistent"])
    let ignored = try await last("<!-- qc:ignore term-inconsistent: a name -->\nThe clinic is full.")
    #expect(ignored.findings.isEmpty && ignored.suppressed.count == 1)
    let accepted = try await last("The clinic is full.", accept: [AcceptedPhrase("clinic")])
    #expect(accepted.findings.isEmpty)
    #expect(accepted.suppressed.map(\.cause) == [.accepted(AcceptedPhrase("clinic"))])
    let unused = try await last("<!-- qc:ignore term-inconsistent: a name -->\nThe hospital is full.")
    #expect(unused.findings.map(\.rule) == ["unused-suppression"])
  }

  @Test("what is suppressed costs nothing")
  func score() throws {
    #expect(try report("A bad one.").score.penalty == 1)
    #expect(try report("A bad one.", accept: ["bad"]).score.penalty == 0)
  }
}
