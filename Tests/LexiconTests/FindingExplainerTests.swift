import Foundation
import Testing

@testable import QualityCheck

/// What the installed dictionaries and the language model say of a finding.
@Suite("Who says so") struct FindingExplainerTests {
  private let lexicon: Lexicon
  private let model: LanguageModel

  init() throws {
    lexicon = try Lexicon.openOrBuild()
    model = try LanguageModel(path: LanguageModel.defaultPath)
  }

  private func side(_ text: String, _ language: Language) -> Side {
    let utf8 = Array(text.utf8)
    let document = Document(path: "", language: language, utf8: utf8, blocks: PlainTextReader.lines(utf8))
    return Segmenter(language: language, data: nil).segmentLines(document)
  }

  private func explained(
    _ english: String, _ words: String, _ german: String, _ germanWords: String, suggestions: [String],
    swaps: [Evidence.Swap]
  ) throws -> FindingExplanation {
    let (source, target) = (side(german, .german), side(english, .english))
    func span(_ words: String, _ side: Side) throws -> TextSpan {
      let text = side.document.text(TextSpan(0, side.document.utf8.count))
      let range = try #require(text.range(of: words))
      return TextSpan(
        text.utf8.distance(from: text.startIndex, to: range.lowerBound),
        text.utf8.distance(from: text.startIndex, to: range.upperBound))
    }
    let finding = Finding(
      rule: "spun-wording", severity: .minor, confidence: 0.9, verdict: .confirmed, message: "",
      span: try span(words, target), sourceSpan: try span(germanWords, source),
      suggestions: suggestions.map { Suggestion(text: $0, confidence: 0.5) },
      evidence: [
        Evidence(swaps: swaps),
        Evidence(kind: .attestation, detail: "told anew in numbers"),
      ])
    let report = Report(
      bitext: Bitext(
        source: source, target: target,
        pairs: [SentencePair(source: 0..<1, target: 0..<1, confidence: 1)]), sourcePath: "",
      findings: [finding])
    return FindingExplainer(lexicon: lexicon, model: model, substitutions: .empty).explain(0, of: report)
  }

  @Test("thesauri, dictionary and language model are asked, whatever the inflection")
  func wording() throws {
    let explanation = try explained(
      "The doctors work in a big healing facility.", "healing facility",
      "Die Ärzte arbeiten für große Krankenhäuser.", "Krankenhäuser", suggestions: ["hospital"],
      swaps: [.init(term: "big", image: "larger"), .init(term: "quxly", image: "healing")])
    #expect(explanation.swaps[0].witnesses.contains { $0.hasPrefix("WordNet: ") })
    #expect(explanation.swaps[0].witnesses.contains { $0.hasPrefix("Aiksaurus") || $0.hasPrefix("MyThes") })
    #expect(
      explanation.swaps[0].witnesses.contains { $0.hasPrefix("dictionary: both render gro") })
    #expect(explanation.swaps[1].witnesses.isEmpty)
    #expect(
      explanation.meanings.contains { $0.authority == "dictionary" && $0.detail.contains("hospital") })
    let ratio =
      if case .times(let ratio, _)? = explanation.likelihoods.first?.comparison { ratio } else { 0.0 }
    #expect(ratio > 100)
    #expect(explanation.remarks.isEmpty)
  }

  @Test("words the language model does not know are named, not compared")
  func unknown() throws {
    let explanation = try explained(
      "The town has a qwertzuiop.", "qwertzuiop", "Die Stadt hat ein Amt.", "Amt", suggestions: ["office"],
      swaps: [.init(term: "office", image: "qwertzuiop")])
    #expect(explanation.likelihoods.map(\.comparison) == [.unknown(["qwertzuiop"])])
  }

  @Test("a compound that no dictionary has is explained by its parts")
  func compound() throws {
    let explanation = try explained(
      "The town has a bread museum.", "bread museum", "Die Stadt hat ein Brückenmuseumsdach.",
      "Brückenmuseumsdach", suggestions: ["museum"], swaps: [.init(term: "museum", image: "bread museum")])
    #expect(explanation.meanings.allSatisfy { $0.authority == "part of 'Brückenmuseumsdach'" })
    #expect(explanation.meanings.contains { $0.detail.contains("bridge") })
    #expect(explanation.meanings.contains { $0.detail.contains("roof") })
  }
}
