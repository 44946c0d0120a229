/// An English term that the glossary has given up.
public struct TermForbidden: Rule {
  private let fitting: FittingForm

  public init(fitting: FittingForm = FittingForm(data: nil)) { self.fitting = fitting }

  public func findings(in bitext: Bitext) -> [Finding] {
    let terms = bitext.terms
    var pairs = [Int?](repeating: nil, count: bitext.target.sentences.count)
    for (number, pair) in bitext.pairs.enumerated() {
      for sentence in pair.target where pairs.indices.contains(sentence) { pairs[sentence] = number }
    }
    return terms.target.compactMap { match in
      let term = terms.glossary.concepts[match.concept].english[match.term]
      guard !term.status.isAllowed, !match.isNested, match.kind != .compound else { return nil }
      return finding(match, term, pair: pairs[match.sentence], in: bitext)
    }
  }

  /// How far the source settles whether the concept is meant.
  private enum Support {
    /// Its German stands in the sentence.
    case stated(TextSpan)
    /// There is no German to ask, or the glossary names none.
    case unknown
    /// Only the wording speaks for it: the German sentence has other words.
    case unstated
  }

  private func finding(_ match: TermMatch, _ term: Term, pair: Int?, in bitext: Bitext) -> Finding? {
    let concept = bitext.terms.glossary.concepts[match.concept]
    let support = support(of: match, pair: pair, in: bitext)
    var severity: Severity = term.status == .deprecated ? .major : .minor
    var confidence = 0.95
    var sourceSpan: TextSpan?
    switch support {
    case .stated(let span): sourceSpan = span
    case .unknown:
      if isAllowedElsewhere(match, in: bitext) { return nil }
      confidence = 0.8
    case .unstated:
      // A single word has other meanings, and the German shows that one of them is meant.
      guard match.tokens.count > 1, !isAllowedElsewhere(match, in: bitext) else { return nil }
      severity = severity.lowered
      confidence = 0.5
    }
    let pairing = pair.map { bitext.pairs[$0].confidence } ?? 0
    if sourceSpan != nil, pairing < TermMissing.surePairing { severity = severity.lowered }
    let text = bitext.target.document.quotable(match.span)
    let replacements = concept.english.filter { $0.status == .preferred }.map {
      fitting.form(of: $0.text, like: match, of: term, in: bitext.target)
    }
    let advice = replacements.first.map { ", use '\($0)'" } ?? ""
    let fault = term.status == .deprecated ? "is deprecated" : "is superseded"
    return Finding(
      rule: id, severity: severity, confidence: confidence,
      verdict: sourceSpan == nil ? .suspected : .confirmed, message: "'\(text)' \(fault)\(advice)",
      span: match.span, sourceSpan: sourceSpan,
      suggestions: replacements.enumerated().map { Suggestion(text: $1, confidence: $0 == 0 ? 0.8 : 0.1) },
      evidence: [Evidence(kind: .glossary, detail: bitext.terms.glossary.entry(match.concept, 0))],
      term: term.text)
  }

  private func support(of match: TermMatch, pair: Int?, in bitext: Bitext) -> Support {
    let terms = bitext.terms
    guard let pair, !bitext.pairs[pair].source.isEmpty,
      bitext.pairs[pair].confidence >= TermTracer.leastPairing,
      !terms.glossary.concepts[match.concept].german.isEmpty
    else { return .unknown }
    guard terms.sourceConcepts[pair].contains(match.concept) else { return .unstated }
    let use = terms.uses.first { $0.pair == pair && $0.concept == match.concept }
    return use.map { .stated($0.source.span) } ?? .unstated
  }

  /// Whether the same words are an allowed term of another concept.
  private func isAllowedElsewhere(_ match: TermMatch, in bitext: Bitext) -> Bool {
    bitext.terms.target.contains { other in
      other.span == match.span
        && bitext.terms.glossary.concepts[other.concept].english[other.term].status.isAllowed
    }
  }

  public static let description = RuleDescription(
    id: "term-forbidden",
    name: "Forbidden term",
    summary: "An English term that the glossary calls deprecated or superseded.",
    rationale: """
      A deprecated term is an error, a superseded one a warning (severity minor): it was right once. The term counts \
      in any inflection, but not as a part of a longer term or of a hyphenated word. Where the German sentence has \
      the concept, the matter is confirmed; where it has other words, a single word is taken to mean something else, \
      and only a phrase is still suspected.
      """,
    category: "terminology/wrong-term",
    severity: .major,
    passing: [
      Example(
        "In that case nobody pays.", source: "In diesem Fall zahlt niemand.",
        glossary: "Gehäuse,enclosure\nGehäuse,case,deprecated"),
      Example(
        "The blacklisting-tool is old.", glossary: "Sperrliste,blocklist\nSperrliste,blacklisting,deprecated"),
      Example(
        "At least the coast is clear.", glossary: "Osten,Orient\nOsten,east,deprecated"),
    ],
    failing: [
      Example(
        "Two ↓blacklists↑ were leaked.", source: "Zwei Sperrlisten wurden bekannt.",
        glossary: "Sperrliste,blocklist\nSperrliste,blacklist,deprecated", correction: "blocklists"),
      Example(
        "The ↓illegal aliens↑, she said, must leave.",
        glossary:
          "irregulärer Einwanderer,irregular immigrant\nirregulärer Einwanderer,illegal alien,superseded",
        correction: "irregular immigrants"),
    ])
}

extension Severity {
  /// One step less bad.
  var lowered: Severity {
    switch self {
    case .critical: .major
    case .major: .minor
    case .minor, .neutral: .neutral
    }
  }
}
