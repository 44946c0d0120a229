/// The rules qc comes with.
public enum BuiltInRules {
  /// Every rule, in the order they are listed to people.
  public static let all: [any Rule] = [
    TorturedPhrase(),
    SpunWording(),
  ]

  public static var descriptions: [RuleDescription] { all.map { type(of: $0).description } }
}
