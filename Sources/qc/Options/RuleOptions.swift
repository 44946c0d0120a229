import ArgumentParser
import QualityCheck

/// Which rules run, and how sure a finding must be.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Run only these rules; may be given several times.", valueName: "id,..."),
    completion: .list(BuiltInRules.descriptions.map(\.id.rawValue)), transform: RuleList.init)
  var lists: [RuleList] = []

  /// All that are named; nil when none is.
  var list: RuleList? { lists.isEmpty ? nil : RuleList(lists) }

  @Option(help: ArgumentHelp("Drop findings that are less sure than this, 0 to 1.", valueName: "probability"))
  var minConfidence: Double?

  func validate() throws {
    guard let minConfidence, !(0...1).contains(minConfidence) else { return }
    throw ValidationError("--min-confidence takes a probability from 0 to 1, not \(minConfidence).")
  }

  /// Puts the command line's words over the configuration's; severities stay.
  func apply(to configuration: inout Configuration) {
    if let minConfidence {
      configuration.minConfidence = minConfidence
      configuration.origins["minConfidence"] = .commandLine
    }
    guard let list else { return }
    for rule in BuiltInRules.descriptions {
      configuration.rules[rule.id, default: .init()].isOn = list.ids.contains(rule.id)
    }
    configuration.origins["rules"] = .commandLine
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

  init(_ lists: [RuleList]) { ids = lists.reduce(into: []) { $0.formUnion($1.ids) } }

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
