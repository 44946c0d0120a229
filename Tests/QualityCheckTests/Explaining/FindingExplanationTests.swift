import Testing

@testable import QualityCheck

@Suite("A finding explained") struct FindingExplanationTests {
  private let bitext = PlainBitext.pair(
    "The office for digital wrongdoing.\nThe digital wrongdoing of a gadget.",
    "Die Stelle für Computerkriminalität.\nDie Computerkriminalität eines Geräts.", spunProbability: 0.98)

  private func report(_ findings: [Finding]) -> Report {
    Report(bitext: bitext, sourcePath: "text.de.txt", findings: findings)
  }

  private var garbled: Finding {
    .on(
      "digital wrongdoing", in: bitext, german: "Computerkriminalität", suggestions: ["cybercrime", "crime"],
      evidence: [
        Evidence(swaps: [.init(term: "crime", image: "wrongdoing"), .init(term: "cyber", image: "digital")]),
        Evidence(kind: .glossary, detail: "Computerkriminalität: cybercrime"),
      ])
  }

  @Test("six digits name a finding, in capitals too; unknown and ambiguous ones are told")
  func search() throws {
    let report = report([garbled, .on("gadget", in: bitext)])
    for (index, fingerprint) in report.fingerprints.enumerated() {
      #expect(try report.index(ofFinding: String(fingerprint.rawValue.prefix(6)).uppercased()) == index)
      #expect(try report.index(ofFinding: fingerprint.rawValue) == index)
    }
    #expect(throws: FindingSearchError.unknown(prefix: "zzzzzz", path: "text.en.txt", count: 2)) {
      try report.index(ofFinding: "zzzzzz")
    }
    let all = report.fingerprints
    #expect(throws: FindingSearchError.ambiguous(prefix: "", path: "text.en.txt", fingerprints: all)) {
      try report.index(ofFinding: "")
    }
    let told = "\(FindingSearchError.ambiguous(prefix: "3f0c9a", path: "-", fingerprints: all))"
    #expect(
      told.hasPrefix("standard input: '3f0c9a' begins the fingerprints of 2 findings, \(all[0]), \(all[1]);"))
  }

  @Test("a swap is told whatever its words: commas, arrows, nothing meant; other evidence is a remark")
  func swaps() {
    let odd = [
      Evidence.Swap(term: "briefly", image: "first, foremost"), .init(term: "a -> b", image: "c"),
      .init(term: "", image: "needless to say"),
    ]
    let remark = "the place reads as the term with its words replaced"
    let finding = Finding.on(
      "gadget", in: bitext, evidence: [Evidence(swaps: odd), Evidence(kind: .channel, detail: remark)])
    let explanation = FindingExplainer(lexicon: nil, model: nil, substitutions: .empty)
      .explain(0, of: report([finding]))
    #expect(explanation.swaps.map(\.words) == odd)
    #expect(explanation.remarks == [remark])
    #expect(
      finding.evidence[0].detail == "briefly -> first, foremost, a -> b -> c,  -> needless to say")
  }

  @Test("the learned table says how often, of how many; nobody is named who does not know")
  func witnesses() {
    let table = SubstitutionTable(entries: [
      .init(term: "crime", image: "wrongdoing", count: 3), .init(term: "crime", image: "offense", count: 4.5),
      .init(term: "crime", image: "crime", count: 20), .init(term: "cyber", image: "computerized", count: 1),
    ])
    let explanation = FindingExplainer(lexicon: nil, model: nil, substitutions: table)
      .explain(0, of: report([garbled]))
    #expect(
      explanation.swaps == [
        .init(
          words: .init(term: "crime", image: "wrongdoing"),
          witnesses: ["learned table: 3 of 7.5 documented replacements of 'crime'"]),
        .init(words: .init(term: "cyber", image: "digital"), witnesses: []),
      ])
    #expect(
      explanation.meanings == [.init(authority: "glossary", detail: "Computerkriminalität: cybercrime")])
    #expect(explanation.likelihoods.isEmpty && explanation.remarks.isEmpty)
  }

  @Test(
    "the page shows the place, the swaps, the German with its place, the probabilities and the alternatives")
  func page() {
    let explanation = FindingExplainer(lexicon: nil, model: nil, substitutions: .empty)
      .explain(0, of: report([garbled]))
    let page = FindingPage(width: 80, isColoured: false).render(explanation)
    for line in [
      "'digital wrongdoing' stands for 'cybercrime'", "tortured-phrase, major, confirmed, 97%",
      "fingerprint \(explanation.fingerprint)", "    1 │ The office for digital wrongdoing.",
      "   de │ Die Stelle für Computerkriminalität.", "  'crime' became 'wrongdoing'",
      "  'Computerkriminalität', text.de.txt:1:16", "      glossary: Computerkriminalität: cybercrime",
      "  the text    machine-spun almost certainly (98%)", "  'cybercrime': 90%, safe to put in",
      "  'crime': 90%, safe to put in",
    ] {
      #expect(page.split(separator: "\n").contains { $0 == line }, "\(line)\n\n\(page)")
    }
  }

  @Test("a finding without German or correction says so")
  func bare() {
    let alone = PlainBitext.pair("A gadget.")
    let report = Report(bitext: alone, sourcePath: nil, findings: [.on("gadget", in: alone)])
    let page = FindingPage(width: 80, isColoured: false).render(
      FindingExplainer(lexicon: nil, model: nil, substitutions: .empty).explain(0, of: report))
    #expect(page.contains("There is no German text.") && page.contains("proposes no correction"))
    #expect(!page.contains("What replaced what"))
  }

  @Test(
    "numbers in words",
    arguments: [
      (3e9, "more than a million times as likely as x"), (364, "about 400 times as likely as x"),
      (9.96, "about 10 times as likely as x"), (2.04, "about 2 times as likely as x"),
      (1.2, "about as likely as x"), (0.25, "about 4 times less likely than x"),
      (1e-9, "more than a million times less likely than x"),
    ])
  func numbers(ratio: Double, expected: String) {
    #expect(FindingExplanation.Likelihood.Comparison.times(ratio, shorterBy: 0).text(beside: "x") == expected)
  }

  @Test("that fewer words are likelier is said, where it helps; unknown words are named")
  func limits() {
    func told(_ comparison: FindingExplanation.Likelihood.Comparison) -> String {
      comparison.text(beside: "x")
    }
    #expect(told(.times(50, shorterBy: 2)) == "about 50 times as likely as x, in part for being shorter")
    #expect(told(.times(0.1, shorterBy: 2)) == "about 10 times less likely than x")
    #expect(told(.unknown(["qux"])) == "the language model does not know 'qux'")
  }
}
