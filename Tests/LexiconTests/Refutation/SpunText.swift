import Foundation
import Testing

@testable import QualityCheck

/// A text that is spun beyond doubt, with one more sentence in its midst.
///
/// It takes more to report a sentence alone, because few texts are spun; here nothing but its German can save it.
struct SpunText {
  private let pipeline: Pipeline

  /// - Throws: when something is not installed: without it there is nothing to see, and every check would pass.
  ///
  /// - Parameters:
  ///   - phrases: known tortured phrases, besides the bundled glossary.
  ///   - terms: what goes before the bundled glossary.
  init(phrases: [KnownPhrase] = [], terms: Glossary = .empty) async throws {
    let data = try #require(DataDirectory.locate())
    let resources = Resources.open(data: data)
    try #require(resources.lexicon != nil && resources.model != nil)
    let glossary = try Glossary.bundled(in: data).yielding(to: terms).merging(terms)
      .merging(Glossary(concepts: [], knownPhrases: KnownPhrases(phrases)))
    let stages = try Stages.standard(resources: resources, glossary: glossary)
    let rules: [any Rule] = [
      TorturedPhrase(), SpunWording(), SpinnerFiller(fillers: FillerLexicon(data: data)),
    ]
    pipeline = Pipeline(stages: stages, rules: rules)
  }

  /// What is reported where the wording stands.
  struct Outcome {
    /// Findings anywhere in its sentence.
    let findings: [Finding]
    /// Those that touch the phrase.
    let touching: [Finding]

    /// The findings as `'text' -> correction | correction`, for messages.
    var listing: String {
      findings.map { "\($0.message) (\($0.suggestions.map(\.text).joined(separator: " | ")))" }
        .joined(separator: "; ")
    }
  }

  /// Puts the wording among the spun sentences, and requires that these are seen for what they are.
  func outcome(of wording: Wording) throws -> Outcome {
    let middle = Self.sentences.count / 2
    var lines = Self.sentences
    lines.insert((english: wording.english, german: wording.german, spun: []), at: middle)
    let english = lines.map(\.english).joined(separator: "\n")
    let report = try pipeline.report(
      target: document(english, .english),
      source: document(lines.map(\.german).joined(separator: "\n"), .german), pairing: .lines)
    try #require(report.bitext.spunProbability > 0.5)
    for phrase in lines.flatMap(\.spun) {
      let place = try place(of: phrase, in: english)
      try #require(report.findings.contains { $0.span.overlaps(place) }, "'\(phrase)' is not reported")
    }
    let sentence = try place(of: wording.english, in: english)
    let inside = try place(of: wording.phrase, in: wording.english)
    let phrase = TextSpan(sentence.start + inside.start, sentence.start + inside.end)
    return Outcome(
      findings: report.findings.filter { $0.span.overlaps(sentence) },
      touching: report.findings.filter { $0.span.overlaps(phrase) })
  }

  private func document(_ text: String, _ language: Language) throws -> Document {
    try DocumentReader.document(
      bytes: Array(text.utf8), path: language.rawValue, language: language, layout: .lines)
  }

  private func place(of phrase: String, in text: String) throws -> TextSpan {
    let range = try #require(text.range(of: phrase, options: .caseInsensitive), "'\(phrase)'")
    return TextSpan(
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }

  /// Spun sentences with their German, and what has to be reported of them.
  private static let sentences: [(english: String, german: String, spun: [String])] = [
    (
      "The hostile to infection programming neglected to perceive the new infection.",
      "Die Antivirensoftware konnte das neue Virus nicht erkennen.",
      ["hostile to infection programming"]
    ),
    (
      "Experts in counterfeit consciousness gain from huge information.",
      "Experten für künstliche Intelligenz lernen aus Big Data.",
      ["counterfeit consciousness", "huge information"]
    ),
    (
      "The programmers requested a high payoff from the healing facility.",
      "Die Hacker forderten ein hohes Lösegeld vom Krankenhaus.",
      ["programmers", "high payoff"]
    ),
    (
      "Machine getting to know improves the discourse acknowledgment.",
      "Maschinelles Lernen verbessert die Spracherkennung.",
      ["Machine getting to know", "discourse acknowledgment"]
    ),
    (
      "The cyber assault incapacitated the neural organization of the bank.",
      "Der Cyberangriff legte das neuronale Netz der Bank lahm.",
      ["cyber assault", "neural organization"]
    ),
    (
      "Specialists caution of pernicious programming in the working framework.",
      "Fachleute warnen vor Schadsoftware im Betriebssystem.",
      ["pernicious programming", "working framework"]
    ),
    (
      "The individual information was put away in the haze figuring.",
      "Die personenbezogenen Daten wurden im Cloud-Computing gespeichert.",
      ["individual information", "haze figuring"]
    ),
    (
      "A great many gadgets were tainted by means of the remote system.",
      "Tausende Geräte wurden über das drahtlose Netzwerk infiziert.",
      ["gadgets", "remote system"]
    ),
  ]
}
