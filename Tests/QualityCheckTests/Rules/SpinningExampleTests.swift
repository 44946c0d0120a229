import Foundation
import QualityCheck
import Testing

/// The examples of the rules that live on the unspinner, run through the whole pipeline with the installed data.
@Suite("Examples of the spinning rules", .enabled(if: hasWeights)) struct SpinningExampleTests {
  @Test("each example is flagged as its marks say, changed or not")
  func examples() async throws {
    let data = try #require(DataDirectory.locate())
    let glossary = try Glossary.bundled(in: data)
    let stages = try Stages.standard(resources: .open(data: data), glossary: glossary)
    for rule in [TorturedPhrase(), SpunWording()] as [any Rule] {
      let description = type(of: rule).description
      for example in description.passing + description.failing {
        try ExampleRunner(stages: stages, rule: rule).run(example)
      }
    }
  }
}

/// Without the weights of the decision there is no unspinner.
private let hasWeights =
  DataDirectory.locate().map { FileManager.default.fileExists(atPath: $0.file("en/detection.tsv")) } ?? false
