import Testing

@testable import QualityCheck

@Suite("Marked places") struct GoldFileTests {
  private let text = "Größe: the digital wrongdoing\nof the year."
  private var document: Document { PlainBitext.side(text, .english, path: "a.en.txt").document }

  private func gold(_ rows: String) throws(GoldError) -> GoldFile {
    try GoldFile(path: "a.gold.tsv", utf8: Array(rows.utf8))
  }

  @Test("remarks, empty lines, CRLF and a byte-order mark change nothing")
  func sound() throws {
    let rows = "13\t31\tT\tdigital wrongdoing\tcybercrime|computer crime"
    #expect(Array(text.utf8)[13..<31].elementsEqual("digital wrongdoing".utf8))
    for file in [rows, "\u{FEFF}# start\tend\r\n\r\n\(rows)\r\n", "# x\n  \n\(rows)\n"] {
      let marks = try gold(file).marks(in: document)
      #expect(
        marks == [
          MarkedPlace(span: TextSpan(13, 31), tier: "T", corrections: ["cybercrime", "computer crime"])
        ])
    }
  }

  @Test("a place may run over a line's end: its words are given with a space")
  func twoLines() throws {
    #expect(try gold("21\t34\tT\twrongdoing of\tcrime in").marks(in: document).count == 1)
  }

  @Test("offsets count bytes of the file, its byte-order mark included")
  func byteOrderMark() throws {
    let map = ByteMap(anchors: [ByteMap.Anchor(text: 0, file: 3)])
    let document = PlainBitext.side(text, .english, path: "a.en.txt", byteMap: map).document
    let marks = try gold("16\t34\tT\tdigital wrongdoing\tcybercrime").marks(in: document)
    #expect(marks.map(\.span) == [TextSpan(13, 31)])
    #expect(throws: GoldError.self) {
      try gold("0\t5\tT\tGr\u{F6}\tcybercrime").marks(in: document)
    }
  }

  @Test(
    "what is broken is told with line and column",
    arguments: [
      ("1\t2\tT\tx", "2:1: 4 fields, but a row has five"),
      ("1\tx\tT\ta\tb", "2:3: 'x' is no offset"),
      ("-1\t2\tT\ta\tb", "2:1: '-1' is no offset"),
      ("31\t13\tT\ta\tb", "2:4: the place ends at 13, not behind its start, 31"),
      ("13\t31\t\ta\tb", "2:7: the tier is empty"),
      ("13\t999\tT\tdigital\tb", "2:1: no place of a.en.txt"),
      (
        "13\t30\tT\tdigital wrongdoing\tb",
        "2:9: 'digital wrongdoing' does not stand there, but 'digital wrongdoin'"
      ),
    ])
  func broken(row: String, expected: String) {
    let error = #expect(throws: GoldError.self) {
      try gold("# a remark\n\(row)\n").marks(in: document)
    }
    #expect("\(error.map { "\($0)" } ?? "")".hasPrefix("a.gold.tsv:" + expected))
  }
}
