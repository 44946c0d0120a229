import QualityCheck
import Testing

@Suite("Rules of the gate") struct GateRuleExampleTests {
  @Test("comments that do nothing are flagged where they are marked, whatever stands before them")
  func unusedSuppression() throws {
    let rule = UnusedSuppression(known: Set(BuiltInRules.descriptions.map(\.id)))
    let runner = ExampleRunner(stages: .reading(data: .locate()), rule: rule)
    let description = UnusedSuppression.description
    for example in description.passing + description.failing { try runner.run(example) }
  }

  /// A line in front would be the first sentence, which is where the finding stands.
  @Test("a text without its German is flagged at its first sentence")
  func missingSource() {
    let rule = MissingSource(isRequired: true)
    for example in MissingSource.description.passing + MissingSource.description.failing {
      let marked = MarkedText(example.target)
      let bitext = PlainBitext.pair(marked.text, example.source)
      #expect(rule.findings(in: bitext).map(\.span) == marked.spans)
    }
  }
}
