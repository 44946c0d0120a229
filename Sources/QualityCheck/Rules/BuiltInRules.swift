/// The rules qc comes with.
public enum BuiltInRules {
  /// Every rule, in the order they are listed to people, without data: rules that live on data find nothing.
  public static let all: [any Rule] = rules(data: nil, glossary: .empty)

  /// Every rule with what it needs to know.
  ///
  /// - Parameter variant: The English to keep to; nil when both are right.
  public static func rules(
    data: DataDirectory?, glossary: Glossary, variant: EnglishVariant? = nil
  ) -> [any Rule] {
    let fitting = FittingForm(data: data)
    return [
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
    ]
  }

  public static var descriptions: [RuleDescription] { all.map { type(of: $0).description } }
}
