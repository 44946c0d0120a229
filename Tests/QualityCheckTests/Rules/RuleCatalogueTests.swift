import Foundation
import QualityCheck
import Testing

@Suite("Rule catalogue") struct RuleCatalogueTests {
  @Test("ids are unique, kebab-case, and every rule shows what is wrong and what is right")
  func descriptions() {
    let descriptions = BuiltInRules.descriptions
    #expect(Set(descriptions.map(\.id)).count == descriptions.count)
    for rule in descriptions {
      #expect(rule.id.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(!rule.failing.isEmpty && !rule.passing.isEmpty, "\(rule.id.rawValue)")
      #expect(rule.summary.hasSuffix("."), "\(rule.id.rawValue)")
      #expect(rule.failing.allSatisfy { !MarkedText($0.target).spans.isEmpty }, "\(rule.id.rawValue)")
      #expect(rule.passing.allSatisfy { MarkedText($0.target).spans.isEmpty }, "\(rule.id.rawValue)")
    }
  }

  @Test("every rule's file is in the catalogue")
  func files() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Sources/QualityCheck/Rules")
    let catalogue = Set(BuiltInRules.all.map { "\(type(of: $0)).swift" })
    let files = try #require(
      FileManager.default.enumerator(at: folder.standardizedFileURL, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      guard text.contains("RuleDescription(\n") else { continue }
      #expect(catalogue.contains(file.lastPathComponent))
    }
  }

  @Test("the readings of the unspinner become findings of the two spinning rules")
  func readings() {
    func reading(_ kind: Reading.Kind, _ span: TextSpan) -> Reading {
      Reading(
        kind: kind, span: span, sourceSpan: nil, confidence: 0.8, verdict: .suspected,
        suggestions: [Suggestion(text: "cybercrime", confidence: 0.7)], evidence: [])
    }
    let bitext = PlainBitext.pair(
      "a digital  wrongdoing b",
      readings: [reading(.term, TextSpan(2, 21)), reading(.wording, TextSpan(22, 23))])
    let terms = TorturedPhrase().findings(in: bitext)
    let wording = SpunWording().findings(in: bitext)
    #expect(terms.map(\.message) == ["'digital wrongdoing' stands for 'cybercrime'"])
    #expect(terms.map(\.term) == ["cybercrime"])
    #expect(terms.map(\.severity) == [.major])
    #expect(wording.map(\.span) == [TextSpan(22, 23)])
    #expect(wording.map(\.severity) == [.minor])
  }
}

@Suite("Example runner") struct ExampleRunnerTests {
  /// Flags the word "bad".
  private struct BadWord: Rule {
    static let description = RuleDescription(
      id: "bad-word", name: "Bad word", summary: "A bad word.", rationale: "", category: "other",
      severity: .minor,
      passing: [Example("A good word.")], failing: [Example("One ↓bad↑ and\nanother ↓bad↑ word.")])

    func findings(in bitext: Bitext) -> [Finding] {
      bitext.target.tokens.filter { bitext.target.text($0) == "bad" }.map {
        Finding(
          rule: id, severity: .minor, confidence: 1, verdict: .suspected, message: "'bad' is bad",
          span: $0.span)
      }
    }
  }

  @Test("marks are taken out, and every mutation moves them")
  func marks() {
    let marked = MarkedText(Mutation.windowsLines.apply("Ü ↓bad↑\nx"))
    #expect(marked.text == "A line.\r\n\r\nÜ bad\r\nx")
    #expect(marked.spans == [TextSpan(14, 17)])
  }

  @Test("a rule that does what its examples say passes with every mutation")
  func run() throws {
    let runner = ExampleRunner(stages: .reading(data: .locate()), rule: BadWord())
    for example in BadWord.description.passing + BadWord.description.failing { try runner.run(example) }
  }
}
