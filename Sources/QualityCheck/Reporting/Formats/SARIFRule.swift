/// A rule as SARIF's `reportingDescriptor`.
enum SARIFRule {
  static func value(_ rule: RuleDescription) -> JSONValue {
    .object([
      ("id", .string(rule.id.rawValue)),
      ("name", .string(pascalCase(rule.id.rawValue))),
      ("shortDescription", .object([("text", .string(rule.name + "."))])),
      ("fullDescription", .object([("text", .string(rule.summary))])),
      ("help", .object([("text", .string(plainHelp(rule))), ("markdown", .string(markdownHelp(rule)))])),
      ("defaultConfiguration", .object([("level", .string(level(rule.severity)))])),
      (
        "properties",
        .object([
          ("category", .string(rule.category)), ("severity", .string(rule.severity.rawValue)),
          ("tags", .array(["translation", .string(rule.category)])),
        ])
      ),
    ])
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .critical, .major: "error"
    case .minor: "warning"
    case .neutral: "note"
    }
  }

  /// `tortured-phrase` is `TorturedPhrase`: SARIF wants a name that reads like an identifier.
  private static func pascalCase(_ id: String) -> String {
    id.split(separator: "-").map { String($0).withCapital }.joined()
  }

  private static func plainHelp(_ rule: RuleDescription) -> String {
    help(rule, open: "'", close: "'", item: "Wrong: ")
  }

  private static func markdownHelp(_ rule: RuleDescription) -> String {
    help(rule, open: "**", close: "**", item: "- ")
  }

  private static func help(_ rule: RuleDescription, open: String, close: String, item: String) -> String {
    let examples = rule.failing.prefix(3).map { example in
      var lines = [item + example.target.replacingMarks(open: open, close: close)]
      if !example.source.isEmpty { lines.append("  German: " + example.source.onOneLine) }
      if let correction = example.correction { lines.append("  Instead: " + correction) }
      return lines.joined(separator: "\n")
    }
    return ([rule.rationale] + examples).joined(separator: "\n\n")
  }
}
