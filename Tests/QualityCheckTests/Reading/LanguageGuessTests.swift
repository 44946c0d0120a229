import QualityCheck
import Testing

@Suite("Language guess") struct LanguageGuessTests {
  private func guess(_ text: String) throws -> Language? {
    let data = try #require(DataDirectory.locate())
    let document = try DocumentReader.document(
      bytes: Array(text.utf8), path: "t", language: .english, data: data)
    return LanguageGuess(data: data).language(of: Segmenter(language: .english, data: data).segment(document))
  }

  @Test("function words tell the language, whatever language the text was read as")
  func languages() throws {
    #expect(
      try guess(
        "The police have searched the flats, and they will not say what it was that they were looking for.")
        == .english)
    #expect(
      try guess(
        "Die Polizei hat die Wohnungen durchsucht und will nicht sagen, was es ist, das sie dort gesucht hat."
      )
        == .german)
  }

  @Test("too little or mixed text has no language")
  func unsure() throws {
    #expect(try guess("Kaspersky Lab") == nil)
    #expect(try guess("") == nil)
    #expect(try guess(String(repeating: "the ", count: 100)) == nil)
    #expect(
      try guess(
        "The police and the court will not say. Die Polizei und das Gericht sagen es nicht. They know that.")
        == nil)
  }
}
