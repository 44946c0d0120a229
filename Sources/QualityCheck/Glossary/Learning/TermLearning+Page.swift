/// What `qc glossary learn` prints.
extension TermLearning {
  /// For people: a line for each proposal.
  public var text: String {
    proposals.map { proposal in
      let german = proposal.german.map { "\($0): " } ?? ""
      let instead = proposal.instead.map { ", '\($0)' was put instead" } ?? ""
      let votes =
        proposal.isDisputed
        ? "disputed: \(proposal.count) for, \(proposal.against) against"
        : Counted.text(proposal.count, "decision")
      let what =
        switch proposal.kind {
        case .admit: "admit '\(proposal.english)'"
        case .deprecate: "deprecate '\(proposal.english)'\(instead)"
        case .except: "leave '\(proposal.english)' alone"
        }
      return "\(german)\(what)  (\(votes))\n"
    }.joined()
  }

  /// For programs, `schemaVersion` 1.
  public var json: String {
    JSONValue.object([
      ("schemaVersion", .integer(1)),
      ("tool", .object([("name", "qc"), ("version", .string(Version.current))])),
      (
        "proposals",
        .array(
          proposals.map { proposal in
            .object([
              ("kind", .string(proposal.kind.rawValue)),
              ("de", proposal.german.map(JSONValue.string) ?? .null),
              ("en", .string(proposal.english)), ("instead", proposal.instead.map(JSONValue.string) ?? .null),
              ("for", .integer(proposal.count)), ("against", .integer(proposal.against)),
            ])
          })
      ),
    ]).rendered()
  }
}
