/// The rules qc comes with.
public enum BuiltInRules {
  /// Every rule, in the order they are listed to people, without data: rules that live on data find nothing.
  public static let all: [any Rule] = rules(data: nil, glossary: .empty)

  /// Every rule with what it needs to know.
  public static func rules(data: DataDirectory?, glossary: Glossary) -> [any Rule] {
    [
      TorturedPhrase(),
      SpunWording(),
      SpinnerFiller(fillers: FillerLexicon(data: data)),
    ]
  }

  public static var descriptions: [RuleDescription] { all.map { type(of: $0).description } }
}
