import QualityCheck
import Testing

@Suite("Line index") struct LineIndexTests {
  @Test("columns count scalars and lines end at LF, CRLF and CR")
  func positions() {
    let index = LineIndex(utf8: Array("a\u{1F600}b\r\nü\rx\n".utf8))
    #expect(index.lineCount == 4)
    #expect(index.position(at: 0) == TextPosition(line: 1, column: 1))
    #expect(index.position(at: 5) == TextPosition(line: 1, column: 3))
    #expect(index.position(at: 8) == TextPosition(line: 2, column: 1))
    #expect(index.position(at: 11) == TextPosition(line: 3, column: 1))
    #expect(index.position(at: 13) == TextPosition(line: 4, column: 1))
    #expect(index.span(ofLine: 1) == TextSpan(0, 6))
  }

  @Test("a place far along an endless line has the column that counting gives")
  func endlessLine() {
    let text = Array(
      (String(repeating: "aü\u{1F600}", count: 3000) + "\n" + String(repeating: "ü", count: 2000)).utf8)
    let index = LineIndex(utf8: text)
    for offset in [0, 1, 2, 1023, 1024, 1025, 4097, 20_999] {
      let before = text[..<offset].count { $0 & 0xC0 != 0x80 }
      let isInside = text[offset] & 0xC0 == 0x80
      #expect(index.position(at: offset) == TextPosition(line: 1, column: before + (isInside ? 0 : 1)))
    }
    #expect(index.position(at: 21_001 + 3000) == TextPosition(line: 2, column: 1501))
    #expect(index.position(at: text.count) == TextPosition(line: 2, column: 2001))
  }
}
