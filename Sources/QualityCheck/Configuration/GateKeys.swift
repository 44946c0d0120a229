/// The keys that say what `qc check` lets pass, and where it reports.
extension ConfigurationKey {
  static let gateKeys: [ConfigurationKey] = [
    ConfigurationKey(
      name: "failOn",
      shape: "neutral, minor, major or critical",
      summary: "From this severity on a finding counts for the gate; all are shown.",
      example: "failOn: minor",
      read: { node, _, configuration throws(ConfigurationError) in
        configuration.failOn = try node.choice(Severity.self)
      },
      value: { $0.failOn.rawValue }),
    ConfigurationKey(
      name: "maxFindings",
      shape: "a whole number",
      summary: "How many findings that count the gate lets pass, over all texts.",
      example: "maxFindings: 10",
      read: { node, _, configuration throws(ConfigurationError) in
        configuration.maxFindings = try node.count("a whole number, 0 or more")
      },
      value: { String($0.maxFindings) }),
    ConfigurationKey(
      name: "minScore",
      shape: "a score, at most 100",
      summary: """
        The lowest score that passes the gate; a text below it has the verdict `fail`. The score is \
        (1 - penalty / words) x 100, where a minor finding costs 1, a major one 5, a critical one 25 (MQM); it can be \
        below 0.
        """,
      example: "minScore: 95",
      read: { node, _, configuration throws(ConfigurationError) in
        configuration.minScore = try node.number(in: -2500...100, "a score, at most 100")
      },
      value: { Decimals.text($0.minScore, places: 2) }),
    ConfigurationKey(
      name: "passScore",
      shape: "a score, at most 100",
      summary: "From this score on the verdict is `pass`; between `minScore` and this it is `review`.",
      example: "passScore: 99",
      read: { node, _, configuration throws(ConfigurationError) in
        configuration.passScore = try node.number(in: -2500...100, "a score, at most 100")
      },
      value: { Decimals.text($0.passScore, places: 2) }),
    ConfigurationKey(
      name: "baseline",
      shape: "a file",
      summary: """
        The findings that are known and let pass; `qc baseline create` makes the file. One of this name beside the \
        configuration, or without one in the folder of the texts or the nearest above, is used without being \
        named.
        """,
      example: "baseline: known-findings.json",
      read: { node, reading, configuration throws(ConfigurationError) in
        configuration.baseline = reading.path(try node.text("a file"))
      },
      value: { FlowText.text($0.baseline) }),
    ConfigurationKey(
      name: "strictBaseline",
      shape: "true or false",
      summary:
        "Whether entries of the baseline that no finding matches any more shut the gate; else they are told.",
      example: "strictBaseline: true",
      read: { node, _, configuration throws(ConfigurationError) in
        configuration.strictBaseline = try node.bool()
      },
      value: { String($0.strictBaseline) }),
    ConfigurationKey(
      name: "output",
      shape: "a format, or a list of 'format' and 'file'",
      summary: """
        What `qc check` writes when the command line names neither `--format` nor `--output`. Without a file it goes to \
        standard output; the folder of a file is made where it is not there, and a file that is read is never written over.
        """,
      example: """
        output:
          - format: text
          - { format: json, file: build/qc.json }
        """,
      read: { node, reading, configuration throws(ConfigurationError) in
        let expected = "a format, or a list of 'format' and 'file'"
        configuration.output = []
        for item in try node.list(expected) { configuration.output.append(try output(item, reading)) }
        if configuration.output.count(where: { $0.file == nil }) > 1 {
          throw node.badValue("one report for standard output; the others need a 'file'")
        }
      },
      value: { configuration in
        FlowText.list(
          configuration.output.map { output in
            "{format: \(output.format)\(output.file.map { ", file: \(FlowText.text($0))" } ?? "")}"
          })
      }),
  ]

  private static func output(
    _ node: ConfigurationNode, _ reading: ConfigurationReading
  ) throws(ConfigurationError) -> Configuration.Output {
    if node.isScalar {
      return Configuration.Output(format: try node.choice(ReportFormat.self).rawValue)
    }
    let fields = try node.fields(["format", "file"], "a 'format' and a 'file'")
    guard let format = fields["format"] else {
      throw .missingKey(node.place, key: "format", parent: "output")
    }
    return Configuration.Output(
      format: try format.choice(ReportFormat.self).rawValue,
      file: try fields["file"].map { file throws(ConfigurationError) in reading.path(try file.text("a file"))
      })
  }
}
