/// A term whose words a spinner replaced by synonyms.
///
/// The unspinner has found and judged the places; the rule says what they are called and how bad they are.
public struct TorturedPhrase: Rule {
  public init() {}

  public func findings(in bitext: Bitext) -> [Finding] {
    bitext.findings(of: .term, rule: Self.description) { "'\($0)' stands for '\($1)'" }
  }

  public static let description = RuleDescription(
    id: "tortured-phrase",
    name: "Tortured phrase",
    summary: "A term was garbled: its words were replaced by synonyms one by one.",
    rationale: """
      Software that rewrites a text to hide its origin looks up each word in a thesaurus and knows nothing of \
      terms: "cybercrime" becomes "digital wrongdoing". Every word is English, the phrase means nothing. qc takes \
      the phrase for the image of a term that the glossary, the German sentence or a technical dictionary offers, \
      and reports it when that explains the words far better than ordinary English does. With the German it is \
      confirmed; without, suspected. What the German supports as it stands is not reported.
      """,
    category: "terminology/wrong-term",
    severity: .major,
    passing: [
      Example(
        "The police set up a new department for cybercrime.",
        source: "Die Polizei hat eine neue Abteilung für Computerkriminalität eingerichtet."),
      Example(
        "The doctors found a malignant growth in his lung.",
        source: "Die Ärzte fanden in seiner Lunge ein bösartiges Gewächs."),
      Example(
        "The message is encrypted with the public key.",
        source: "Die Nachricht wird mit dem öffentlichen Schlüssel verschlüsselt."),
      Example(
        "Every visitor needs a digital certificate.",
        source: "Jeder Besucher braucht ein digitales Zertifikat."),
      Example(
        "The wooden framework of the barn burned down.",
        source: "Das hölzerne Gerüst der Scheune brannte ab."),
    ],
    failing: [
      Example(
        "The police set up a new department for ↓digital wrongdoing↑.",
        source: "Die Polizei hat eine neue Abteilung für Computerkriminalität eingerichtet.",
        correction: "cybercrime"),
      Example(
        "The clinic runs ↓hostile to infection programming↑ on every computer.",
        source: "Die Klinik setzt auf jedem Rechner Antivirensoftware ein.",
        correction: "antivirus software"),
    ])
}

extension Bitext {
  /// Findings of one rule, from the readings of one kind.
  func findings(
    of kind: Reading.Kind, rule: RuleDescription, message: (_ text: String, _ correction: String) -> String
  ) -> [Finding] {
    readings.filter { $0.kind == kind }.map { reading in
      let correction = reading.suggestions.first?.text ?? ""
      return Finding(
        rule: rule.id,
        severity: rule.severity,
        confidence: reading.confidence,
        verdict: reading.verdict,
        message: message(target.document.quotable(reading.span), correction),
        span: reading.span,
        sourceSpan: reading.sourceSpan,
        suggestions: reading.suggestions,
        evidence: reading.evidence,
        term: correction.isEmpty ? nil : correction)
    }
  }
}

extension Document {
  /// The text of a span on one line: runs of white space and controls, line ends among them, are one space.
  func quotable(_ span: TextSpan) -> String {
    var words = String.UnicodeScalarView()
    var gap = false
    for scalar in text(span).unicodeScalars {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        gap = true
      } else {
        if gap, !words.isEmpty { words.append(" ") }
        gap = false
        words.append(scalar)
      }
    }
    return String(words)
  }
}
