import Foundation
import QualityCheck
import Testing

@Suite("HTML report") struct HTMLReporterTests {
  private func page(_ reports: [Report]) -> String { HTMLReporter().render(reports) }

  /// How often some words occur.
  private func count(_ words: String, in page: String) -> Int {
    page.components(separatedBy: words).count - 1
  }

  @Test("every finding has one card and something underlined, numbered through all documents")
  func cards() {
    let reports = OddReports.all
    let page = page(reports)
    let findings = reports.reduce(0) { $0 + $1.findings.count }
    #expect(count("<article class=\"card", in: page) == findings)
    for number in 1...findings {
      #expect(count("id=\"f\(number)\"", in: page) == 1)
      #expect(page.contains("href=\"#f\(number)\""))
    }
    for number in 1...reports.count { #expect(count("id=\"d\(number)\"", in: page) == 1) }
  }

  @Test("no text gets out of where it stands: not into tags, attributes, scripts or comments")
  func escapes() {
    let hostile = "</script><script>x()</script><!-- <b onclick=\"y\"> ' \u{0}\u{1B} &amp;"
    let plain = page([])
    let source = PlainBitext.side(hostile, .german, path: hostile)
    let target = PlainBitext.side(hostile, .english, path: hostile)
    let bitext = Bitext(
      source: source, target: target,
      pairs: [SentencePair(source: 0..<1, target: 0..<1, confidence: 1)])
    let finding = Finding(
      rule: RuleID(rawValue: hostile), severity: .major, confidence: 1, verdict: .confirmed, message: hostile,
      span: TextSpan(0, 9), sourceSpan: TextSpan(0, 9),
      suggestions: [Suggestion(text: hostile, confidence: 1)],
      evidence: [Evidence(kind: .source, detail: hostile)])
    let page = page([Report(bitext: bitext, sourcePath: hostile, findings: [finding])])
    for tag in ["<script", "</script", "<!--", "onclick=\"", "\u{0}", "\u{1B}"] {
      #expect(count(tag, in: page) == count(tag, in: plain), "\(tag)")
    }
    #expect(count("&lt;/script&gt;&lt;script&gt;x()", in: page) > 8)
  }

  @Test("the page fetches nothing and its script cannot end early")
  func selfContained() {
    let page = page(OddReports.all)
    #expect(page.contains("default-src 'none'"))
    for attribute in ["src=", "@import", "url(", "http:", "https:"] { #expect(!page.contains(attribute)) }
    #expect(count("</script>", in: page) == 2)
    #expect(count("</style>", in: page) == 1)
  }

  @Test("what stands outside the sentences is shown too: findings, German without English, unchecked blocks")
  func outside() {
    let text = "One.   Two.\nnavigation"
    let blocks = [
      Block(kind: .paragraph, span: TextSpan(0, 11)), Block(kind: .boilerplate, span: TextSpan(12, 22)),
    ]
    let document = Document(path: "t.en.txt", language: .english, utf8: Array(text.utf8), blocks: blocks)
    let target = Side(
      document: document,
      sentences: [
        Sentence(span: TextSpan(0, 4), tokens: 0..<0, block: 0),
        Sentence(span: TextSpan(7, 11), tokens: 0..<0, block: 0),
      ], tokens: [], forms: [])
    let source = PlainBitext.side("Eins.\nNichts davon.\nZwei.", .german, path: "t.de.txt")
    let bitext = Bitext(
      source: source, target: target,
      pairs: [
        SentencePair(source: 0..<1, target: 0..<1, confidence: 1),
        SentencePair(source: 2..<3, target: 1..<2, confidence: 1),
      ])
    func finding(_ span: TextSpan) -> Finding {
      Finding(rule: "r", severity: .minor, confidence: 1, verdict: .suspected, message: "here", span: span)
    }
    // Between sentences, without words at the very end, over a row's end, and twice in one place.
    let spans = [TextSpan(5, 6), TextSpan(22, 22), TextSpan(2, 9), TextSpan(0, 4), TextSpan(0, 4)]
    let page = page([Report(bitext: bitext, sourcePath: "t.de.txt", findings: spans.map(finding))])
    #expect(count("<article", in: page) == spans.count)
    for number in 1...spans.count {
      #expect(
        page.contains("data-f=\"\(number)\"") || page.contains("data-f=\"\(number) ")
          || page.contains(" \(number)\""))
    }
    #expect(page.contains("Nichts davon.") && page.contains("no English belongs to this"))
    #expect(page.contains("not checked: boilerplate"))
  }

  @Test("what is let pass is told below the text, with the reason; it is no card and underlines nothing")
  func suppressed() {
    let page = page([OddReports.suppressed])
    #expect(page.contains("4 findings let pass: 1 by comments, 1 by the accept list, 1 by the configuration"))
    #expect(page.contains("<td>a name; &quot;so&quot;</td>") && page.contains("<td lang=\"en\">worst</td>"))
    #expect(count("<article", in: page) == 1 && count("<a class=\"mark", in: page) == 1)
    #expect(!self.page([OddReports.clean]).contains("let pass"))
  }

  @Test("the score's arithmetic is shown with its numbers")
  func arithmetic() {
    let page = page([OddReports.garbled("a.txt")])
    #expect(
      page.contains(
        "1\u{2009}\u{D7}\u{2009}25 critical + 1\u{2009}\u{D7}\u{2009}5 major + 1\u{2009}\u{D7}\u{2009}1 minor"
      ))
    #expect(page.contains("Where the findings lie: "))
    let bitext = PlainBitext.pair("...")
    let wordless = Report(bitext: bitext, sourcePath: nil, findings: [.on("...", in: bitext)])
    #expect(!self.page([wordless]).contains("\u{F7} 0"))
    #expect(!TextReporter().render([wordless]).contains("/ 0"))
  }

  @Test("the same reports give the same bytes, several documents a table of contents, none a page")
  func whole() {
    #expect(page(OddReports.all) == page(OddReports.all))
    #expect(page(OddReports.all).contains("<nav class=\"contents\""))
    #expect(!page([OddReports.clean]).contains("<nav"))
    #expect(page([]).hasSuffix("</html>\n"))
  }
}
