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
}
