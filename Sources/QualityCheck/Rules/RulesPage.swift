/// The page of the documentation about all rules, made from their descriptions.
package enum RulesPage {
  package static func markdown(_ rules: [RuleDescription]) -> String {
    var page = """
      # Rules

      Made from the rules' own descriptions by `make docs`; the examples are run as tests. In a wrong example the
      words that are flagged stand in bold.

      | rule | severity | flags |
      | --- | --- | --- |

      """
    for rule in rules {
      page +=
        "| [`\(rule.id.rawValue)`](#\(rule.id.rawValue)) | \(rule.severity.rawValue) | \(rule.summary) |\n"
    }
    for rule in rules { page += section(rule) }
    return page
  }

  private static func section(_ rule: RuleDescription) -> String {
    var text = """

      ## \(rule.id.rawValue)

      **\(rule.name).** \(rule.summary)

      Severity \(rule.severity.rawValue), MQM category `\(rule.category)`.

      \(rule.rationale)

      """
    text += examples("Wrong", rule.failing)
    text += examples("Right", rule.passing)
    return text
  }

  private static func examples(_ title: String, _ examples: [Example]) -> String {
    guard !examples.isEmpty else { return "" }
    var text = "\n\(title):\n\n"
    for example in examples {
      text += "- \(example.target.replacingMarks(open: "**", close: "**"))\n"
      if !example.source.isEmpty { text += "  German: \(example.source)\n" }
      for entry in example.glossaryEntries { text += "  Glossary: \(entry)\n" }
      if let correction = example.correction { text += "  Instead: \(correction)\n" }
    }
    return text
  }
}

extension String {
  /// The text of an example with its `↓` and `↑` replaced.
  package func replacingMarks(open: String, close: String) -> String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "↓": text += open
      case "↑": text += close
      case "\n": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
