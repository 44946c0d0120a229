import Testing

@testable import QualityCheck

@Suite("A safe correction keeps the form of the words") struct FormAgreementTests {
  @Test(
    "what fits by its endings",
    arguments: [
      ("digital wrongdoings", "cybercrimes"), ("a payoff", "a ransom"),
      ("examining officers", "investigating officers"),
      ("the client\u{2019}s", "the user's"), ("involving", "using"), ("overhauled", "updated"),
      ("wellbeing", "health"),
      ("Pundits", "Critics"), ("ill-advised", "improper"), ("more pleasant", "more equitable"),
    ])
  func fits(old: String, new: String) { #expect(FormAgreement.holds(old, new)) }

  @Test(
    "what would break the sentence, or might",
    arguments: [
      ("disregarding", "violated"), ("client's", "user"), ("user", "client's"), ("laying out", "establish"),
      ("accepted", "believe"), ("gadgets", "device"), ("gadget", "devices"), ("more pleasant", "fair"),
      ("Killing", "Eliminate"), ("", "x"), ("x", ""),
    ])
  func breaks(old: String, new: String) { #expect(!FormAgreement.holds(old, new)) }
}
