/// A German term of the glossary whose English is none that the glossary allows.
public struct TermMissing: Rule {
  private let fitting: FittingForm

  public init(fitting: FittingForm = FittingForm(data: nil)) { self.fitting = fitting }

  public func findings(in bitext: Bitext) -> [Finding] {
    bitext.terms.uses.compactMap { use in
      guard case .reworded(let span, let ground) = use.outcome else { return nil }
      return finding(use, at: span, ground, in: bitext)
    }
  }

  private func finding(
    _ use: TermUse, at span: TextSpan, _ ground: TermUse.Ground, in bitext: Bitext
  ) -> Finding? {
    let concept = bitext.terms.glossary.concepts[use.concept]
    guard let wanted = concept.preferredTerm(in: .english) else { return nil }
    let text = bitext.target.document.quotable(span)
    let german = bitext.source.document.quotable(use.source.span)
    let pairing = bitext.pairs[use.pair].confidence
    let forms = concept.english.filter { $0.status == .preferred }.map {
      fitting.form(of: $0.text, like: span, in: bitext.target)
    }
    let message =
      ground == .absence
      ? "the glossary's '\(wanted.text)' for '\(german)' is missing"
      : "'\(text)' stands for '\(german)', the glossary has '\(wanted.text)'"
    return Finding(
      rule: id, severity: pairing < Self.surePairing ? .neutral : Self.description.severity,
      confidence: ground.confidence * use.source.confidence * pairing,
      verdict: .confirmed, message: message,
      span: span, sourceSpan: use.source.span,
      suggestions: ground == .absence
        ? [] : forms.enumerated().map { Suggestion(text: $1, confidence: $0 == 0 ? 0.7 : 0.2) },
      evidence: [
        Evidence(kind: .glossary, detail: bitext.terms.glossary.entry(use.concept, use.source.term)),
        ground.evidence,
      ], term: wanted.text)
  }

  /// Below this the sentences are less surely each other's translation, and the finding is worth less.
  static let surePairing = 0.8

  public static let description = RuleDescription(
    id: "term-missing",
    name: "Glossary's term missing",
    summary:
      "A German term of the glossary stands in the sentence, and none of its English terms in the translation.",
    rationale: """
      The glossary says what a newsroom calls a thing. Any preferred or admitted term of the concept will do, once \
      is enough however often the German has it, and a word of the term's family or its head behind an article does \
      too. Reported is only where something else can be shown in the term's place: a dictionary's translation that \
      means the same, a synonym that nothing else in the German explains, or the one noun left over. Parts of longer \
      terms and of compounds, words kept from the German, other senses of the German word and sentences that may not \
      belong together are left alone.
      """,
    category: "terminology/inconsistent-with-terminology-resource",
    severity: .minor,
    passing: [
      Example(
        "The hospital was evacuated.", source: "Das Krankenhaus wurde geräumt.",
        glossary: "Krankenhaus,hospital"),
      Example(
        "Both clinics were evacuated, the patients too.",
        source: "Beide Krankenhäuser wurden geräumt, auch die Patienten.",
        glossary: "Krankenhaus,hospital|clinic"),
      Example(
        "The health care is expensive.", source: "Die Gesundheitsversorgung ist teuer.",
        glossary: "Gesundheit,health\nGesundheitsversorgung,health care"),
      Example(
        "The Commission decided nothing.", source: "Die Europäische Kommission beschloss nichts.",
        glossary: "Europäische Kommission,European Commission"),
      Example(
        "She sat down on the bench.", source: "Sie setzte sich auf die Bank.", glossary: "Bank,bank"),
      Example(
        "It was evacuated.", source: "Das Krankenhaus wurde geräumt.", glossary: "Krankenhaus,hospital"),
    ],
    failing: [
      Example(
        "The ↓infirmary↑ was evacuated.", source: "Das Krankenhaus wurde geräumt.",
        glossary: "Krankenhaus,hospital", correction: "hospital"),
      Example(
        "↓Accords↑ were signed on Monday.", source: "Verträge wurden am Montag unterzeichnet.",
        glossary: "Vertrag,contract|treaty", correction: "Contracts"),
    ])
}

extension TermUse.Ground {
  /// Measured by reading findings drawn from newstest2014-2018.
  var confidence: Double {
    switch self {
    case .reading: 0.9
    case .translation: 0.9
    case .half: 0.75
    case .synonym: 0.8
    case .remainder, .absence: 0.5
    }
  }

  fileprivate var evidence: Evidence {
    switch self {
    case .reading: Evidence(kind: .channel, detail: "the place reads as the term with its words replaced")
    case .translation:
      Evidence(kind: .dictionary, detail: "a translation of the German, but not the glossary's")
    case .half:
      Evidence(kind: .source, detail: "half of the glossary's term, and no other German word explains it")
    case .synonym: Evidence(kind: .dictionary, detail: "a synonym of the glossary's term")
    case .remainder: Evidence(kind: .source, detail: "no other German word explains it")
    case .absence: Evidence(kind: .source, detail: "no term of the concept is in the sentence")
    }
  }
}

extension Glossary {
  /// A concept as a line of words: the German term, then all its English terms with their status.
  func entry(_ concept: Int, _ german: Int) -> String {
    let concept = concepts[concept]
    let english = concept.english.map {
      $0.status == .preferred ? $0.text : "\($0.text) (\($0.status.rawValue))"
    }
    let head = concept.german.indices.contains(german) ? concept.german[german].text + ": " : ""
    return head + english.joined(separator: ", ")
  }
}
