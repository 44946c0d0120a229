import Testing

@testable import QualityCheck

/// The examples of the rules about terms, each with its own glossary and the installed dictionaries.
@Suite("Examples of the rules about terms", .enabled(if: lexicon != nil)) struct TerminologyExampleTests {
  @Test(
    "each example is flagged as its marks say, changed or not",
    arguments: [TermMissing.description.id, TermForbidden.description.id, TermInconsistent.description.id])
  func examples(_ id: RuleID) throws {
    let lexicon = try #require(lexicon)
    let data = try #require(DataDirectory.locate())
    let rules = BuiltInRules.rules(data: data, glossary: .empty)
    let rule = try #require(rules.first { $0.id == id })
    let description = type(of: rule).description
    for example in description.passing + description.failing {
      let tracer = TermTracer(try example.concepts(), lexicon: lexicon)
      let annotator = Annotator(lexicon: lexicon)
      var stages = Stages.reading(data: data)
      stages.annotate = { annotator.annotate($0) }
      stages.spot = { tracer.spot($0, $1) }
      stages.trace = { tracer.trace($0, $1) }
      try ExampleRunner(stages: stages, rule: rule).run(example)
    }
  }
}

private let lexicon = try? Lexicon.open()
