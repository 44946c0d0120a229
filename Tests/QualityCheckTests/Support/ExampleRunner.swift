import QualityCheck
import Testing

/// Runs a rule's examples through a pipeline: each is its own test, and each is run again changed a little.
struct ExampleRunner {
  let stages: Stages
  let rule: any Rule

  func run(_ example: Example) throws {
    let location = SourceLocation(
      fileID: "QualityCheck/\(example.file)", filePath: example.file, line: example.line, column: 1)
    for mutation in Mutation.allCases {
      let marked = MarkedText(mutation.apply(example.target))
      let source = example.source.isEmpty ? "" : mutation.apply(example.source)
      let report = try report(english: marked.text, german: source)
      let found = report.findings.map(\.span)
      #expect(
        found == marked.spans,
        "\(rule.id.rawValue), \(mutation): flags \(texts(found, in: report)) in '\(marked.text)'",
        sourceLocation: location)
      if let correction = example.correction {
        #expect(
          report.findings.first?.suggestions.first?.text == correction, "\(rule.id.rawValue), \(mutation)",
          sourceLocation: location)
      }
    }
  }

  private func report(english: String, german: String) throws -> Report {
    func document(_ text: String, _ language: Language) throws -> Document {
      try DocumentReader.document(
        bytes: Array(text.utf8), path: language.rawValue, language: language, layout: .lines)
    }
    return try Pipeline(stages: stages, rules: [rule]).report(
      target: document(english, .english), source: german.isEmpty ? nil : document(german, .german),
      pairing: .lines)
  }

  private func texts(_ spans: [TextSpan], in report: Report) -> [String] {
    spans.map { report.bitext.target.document.text($0) }
  }
}
