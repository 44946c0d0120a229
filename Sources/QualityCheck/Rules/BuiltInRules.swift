/// The rules qc comes with.
public enum BuiltInRules {
  /// Every rule, in the order they are listed to people, without data: rules that live on data find nothing.
  public static let all: [any Rule] = rules(data: nil, glossary: .empty)

  /// Every rule with what it needs to know.
  ///
  /// - Parameters:
  ///   - variant: The English to keep to; nil when both are right.
  ///   - isSourceRequired: Whether a text without its German is a finding.
  public static func rules(
    data: DataDirectory?, glossary: Glossary, variant: EnglishVariant? = nil, isSourceRequired: Bool = false
  ) -> [any Rule] {
    let fitting = FittingForm(data: data)
    let rules: [any Rule] = [
      TorturedPhrase(),
      SpunWording(),
      SpinnerFiller(fillers: FillerLexicon(data: data)),
      Misspelling(
        known: KnownWords(data: data, glossary: glossary), variant: variant,
        variants: VariantSpellings(data: data)),
      Untranslated(),
      TermMissing(fitting: fitting),
      TermForbidden(fitting: fitting),
      TermInconsistent(fitting: fitting),
      MissingSource(isRequired: isSourceRequired),
    ]
    return rules + [UnusedSuppression(known: Set(rules.map(\.id)))]
  }

  public static var descriptions: [RuleDescription] { all.map { type(of: $0).description } }
}
