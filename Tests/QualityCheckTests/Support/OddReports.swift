@testable import QualityCheck

/// Reports that hold what breaks formats: scalars of every width, formulas, tags, pipes, several lines, odd paths.
enum OddReports {
  /// A document with findings, one without any and without a source, and the first one again under another path.
  static var all: [Report] { [garbled("./news/a,b: 50%.en.txt"), clean, garbled("news/copy.en.txt")] }

  static let english = """
    Gr\u{FC}\u{DF}e \u{1F600} from the office for digital wrongdoing.
    =SUM(A1) is `worse` | <b onload="x()">than</b> </script> & @all
    *bold* of\u{1B}[31m it, and so on.
    """
  static let german = """
    Gr\u{FC}\u{DF}e von der Stelle f\u{FC}r Computerkriminalit\u{E4}t.
    Das Zweite.
    Das Dritte.
    """

  static func garbled(_ path: String) -> Report {
    let source = PlainBitext.side(german, .german, path: "news/\u{E4}.de.txt")
    let target = PlainBitext.side(english, .english, path: path)
    let pairs = (0..<3).map { SentencePair(source: $0..<($0 + 1), target: $0..<($0 + 1), confidence: 0.9) }
    let bitext = Bitext(source: source, target: target, pairs: pairs, spunProbability: 0.98)
    func finding(
      _ words: String, _ rule: RuleID, _ severity: Severity, _ message: String, german: String? = nil,
      suggestions: [Suggestion] = [], evidence: [Evidence] = []
    ) -> Finding {
      Finding(
        rule: rule, severity: severity, confidence: 0.9375, verdict: german == nil ? .suspected : .confirmed,
        message: message, span: bitext.span(of: words),
        sourceSpan: german.map { source.document.span(of: $0) }, suggestions: suggestions, evidence: evidence)
    }
    return Report(
      bitext: bitext, sourcePath: "news/\u{E4}.de.txt",
      findings: [
        finding(
          "digital wrongdoing", "tortured-phrase", .major, "'digital wrongdoing' stands for 'cybercrime'",
          german: "Computerkriminalit\u{E4}t",
          suggestions: [
            Suggestion(text: "cybercrime", confidence: 0.91, isSafe: true),
            Suggestion(text: "computer crime", confidence: 0.4),
          ],
          evidence: [
            Evidence(swaps: [
              .init(term: "crime", image: "wrongdoing"), .init(term: "cyber", image: "digital"),
            ])
          ]),
        finding("=SUM(A1)", "spelling", .minor, "'=SUM(A1)' is in no dictionary"),
        finding(
          "`worse` | <b onload=\"x()\">than</b> </script> & @all\n*bold*", "of-no-catalogue", .neutral,
          "'worse` |\n*bold*', 100%: see #1, @all"),
        finding(
          "of\u{1B}[31m it", "spinner-filler", .critical, "'of\u{1B}[31m it' is \u{202E}padding",
          suggestions: [Suggestion(text: "-1+cmd|' /C calc'!A0", confidence: 0.5)]),
      ])
  }

  /// Findings that are let pass, each for another reason.
  static var suppressed: Report {
    let text = "Good.\n<!-- qc:ignore r: a name; \"so\" --> bad\nworse of it\nworst"
    let comment = SuppressionComment.all(in: Array(text.utf8))
    let document = Document(
      path: "a b.en.txt", language: .english, utf8: Array(text.utf8), blocks: [], comments: comment)
    let bitext = Bitext(
      source: PlainBitext.side("", .german),
      target: Side(document: document, sentences: [], tokens: [], forms: []), pairs: [])
    let place = ConfigurationPlace(
      path: ".qc.yml", position: TextPosition(line: 3, column: 9), line: "accept: [of it]")
    let causes: [(String, SuppressedFinding.Cause)] = [
      ("bad", .comment(comment[0].span)), ("of it", .accepted(AcceptedPhrase("of it", place: place))),
      ("worst", .baseline), ("Good", .withoutSource),
    ]
    return Report(
      bitext: bitext, sourcePath: nil, findings: [.on("worse", in: bitext)],
      suppressed: causes.map { SuppressedFinding(.on($0, in: bitext), by: $1) })
  }

  /// Texts that have no report.
  static let unread = ["./news/a<b>, c: 50%.en.txt", "/tmp/x.en.md"].map { path in
    UnreadText(
      path: path,
      sentence: DocumentError.undecodable(path: path, offset: 7, encoding: "UTF-8").description)
  }

  static var clean: Report {
    let bitext = PlainBitext.pair("All is well.")
    return Report(bitext: bitext, sourcePath: nil, findings: [])
  }
}
