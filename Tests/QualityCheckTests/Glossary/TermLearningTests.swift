import Testing

@testable import QualityCheck

/// What editors decide must come back as what a terminologist may accept, and never as its opposite.
@Suite("Proposals from decisions") struct TermLearningTests {
  private let glossary = Glossary(concepts: [
    Concept(
      id: "h", german: [Term("Krankenhaus")],
      english: [Term("hospital"), Term("infirmary", status: .deprecated)]),
    Concept(id: "c", german: [Term("Computerkriminalität")], english: [Term("cybercrime")]),
  ])

  private func report() -> Report {
    let plain = PlainBitext.pair(
      "The infirmary burned.\nMuch digital wrongdoing there.\nOne infirmary more.",
      "Das Krankenhaus brannte.\nViel Computerkriminalität dort.\nEin Krankenhaus mehr.")
    let span = plain.span(of: "digital wrongdoing")
    let reading = Reading(
      kind: .term, span: span, sourceSpan: plain.source.document.span(of: "Computerkriminalität"),
      confidence: 0.9,
      verdict: .confirmed, suggestions: [Suggestion(text: "cybercrime", confidence: 0.9)], evidence: [])
    let read = Bitext(source: plain.source, target: plain.target, pairs: plain.pairs, readings: [reading])
    let bitext = TermTracer(glossary, lexicon: nil).trace(read)
    let findings =
      TermForbidden().findings(in: bitext) + TermMissing().findings(in: bitext)
      + TorturedPhrase().findings(in: bitext)
    return Report(bitext: bitext, sourcePath: nil, findings: findings.onePerPlace())
  }

  private func decision(
    _ words: String, _ kind: Decisions.Decision.Kind, occurrence: Int = 1, _ replacement: String? = nil,
    in report: Report
  ) -> Decisions.Decision {
    let span = report.bitext.span(of: words, occurrence: occurrence)
    return Decisions.Decision(
      decision: kind, start: span.start, end: span.end, text: words, replacement: replacement)
  }

  private func learned(_ make: (Report) -> [Decisions.Decision]) throws -> TermLearning {
    let report = report()
    let decisions = Decisions(documents: [
      Decisions.DecidedText(
        path: "a", hash: TextHash(report.bitext.target.document).rawValue, decisions: make(report))
    ])
    var learning = TermLearning(glossary, lexicon: nil)
    learning.add(decisions.decided(in: report).found, in: report)
    return learning
  }

  @Test("a rejected forbidden term is to be admitted")
  func admitted() throws {
    let learning = try learned {
      [decision("infirmary", .reject, in: $0), decision("infirmary", .reject, occurrence: 2, in: $0)]
    }
    #expect(learning.text == "Krankenhaus: admit 'infirmary'  (2 decisions)\n")
    #expect(learning.concepts.map(\.id) == ["h"])
    #expect(learning.concepts.first?.english == [Term("infirmary", status: .admitted)])
  }

  @Test("an accepted correction of a garbled term is a deprecated variant of its concept")
  func deprecated() throws {
    let learning = try learned { [decision("digital wrongdoing", .accept, "cybercrime", in: $0)] }
    #expect(
      learning.text
        == "Computerkriminalität: deprecate 'digital wrongdoing', 'cybercrime' was put instead  (1 decision)\n"
    )
    #expect(learning.concepts.first?.english.map(\.status) == [.deprecated])
  }

  @Test("a rejected garbled term is an exception, known English from then on")
  func exception() throws {
    let learning = try learned { [decision("digital wrongdoing", .reject, in: $0)] }
    #expect(learning.proposals.map(\.kind) == [.except])
    #expect(learning.concepts == [Concept(english: [Term("digital wrongdoing")])])
  }

  @Test("an editor's own word is admitted; what the glossary says already is no proposal")
  func edited() throws {
    let learning = try learned { [decision("infirmary", .edit, "clinic", in: $0)] }
    #expect(learning.proposals.map(\.english) == ["clinic"])
    #expect(try learned { [decision("infirmary", .accept, "hospital", in: $0)] }.proposals.isEmpty)
  }

  @Test("contradictory decisions are shown and never become entries")
  func disputed() throws {
    let learning = try learned {
      [
        decision("infirmary", .reject, in: $0),
        decision("infirmary", .accept, occurrence: 2, "hospital", in: $0),
      ]
    }
    #expect(learning.text == "Krankenhaus: admit 'infirmary'  (disputed: 1 for, 1 against)\n")
    #expect(learning.concepts.isEmpty)
  }

  @Test("decisions about another text say nothing, and those about findings that are gone are counted")
  func otherText() {
    let report = report()
    let here = decision("infirmary", .reject, in: report)
    let gone = decision("burned", .reject, in: report)
    func decided(_ hash: String) -> (found: [DecidedFinding], lost: Int) {
      Decisions(documents: [.init(path: "b", hash: hash, decisions: [here, gone])]).decided(in: report)
    }
    #expect(decided("fnv1a-128:0").found.isEmpty && decided("fnv1a-128:0").lost == 0)
    let known = decided(TextHash(report.bitext.target.document).rawValue)
    #expect(known.found.map(\.decision) == [here] && known.lost == 1)
  }

  @Test("of texts that are equal to the letter, each has the decisions with its path")
  func equalTexts() {
    let report = report()
    let hash = TextHash(report.bitext.target.document).rawValue
    let decisions = Decisions(documents: [
      .init(path: "other", hash: hash, decisions: [decision("infirmary", .accept, "hospital", in: report)]),
      .init(
        path: report.bitext.target.document.path, hash: hash,
        decisions: [decision("infirmary", .reject, in: report)]),
    ])
    #expect(decisions.decided(in: report).found.map(\.decision.decision) == [.reject])
  }
}
