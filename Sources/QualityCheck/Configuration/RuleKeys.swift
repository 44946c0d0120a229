/// What `variant` takes.
private enum VariantChoice: String, CaseIterable {
  case any
  case american = "en-US"
  case british = "en-GB"

  var variant: EnglishVariant? { EnglishVariant(rawValue: rawValue) }
}

/// The keys that say what is found.
extension ConfigurationKey {
  static let ruleKeys: [ConfigurationKey] = [
    ConfigurationKey(
      name: "glossaries",
      shape: "a file or a list of files",
      summary: "Glossaries that add to qc's own and go before it; those of `--glossary` come on top.",
      example: "glossaries: [terms/news.csv]",
      read: { node, reading, configuration throws(ConfigurationError) in
        configuration.glossaries = []
        for item in try node.list("a file or a list of files") {
          configuration.glossaries.append(reading.path(try item.text("a file or a list of files")))
        }
      },
      value: { FlowText.list($0.glossaries.map(FlowText.text)) }),
    ConfigurationKey(
      name: "variant",
      shape: "any, en-US or en-GB",
      summary: "The English to keep to; with any, both are right.",
      example: "variant: en-GB",
      read: { node, _, configuration throws(ConfigurationError) in
        configuration.variant = try node.choice(VariantChoice.self).variant
      },
      value: { $0.variant?.rawValue ?? VariantChoice.any.rawValue }),
    ConfigurationKey(
      name: "rules",
      shape: "rules by their id, each 'on', 'off', a severity, or both as a group",
      summary: """
        Switches rules on or off and sets how bad their findings are: neutral, minor, major or critical. All rules \
        are on by default; `qc rules` lists them.
        """,
      example: """
        rules:
          spelling: off
          untranslated: critical
          spun-wording: { severity: major }
        """,
      read: { node, reading, configuration throws(ConfigurationError) in
        configuration.rules = [:]
        for (key, value) in try node.entries("rules by their id") {
          let id = RuleID(rawValue: try key.string())
          guard reading.rules.contains(id) else {
            throw .unknownRule(
              key.place, rule: id.rawValue,
              nearest: NearestName.of(id.rawValue, among: reading.rules.map(\.rawValue)))
          }
          configuration.rules[id] = try setting(value)
        }
      },
      value: { configuration in
        let rules = configuration.rules.sorted { $0.key < $1.key }.map { id, setting in
          let fields =
            (setting.isOn.map { ["enabled: \($0)"] } ?? [])
            + (setting.severity.map { ["severity: \($0.rawValue)"] } ?? [])
          return "\(id.rawValue): {\(fields.joined(separator: ", "))}"
        }
        return "{" + rules.joined(separator: ", ") + "}"
      }),
    ConfigurationKey(
      name: "minConfidence",
      shape: "a probability from 0 to 1",
      summary: "Findings that are less sure are dropped.",
      example: "minConfidence: 0.6",
      read: { node, _, configuration throws(ConfigurationError) in
        configuration.minConfidence = try node.number(in: 0...1, "a probability from 0 to 1")
      },
      value: { Decimals.text($0.minConfidence, places: 4) }),
    ConfigurationKey(
      name: "accept",
      shape: "words or phrases",
      summary: """
        Words and phrases that are right: no rule flags them, or a part of them. They are found as whole words, so \
        `ware` does not excuse `software`; one in small letters holds in any case, one with capitals as it stands. \
        What excuses nothing in a check of all texts is told.
        """,
      example: "accept: [wake-up call, Digital Wrongdoing Unit]",
      read: { node, _, configuration throws(ConfigurationError) in
        configuration.accept = []
        for item in try node.list("words or phrases") {
          configuration.accept.append(AcceptedPhrase(try item.text("words or phrases"), place: item.place))
        }
      },
      value: { FlowText.list($0.accept.map { FlowText.text($0.text) }) }),
  ]

  private static func setting(_ node: ConfigurationNode) throws(ConfigurationError)
    -> Configuration.RuleSetting
  {
    let expected = "'on', 'off' or a severity (neutral, minor, major, critical)"
    if node.isMapping {
      let fields = try node.fields(["enabled", "severity"], expected)
      return Configuration.RuleSetting(
        isOn: try fields["enabled"]?.bool(), severity: try fields["severity"]?.choice(Severity.self))
    }
    // YAML 1.1 takes 'off' for a boolean; whatever the parser thinks, the text counts.
    let text = try node.text(expected)
    switch text.lowercased() {
    case "on", "true", "yes": return Configuration.RuleSetting(isOn: true)
    case "off", "false", "no": return Configuration.RuleSetting(isOn: false)
    default:
      guard let severity = Severity(rawValue: text) else { throw node.badValue(expected) }
      return Configuration.RuleSetting(severity: severity)
    }
  }
}
