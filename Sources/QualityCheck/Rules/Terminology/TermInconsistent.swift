/// One German term, several English ones in one text.
public struct TermInconsistent: Rule {
  let fitting: FittingForm

  public init(fitting: FittingForm = FittingForm(data: nil)) { self.fitting = fitting }

  public func findings(in bitext: Bitext) -> [Finding] {
    let renderings = TermRenderings(bitext)
    let lines = LineIndex(bitext.target.document)
    return renderings.groups.compactMap { group in
      guard group.variants.count > 1 else { return nil }
      // Where the usual term is first left, whichever the other one is.
      let others = group.variants.dropFirst()
      return others.min { $0.places[0].target.span < $1.places[0].target.span }.map {
        finding(of: $0, usual: group.variants[0], in: group, bitext, lines)
      }
    }
  }

  private func finding(
    of variant: TermRenderings.Variant, usual: TermRenderings.Variant, in group: TermRenderings.Group,
    _ bitext: Bitext, _ lines: LineIndex
  ) -> Finding {
    let match = variant.places[0].target
    let term = bitext.terms.glossary.concepts[group.concept].english[match.term]
    let counts = group.variants.map { "'\($0.text)' \(Counted.text($0.places.count, "time"))" }
    let evidence = group.variants.map { variant in
      let numbers = variant.places.map { String(lines.position(at: $0.target.span.start).line) }
      let list =
        numbers.prefix(Self.listed).joined(separator: ", ") + (numbers.count > Self.listed ? ", ..." : "")
      return Evidence(
        kind: .document, detail: "'\(variant.text)' on line\(numbers.count == 1 ? "" : "s") \(list)")
    }
    return Finding(
      rule: id, severity: Self.description.severity, confidence: 0.5, verdict: .confirmed,
      message: "'\(group.german)' is \(counts.joined(separator: ", "))", span: match.span,
      sourceSpan: variant.places[0].source,
      suggestions: [
        Suggestion(
          text: fitting.form(of: usual.text, like: match, of: term, in: bitext.target), confidence: 0.5)
      ],
      evidence: evidence, term: group.german)
  }

  private static let listed = 20

  public static let description = RuleDescription(
    id: "term-inconsistent",
    name: "Term rendered inconsistently",
    summary: "One German term is rendered by several English terms in one text or across a run.",
    rationale: """
      Two words for one thing make readers look for two things. Counted are the English terms that the glossary \
      allows for one German term; reported is the first place that leaves the commonest, with the number and the \
      lines of all; and, across the texts of a run, where a text keeps to another term than most. An abbreviation \
      and what it stands for, a term and its own head, and spellings with and without a hyphen are one. As news may \
      vary its words on purpose, the severity is neutral until a configuration raises it.
      """,
    category: "terminology/inconsistent-use",
    severity: .neutral,
    passing: [
      Example(
        "The European Union voted. The EU paid.",
        source: "Die Europäische Union stimmte ab. Die Europäische Union zahlte.",
        glossary: "Europäische Union,European Union|EU"),
      Example(
        "A clinic closed.\nA hospital opened.", source: "Eine Klinik schloss.\nEin Krankenhaus öffnete.",
        glossary: "Krankenhaus|Klinik,hospital|clinic"),
    ],
    failing: [
      Example(
        "The hospital is full.\nThe hospital is closed.\nThe ↓clinics↑ are full.",
        source: "Das Krankenhaus ist voll.\nDas Krankenhaus ist zu.\nDie Krankenhäuser sind voll.",
        glossary: "Krankenhaus,hospital|clinic", correction: "hospitals")
    ])
}
