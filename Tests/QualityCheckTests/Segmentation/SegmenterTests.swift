import QualityCheck
import Testing

@Suite("Segmenter") struct SegmenterTests {
  private func sentences(_ text: String, _ language: Language) throws -> [String] {
    let data = try #require(DataDirectory.locate())
    let document = try DocumentReader.document(
      bytes: Array(text.utf8), path: "t", language: language, data: data)
    return Segmenter(language: language, data: data).segment(document).sentences.map {
      document.text($0.span)
    }
  }

  @Test("English abbreviations and initials end no sentence")
  func english() throws {
    #expect(
      try sentences(
        "Dr. J. Smith met Mr. Brown at 9 a.m. on Jan. 5. They left the U.S. The talks failed.", .english)
        == ["Dr. J. Smith met Mr. Brown at 9 a.m. on Jan. 5.", "They left the U.S.", "The talks failed."])
    #expect(
      try sentences("The U.S. Senate passed the Act. It is No. 5. “Really?” he asked. “Yes.”", .english)
        == ["The U.S. Senate passed the Act.", "It is No. 5.", "“Really?” he asked.", "“Yes.”"])
  }

  @Test("German abbreviations and ordinals end no sentence, years do")
  func german() throws {
    #expect(
      try sentences(
        "Am 13. Juni, d. h. gestern, kam z. B. Dr. Meier. Das war 2010. Er blieb bis 12. Dann ging er.",
        .german)
        == [
          "Am 13. Juni, d. h. gestern, kam z. B. Dr. Meier.", "Das war 2010.", "Er blieb bis 12.",
          "Dann ging er.",
        ])
    #expect(
      try sentences("Es gab Viren, Würmer usw. Die Polizei half. Art. 5 gilt.", .german)
        == ["Es gab Viren, Würmer usw.", "Die Polizei half.", "Art. 5 gilt."])
  }

  @Test("in lines mode a line is a sentence whatever it holds, and an empty one has no tokens")
  func lines() throws {
    let text = "One. Two.\r\n\r\n  Three \nLeave a Reply\n"
    let document = try DocumentReader.document(
      bytes: Array(text.utf8), path: "t", language: .english, layout: .lines, data: nil)
    let side = Segmenter(language: .english, data: nil).segmentLines(document)
    #expect(side.sentences.map { document.text($0.span) } == ["One. Two.", "", "Three", "Leave a Reply"])
    #expect(side.sentences.map(\.tokens.count) == [4, 0, 1, 3])
    #expect(side.sentences.map(\.block) == [0, 1, 2, 3])
  }
}
