/// An English text whose German is not there.
public struct MissingSource: Rule {
  private let isRequired: Bool

  /// - Parameter isRequired: whether a text has to have a German source; only the gate asks for it.
  public init(isRequired: Bool) { self.isRequired = isRequired }

  public func findings(in bitext: Bitext) -> [Finding] {
    guard isRequired, !bitext.hasSource else { return [] }
    let first = bitext.target.sentences.first { !$0.tokens.isEmpty }
    let isThere = !bitext.source.document.path.isEmpty
    // An empty text has an empty source.
    if isThere, first == nil { return [] }
    return [
      Finding(
        rule: id, severity: Self.description.severity, confidence: 1, verdict: .confirmed,
        message: "the German source of this text is \(isThere ? "empty" : "missing")",
        span: first?.span ?? TextSpan(0, 0))
    ]
  }

  public static let description = RuleDescription(
    id: "missing-source",
    name: "Missing source",
    summary: "The German source of an English text is missing or empty.",
    rationale: """
      Without the German, qc can neither confirm nor refute what it suspects, and a text that nobody can compare \
      should not be published unseen. Only `qc check` asks for the source. Texts that have none by design are named \
      by the configuration's `withoutSource`.
      """,
    category: "other/missing-source",
    severity: .major,
    passing: [Example("The town paid nothing.", source: "Die Stadt zahlte nichts.")],
    failing: [Example("↓The town paid nothing.↑")])
}
