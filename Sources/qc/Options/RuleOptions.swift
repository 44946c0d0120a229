import ArgumentParser
import QualityCheck

/// Which rules run, and how sure a finding must be.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"), help: ArgumentHelp("Run only these rules.", valueName: "id,..."),
    completion: .list(BuiltInRules.descriptions.map(\.id.rawValue)), transform: RuleList.init)
  var list: RuleList?

  @Option(help: ArgumentHelp("Drop findings that are less sure than this, 0 to 1.", valueName: "probability"))
  var minConfidence = 0.0

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence takes a probability from 0 to 1, not \(minConfidence).")
    }
  }

  func rules(data: DataDirectory?, glossary: Glossary) -> [any Rule] {
    let rules = BuiltInRules.rules(data: data, glossary: glossary)
    guard let list else { return rules }
    return rules.filter { list.ids.contains($0.id) }
  }
}

/// Rule ids from the command line, all of them known.
struct RuleList: Sendable {
  let ids: Set<RuleID>

  init(_ argument: String) throws {
    let names = argument.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
    ids = try Set(names.map { try Self.known(String($0)).id })
    guard !ids.isEmpty else { throw ValidationError("--rules names no rule.") }
  }

  /// The description of a rule by its id.
  static func known(_ name: String) throws -> RuleDescription {
    let descriptions = BuiltInRules.descriptions
    guard let found = descriptions.first(where: { $0.id.rawValue == name }) else {
      let ids = descriptions.map(\.id.rawValue).joined(separator: ", ")
      throw ValidationError("There is no rule '\(name)'; the rules are: \(ids).")
    }
    return found
  }
}
