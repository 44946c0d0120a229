import Testing

@testable import QualityCheck

/// What is put into a text is spelled as the text is.
struct CarriedVariantTests {
  private func adapted(_ words: String, in text: String) -> String {
    let variants = VariantSpellings(data: DataDirectory.locate())
    let utf8 = Array(text.utf8)
    let side = Segmenter(language: .english, data: nil).segment(
      Document(
        path: "a.txt", language: .english, utf8: utf8,
        blocks: [Block(kind: .paragraph, span: TextSpan(0, utf8.count))]))
    return CarriedVariant(of: side, variants: variants).adapted(words)
  }

  @Test(arguments: [
    ("The colour of the theatre.", "Labour market"), ("The color of the theater.", "Labor market"),
    // A text that is mixed, or has no such word, tells nothing.
    ("The colour of the theater.", "Labor market"), ("The house.", "Labor market"),
  ])
  func carriedOver(text: String, expected: String) {
    #expect(adapted("Labor market", in: text) == expected)
  }
}
