import Testing

@testable import QualityCheck

/// A correction of some words of a place stands between the others, and no word twice.
struct ProposalsTests {
  @Test(arguments: [
    ("numerous ", "cases", "", "numerous cases"), ("In ", "in many cases", "", "in many cases"),
    ("interest ", "rate cuts", " cuts", "interest rate cuts"), ("X-", "X-ray", " room", "X-ray room"),
    ("a ", "an", "", "a an"), ("the   ", "end", "", "the end"),
  ])
  func joined(front: String, correction: String, back: String, expected: String) {
    #expect(Proposals.joined(front, correction, back) == expected)
  }
}
