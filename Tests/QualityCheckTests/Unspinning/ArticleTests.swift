import Testing

@testable import QualityCheck

@Suite("The article goes by the sound") struct ArticleTests {
  @Test(
    "an",
    arguments: [
      "attack", "hour", "honest answer", "unidentified caller", "uninsured car", "NSA report", "EU law",
      "X-ray",
    ])
  func vowel(text: String) { #expect(Article.indefinite(before: text) == "an") }

  @Test(
    "a",
    arguments: [
      "device", "user", "union", "universal law", "one-off", "European", "NATO base", "US company", "PC",
      "U-turn",
    ])
  func consonant(text: String) { #expect(Article.indefinite(before: text) == "a") }
}
