import ArgumentParser
import QualityCheck

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Shows what the configuration says, and what it may say.",
    discussion: "The configuration is .qc.yml in the folder of the texts or the nearest above.",
    subcommands: [Show.self, Keys.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the values that hold, as YAML, and where each comes from.",
      discussion: """
        Takes the paths and options of 'qc check', so that its command line can be tried. Below the values stand the \
        files that are in force: the baseline, the glossaries, the dictionaries.

        Exit status: 0; 2 when the configuration, a baseline or a glossary cannot be read, as with 'qc check'.
        """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var options: FindingOptions
    @OptionGroup(title: "Gate") var gate: GateOptions

    func run() throws {
      let configuration = try site.configuration(options, gate)
      let lines = ConfigurationKey.all.map { key in
        ("\(key.name): \(key.value(configuration))", "# \(key.origin(in: configuration))")
      }
      let width = lines.map(\.0.count).filter { $0 <= 60 }.max() ?? 0
      let title =
        configuration.path.map { "# \($0)\n" } ?? "# no \(ConfigurationFile.name) is found\n"
      let inForce = FilesInForce(configuration)
      try ReportOutput.standard.write(
        title
          + lines.map { value, origin in
            value + String(repeating: " ", count: max(1, width + 2 - value.count)) + origin + "\n"
          }.joined() + inForce.lines.map { "# \($0.onOneLine)\n" }.joined())
      for problem in inForce.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
      if !inForce.problems.isEmpty { throw ExitStatus.couldNotRun }
    }
  }

  struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the keys, what each takes and does.")

    @Flag(help: ArgumentHelp("Print the page of the documentation.", visibility: .hidden))
    var markdown = false

    func run() throws {
      guard !markdown else {
        try ReportOutput.standard.write(ConfigurationPage.markdown())
        return
      }
      let pages = ConfigurationKey.all.map { key in
        let example = key.example.split(separator: "\n").map { "    \($0)\n" }.joined()
        return "\(key.name): \(key.shape)\n  \(key.summary)\n\n\(example)"
      }
      try ReportOutput.standard.write(pages.joined(separator: "\n"))
    }
  }
}
