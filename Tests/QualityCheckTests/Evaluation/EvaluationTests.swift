import Testing

@testable import QualityCheck

@Suite("Evaluation") struct EvaluationTests {
  private let bitext = PlainBitext.pair(
    "the digital wrongdoing of a healing facility and a gadget or two payoffs")

  private func mark(_ words: String, _ tier: String, _ corrections: String...) -> MarkedPlace {
    MarkedPlace(span: bitext.span(of: words), tier: tier, corrections: corrections)
  }

  private func evaluation(_ findings: [Finding], _ marks: [MarkedPlace]) -> Evaluation {
    var evaluation = Evaluation(rules: ["tortured-phrase", "spun-wording"])
    evaluation.add(Report(bitext: bitext, sourcePath: nil, findings: findings), marks: marks)
    return evaluation
  }

  @Test("marks are counted by tier, findings by rule; other rules do not count")
  func counts() throws {
    let evaluation = evaluation(
      [
        .on("digital wrongdoing", in: bitext, suggestions: ["Cyber-Crime", "x"]),
        .on("healing", in: bitext, rule: "spun-wording", suggestions: ["treatment", "hospital", "clinic"]),
        .on("of", in: bitext, rule: "spun-wording", suggestions: ["by"]),
        .on("the", in: bitext, rule: "spelling"),
      ],
      [
        mark("digital wrongdoing", "T", "cybercrime"), mark("healing facility", "W", "clinic facility"),
        mark("gadget", "W", "device"),
      ])
    let all = evaluation.together
    #expect(all.findings == 3 && all.right == 2 && all.falseAlarms == 1)
    #expect(all.all.marks == 3 && all.all.found == 2 && all.all.first == 1 && all.all.three == 2)
    let wording = try #require(all.tiers["W"])
    #expect(wording.marks == 2 && wording.found == 1 && wording.first == 0 && wording.three == 1)

    let second = try #require(evaluation.byRule["spun-wording"])
    #expect(second.findings == 2 && second.falseAlarms == 1)
    #expect(second.all.marks == 3 && second.all.found == 1)
    #expect(evaluation.byRule["tortured-phrase"]?.precision.value == 1)
    let f1 = try #require(all.f1)
    #expect(abs(f1 - 2.0 / 3) < 1e-12)
  }

  @Test("a fourth suggestion is no longer among three; two findings on one mark find it once")
  func edges() {
    let suggestions = ["a", "b", "c", "device"]
    let one = evaluation(
      [.on("gadget", in: bitext, suggestions: suggestions)], [mark("gadget", "W", "device")])
    #expect(one.together.all.found == 1 && one.together.all.three == 0)
    let two = evaluation(
      [.on("healing", in: bitext), .on("facility", in: bitext, rule: "spun-wording")],
      [mark("healing facility", "T", "hospital")])
    #expect(two.together.right == 2 && two.together.all.found == 1)
  }

  @Test("what is wanted may be that the words go")
  func deletion() {
    let mark = mark("two ", "F", "")
    #expect(mark.isMended(by: "payoffs", at: bitext.span(of: "two payoffs"), in: bitext.target.document.utf8))
    #expect(!mark.isMended(by: "three", at: mark.span, in: bitext.target.document.utf8))
  }

  /// Figures of Wilson's interval as R's `prop.test(x, n, correct = FALSE)` gives them.
  @Test(
    "the interval is Wilson's", arguments: [(8, 10, 0.4902, 0.9433), (0, 10, 0, 0.2775), (50, 50, 0.9287, 1)])
  func wilson(count: Int, of: Int, low: Double, high: Double) throws {
    let interval = try #require(Share(count, of: of).interval)
    #expect(abs(interval.lowerBound - low) < 5e-5 && abs(interval.upperBound - high) < 5e-5)
  }

  @Test("nothing marked and nothing found has no share; all wrong has the F1 0")
  func nothing() throws {
    let empty = evaluation([], []).together
    #expect(empty.precision.value == nil && empty.f1 == nil && empty.f1Interval == nil)
    #expect(evaluation([], []).text.contains("0 of 0        -"))
    let wrong = evaluation([.on("of", in: bitext)], [mark("gadget", "W", "device")]).together
    #expect(wrong.f1 == 0)
    let interval = try #require(wrong.f1Interval)
    #expect(interval.lowerBound == 0 && interval.upperBound < 1)
  }

  @Test("the interval of F1 holds it and narrows with more marks")
  func f1Interval() throws {
    var few = Tally()
    var many = Tally()
    let marks = [mark("digital wrongdoing", "T", "cybercrime"), mark("gadget", "W", "device")]
    let findings = [Finding.on("gadget", in: bitext), .on("of", in: bitext)]
    few.add(findings, marks: marks, utf8: bitext.target.document.utf8)
    for _ in 0..<20 { many.add(findings, marks: marks, utf8: bitext.target.document.utf8) }
    let (wide, narrow) = (try #require(few.f1Interval), try #require(many.f1Interval))
    let f1 = try #require(few.f1)
    #expect(many.f1 == f1 && narrow.contains(f1))
    #expect(wide.lowerBound < narrow.lowerBound && narrow.upperBound < wide.upperBound)
  }
}
