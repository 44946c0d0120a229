/// Wording that is no term, whose words a spinner replaced by synonyms.
public struct SpunWording: Rule {
  public init() {}

  public func findings(in bitext: Bitext) -> [Finding] {
    bitext.findings(of: .wording, rule: Self.description) { "'\($0)' is a thesaurus's wording for '\($1)'" }
  }

  public static let description = RuleDescription(
    id: "spun-wording",
    name: "Spun wording",
    summary: "Wording that is no term was replaced by synonyms which do not fit.",
    rationale: """
      The same software that garbles terms also replaces ordinary words: "potentially dangerous programs" become \
      "conceivably risky projects". A word that translates a German word of the sentence is innocent. A word that \
      is only a synonym of such a translation, where the translation itself is missing and would be the likelier \
      word in this place, is suspect; it is reported when its neighbours or the rest of the text confirm it.
      """,
    category: "accuracy/mistranslation",
    severity: .minor,
    passing: [
      Example(
        "The authority warned of potentially dangerous programs.",
        source: "Die Behörde warnte vor potenziell gefährlichen Programmen."),
      Example(
        "The priest warned of the pernicious influence of money.",
        source: "Der Priester warnte vor dem verderblichen Einfluss des Geldes."),
      Example(
        "The lawyer met her client in prison.",
        source: "Die Anwältin traf ihren Mandanten im Gefängnis."),
    ],
    failing: [
      Example(
        "The gadget was ↓taken↑.", source: "Das Gerät wurde gestohlen.", correction: "stolen"
      )
    ])
}
