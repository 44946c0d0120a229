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

  @Test("line ends, soft hyphens and decomposed letters end no sentence", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let first = "Die Si\u{AD}cher\u{AD}heit fu\u{308}r alle 😀 ist das, worum\(end)es geht."
    let utf8 = Array("\(first) \(end)Dann nicht.".utf8)
    let document = Document(
      path: "t", language: .german, utf8: utf8,
      blocks: [Block(kind: .paragraph, span: TextSpan(0, utf8.count))])
    let side = Segmenter(language: .german, data: nil).segment(document)
    #expect(side.sentences.map { document.text($0.span) } == [first, "Dann nicht."])
  }

  @Test("boilerplate is not cut")
  func boilerplate() throws {
    #expect(try sentences("Nobody was arrested on Tuesday.\n\nLeave a Reply", .english).count == 1)
  }

  @Test("a single line of several pieces is cut like any other text")
  func longLine() throws {
    let sentence = "The police searched several flats in the old harbour on Tuesday, Dr. Smith said. "
    let count = 2_500_000 / sentence.utf8.count
    let utf8 = Array(String(repeating: sentence, count: count).utf8)
    let document = try DocumentReader.document(bytes: utf8, path: "t", language: .english, data: nil)
    let data = try #require(DataDirectory.locate())
    let side = Segmenter(language: .english, data: data).segment(document)
    #expect(side.sentences.count == count)
    #expect(side.tokens.count == count * 17)
    #expect(side.forms.count == 16)
  }

  @Test("text without any sentence end is cut before it grows too long, between words")
  func endlessSentence() throws {
    let utf8 = Array(String(repeating: "word ", count: 10_000).utf8)
    let document = try DocumentReader.document(bytes: utf8, path: "t", language: .english, data: nil)
    let side = Segmenter(language: .english, data: nil).segment(document)
    #expect(side.sentences.allSatisfy { $0.span.length <= 10_000 })
    #expect(side.tokens.count == 10_000)
    #expect(side.forms == ["word"])
  }
}
