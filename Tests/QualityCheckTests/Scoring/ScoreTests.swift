import QualityCheck
import Testing

@Suite("Score") struct ScoreTests {
  private func score(_ severities: [Severity], words: Int) -> Score {
    Score(
      severities.map {
        Finding(
          rule: "r", severity: $0, confidence: 1, verdict: .confirmed, message: "", span: TextSpan(0, 1))
      }, words: words)
  }

  @Test("the score is (1 - penalty / words) x 100 with MQM's weights 0, 1, 5, 25")
  func formula() {
    let score = score([.neutral, .minor, .minor, .major], words: 200)
    #expect(score.penalty == 7)
    #expect(score.mqm == 96.5)
    #expect(score.counts == [.neutral: 1, .minor: 2, .major: 1])
    #expect(score.verdict == .review)
  }

  @Test("verdicts change at 98 and at 90")
  func verdicts() {
    #expect(score([.minor, .minor], words: 100).verdict == .pass)
    #expect(score([.minor, .minor, .minor], words: 100).verdict == .review)
    #expect(score([.major, .major], words: 100).verdict == .review)
    #expect(score([.major, .major, .minor], words: 100).verdict == .fail)
  }

  @Test("one critical finding fails a long text")
  func critical() { #expect(score([.critical], words: 100_000).verdict == .fail) }

  @Test("a text without words is faultless")
  func empty() { #expect(score([], words: 0).mqm == 100) }
}
