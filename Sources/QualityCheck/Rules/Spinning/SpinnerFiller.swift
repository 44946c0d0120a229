internal import Foundation

/// Padding that synonym spinners put for plain words.
public struct SpinnerFiller: Rule {
  private let fillers: FillerLexicon

  public init(fillers: FillerLexicon) { self.fillers = fillers }

  /// From this probability on a text counts as spun.
  private static let spunText = 0.5
  /// How much a phrase must tell to be reported in a spun text.
  private static let leastWeight = 2.0
  /// What is assumed of a text about which little is known: few texts are spun.
  private static let leastPrior = 0.1

  public func findings(in bitext: Bitext) -> [Finding] {
    fillers.matches(in: bitext.target).compactMap { match in
      guard isReported(match, in: bitext) else { return nil }
      return finding(match, in: bitext)
    }
  }

  private func isReported(_ match: FillerMatch, in bitext: Bitext) -> Bool {
    switch match.use {
    case .alone: true
    case .spun: bitext.spunProbability >= Self.spunText && match.weight >= Self.leastWeight
    case .weight: false
    }
  }

  private func finding(_ match: FillerMatch, in bitext: Bitext) -> Finding {
    let text = bitext.target.document.quotable(match.span)
    let plain = match.replacements.first ?? ""
    let ratio = Int(exp(match.weight).rounded())
    var evidence = [Evidence(swaps: [Evidence.Swap(term: plain, image: text)])]
    evidence.append(
      Evidence(kind: .attestation, detail: "about \(ratio) times as frequent in spun texts as in edited ones")
    )
    if bitext.spunProbability >= Self.spunText {
      evidence.append(Evidence(kind: .document, detail: "the rest of the text is spun"))
    }
    return Finding(
      rule: id, severity: Self.description.severity, confidence: confidence(match, in: bitext),
      verdict: .suspected, message: "'\(text)' is padding for '\(plain)'", span: match.span,
      suggestions: match.replacements.enumerated().map { rank, replacement in
        Suggestion(text: replacement, confidence: rank == 0 ? 0.8 : 0.1, isSafe: false)
      },
      evidence: evidence, term: plain.lowercased())
  }

  /// Of 138 found in marked articles, 135 were marked: no phrase proves more than that.
  private static let mostConfidence = 0.98

  /// Bayes: the phrase's weight on top of what the text as a whole says.
  private func confidence(_ match: FillerMatch, in bitext: Bitext) -> Double {
    let prior = min(max(bitext.spunProbability, Self.leastPrior), 0.99)
    return min(1 / (1 + exp(-match.weight - log(prior / (1 - prior)))), Self.mostConfidence)
  }

  public static let description = RuleDescription(
    id: "spinner-filler",
    name: "Spinner's padding",
    summary: "A roundabout phrase that synonym spinners put for a plain word.",
    rationale: """
      Spinners also replace the small words: "if" becomes "on the off chance that", "use" becomes "utilize", \
      "also" becomes "likewise". Phrases that no editor would write are reported anywhere. Those that ordinary \
      English has too are reported only in a text that is spun by other evidence. How much each phrase tells is \
      counted, not guessed: `dictionaries/en/fillers.tsv` says from what.
      """,
    category: "style/unidiomatic-style",
    severity: .minor,
    passing: [
      Example("If the update fails, the office will use the old system, which is also slow."),
      Example("Until that point, nobody had read the report in light of the new facts."),
    ],
    failing: [
      Example(
        "↓On the off chance that↑ the update fails, the old system goes on.",
        source: "Falls das Update fehlschlägt, läuft das alte System weiter.", correction: "If"),
      Example("The keys were ↓utilized as a part of↑ three attacks.", correction: "used in"),
      Example("She had ↓no real option except to↑ pay ↓at the point when↑ the shop closed."),
    ])
}
