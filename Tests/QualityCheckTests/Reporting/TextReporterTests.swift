import QualityCheck
import Testing

@Suite("Text report") struct TextReporterTests {
  private func report(_ english: String, _ german: String, _ findings: (Bitext) -> [Finding]) -> Report {
    let bitext = PlainBitext.pair(english, german, spunProbability: 0.98)
    return Report(
      bitext: bitext, sourcePath: german.isEmpty ? nil : "text.de.txt", findings: findings(bitext))
  }

  @Test("shows the English with marks, the German with marks, the correction and the reasons")
  func whole() {
    let report = report(
      "A gang has paralysed the clinic's systems, the office for digital wrongdoing said on Friday.",
      "Eine Bande hat die Systeme der Klinik lahmgelegt, teilte die Stelle für Computerkriminalität am Freitag mit."
    ) { bitext in
      [
        .on(
          "digital wrongdoing", in: bitext, german: "Computerkriminalität",
          suggestions: ["cybercrime", "computer crime"],
          evidence: [
            Evidence(kind: .source, detail: "'Computerkriminalität' is 'cybercrime', not found here"),
            Evidence(swaps: [
              .init(term: "crime", image: "wrongdoing"), .init(term: "cyber", image: "digital"),
            ]),
          ])
      ]
    }
    let expected = """
      text.en.txt, from the German of text.de.txt

          1 │ A gang has paralysed the clinic's systems, the office for digital
            │                                                           ^^^^^^^
            │ wrongdoing said on Friday.
            │ ^^^^^^^^^^
         de │ Eine Bande hat die Systeme der Klinik lahmgelegt, teilte die Stelle für
            │ Computerkriminalität am Freitag mit.
            │ --------------------

        1:59  'digital wrongdoing' stands for 'cybercrime'
              major, confirmed, 97%, tortured-phrase
              or          computer crime
              German      'Computerkriminalität' is 'cybercrime', not found here
              swapped     crime → wrongdoing, cyber → digital

      1 finding in 16 words: 1 major.
      Machine-spun: almost certainly (98%).
      Score at most 68.8 of 100: fail. (1 - (1 x 5) / 16) x 100

      """
    #expect(TextReporter().render([report]) == expected)
  }

  @Test("corrections that are all but ruled out are not shown, the best one always")
  func implausible() {
    let bitext = PlainBitext.pair("The clinic lost its bad records.", "", spunProbability: 0.98)
    func text(_ confidences: [Double]) -> String {
      let finding = Finding(
        rule: "tortured-phrase", severity: .major, confidence: 0.9, verdict: .suspected,
        message: "'bad' is not right here", span: bitext.span(of: "bad"),
        suggestions: zip(["good", "fine", "fair"], confidences).map { Suggestion(text: $0, confidence: $1) })
      return TextReporter().render([Report(bitext: bitext, sourcePath: nil, findings: [finding])])
    }
    #expect(text([0.9, 0.05, 0.000_4]).contains("good, fine\n"))
    #expect(text([0.000_4, 0.000_3, 0.000_1]).contains("write       good\n"))
  }

  @Test("no line is wider than the terminal, and marks stand under wide and combining characters")
  func widths() {
    let report = report("日本 re\u{301}sume\u{301} 👩‍🚀 bad word here and some more to wrap it", "") {
      [.on("bad", in: $0)]
    }
    let lines = TextReporter(width: 40).render([report]).split(separator: "\n").map(String.init)
    #expect(lines[1] == "    1 │ 日本 re\u{301}sume\u{301} 👩‍🚀 bad word here and")
    #expect(lines[2] == "      │                ^^^")
  }

  @Test("nothing in a text can steer the terminal")
  func controls() {
    let report = report("a \u{1B}[31mbad\u{7}\u{202E} word\u{9B}2J", "") { [.on("bad", in: $0)] }
    for isColoured in [false, true] {
      let text = TextReporter(isColoured: isColoured).render([report])
      let escapes = text.unicodeScalars.filter { $0.value == 0x1B }.count
      #expect(isColoured ? escapes > 0 : escapes == 0)
      #expect(!text.unicodeScalars.contains { [0x07, 0x202E, 0x9B].contains($0.value) })
      #expect(!text.contains("\u{1B}[31mbad"))
    }
  }

  @Test("a text of one endless line is shown around its findings only")
  func endless() {
    let filler = String(repeating: "word ", count: 100_000)
    let report = report(filler + "bad " + filler + "worse " + filler, "") {
      [.on("bad", in: $0), .on("worse", in: $0)]
    }
    let text = TextReporter().render([report])
    #expect(text.utf8.count < 4000)
    #expect(text.contains("… word word"))
  }

  @Test("how much is let pass, and by what, stands in the summary")
  func suppressed() {
    let text = TextReporter(width: 120).render([OddReports.suppressed])
    #expect(
      text.contains(
        "\nLet pass: 1 by comments, 1 by the accept list, 1 by the configuration, 1 by the baseline.\n"))
    #expect(!TextReporter().render([OddReports.clean]).contains("Let pass"))
  }

  @Test("a text without findings gets a summary, several texts a total")
  func summary() {
    let fine = report("All is well.", "") { _ in [] }
    let text = TextReporter().render([fine, fine])
    #expect(text.hasSuffix("\n2 documents, no findings.\n"))
    #expect(text.contains("No findings in 3 words."))
  }
}
