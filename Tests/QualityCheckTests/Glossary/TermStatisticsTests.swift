import Testing

@testable import QualityCheck

/// What terminologists are told of their entries must be what the rules saw.
@Suite("Statistics of terms") struct TermStatisticsTests {
  private let glossary = Glossary(concepts: [
    Concept(id: "h", german: [Term("Krankenhaus")], english: [Term("hospital")]),
    Concept(
      id: "b", german: [Term("Sperrliste")],
      english: [Term("blocklist"), Term("blacklist", status: .deprecated)]),
    Concept(id: "x", german: [Term("Flughafen")], english: [Term("airport")]),
  ])

  private func report(suppressing rule: RuleID? = nil) -> Report {
    let plain = PlainBitext.pair(
      "The hospital burned.\nNo patients saw that barn.\nThe blacklist leaked.",
      "Das Krankenhaus brannte.\nKeine Patienten des Krankenhauses.\nDie Sperrliste wurde im Krankenhausflur bekannt."
    )
    let bitext = TermTracer(glossary, lexicon: nil).trace(plain)
    let findings = TermMissing().findings(in: bitext) + TermForbidden().findings(in: bitext)
    return Report(
      bitext: bitext, sourcePath: nil, findings: findings.filter { $0.rule != rule },
      suppressed: findings.filter { $0.rule == rule }.map { SuppressedFinding($0, by: .baseline) })
  }

  @Test("matched, rendered, missing and forbidden are counted by concept; what is not met is told")
  func figures() {
    var statistics = TermStatistics(glossary)
    statistics.add(report())
    #expect(statistics.figures[0].matched == 3)
    #expect(statistics.figures[0].rendered == 1)
    #expect(statistics.figures[0].unsettled == 2)
    #expect(statistics.figures[1].forbidden == 1)
    #expect(statistics.figures[1].matched == 1)
    #expect(statistics.unused == [2])
    #expect(statistics.words == 13)
    #expect(statistics.covered == 4)
    #expect(statistics.text(isUnusedListed: true).hasSuffix("not met:\n  Flughafen\n"))
  }

  @Test("a suppressed or rejected finding counts against its concept")
  func wrong() throws {
    var statistics = TermStatistics(glossary)
    statistics.add(report(suppressing: "term-forbidden"))
    #expect(statistics.figures.map(\.wrong) == [0, 1, 0])
    let report = report()
    let finding = try #require(report.findings.first { $0.rule == "term-forbidden" })
    statistics.add(report, rejected: [finding])
    #expect(statistics.figures.map(\.wrong) == [0, 2, 0])
  }
}
