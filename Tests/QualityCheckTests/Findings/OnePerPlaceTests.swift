import Testing

@testable import QualityCheck

@Suite("One finding a place") struct OnePerPlaceTests {
  private func finding(_ rule: RuleID, _ start: Int, _ end: Int, _ confidence: Double = 0.5) -> Finding {
    Finding(
      rule: rule, severity: .minor, confidence: confidence, verdict: .suspected, message: "",
      span: TextSpan(start, end))
  }

  @Test("the longest of overlapping spinning findings stays, then the surest")
  func overlaps() {
    let findings = [
      finding("tortured-phrase", 10, 20), finding("spun-wording", 5, 12), finding("spinner-filler", 18, 40),
      finding("spun-wording", 50, 60, 0.4), finding("tortured-phrase", 50, 60, 0.6),
      finding("spun-wording", 60, 70),
    ]
    #expect(
      findings.onePerPlace().map(\.span)
        == [TextSpan(5, 12), TextSpan(18, 40), TextSpan(50, 60), TextSpan(60, 70)])
    #expect(findings.onePerPlace()[2].rule == "tortured-phrase")
    #expect(findings.reversed().onePerPlace() == findings.onePerPlace())
  }

  @Test("what is let pass is told once a place too, and every cause keeps one")
  func suppressed() {
    let comments = [TextSpan(0, 5), TextSpan(30, 35)].map(SuppressedFinding.Cause.comment)
    let all = [
      SuppressedFinding(finding("tortured-phrase", 10, 20), by: comments[0]),
      SuppressedFinding(finding("spun-wording", 12, 18), by: comments[0]),
      SuppressedFinding(finding("spelling", 12, 18), by: comments[1]),
    ]
    #expect(Set(all.onePerPlace()) == [all[0], all[2]])
  }

  @Test("another rule's finding goes only when it lies inside a spun place")
  func otherRules() {
    let findings = [
      finding("tortured-phrase", 10, 20), finding("spelling", 12, 15), finding("spelling", 18, 25),
      finding("spelling", 18, 25),
    ]
    #expect(findings.onePerPlace().map(\.span) == [TextSpan(10, 20), TextSpan(18, 25), TextSpan(18, 25)])
  }
}
