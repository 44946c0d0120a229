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
      discussion: "Takes the options of 'qc check', so that its command line can be tried.")

    @Argument(help: "A text or folder whose configuration is meant.", completion: .file())
    var path = "."

    @OptionGroup var options: FindingOptions
    @OptionGroup(title: "Gate") var gate: GateOptions

    func run() throws {
      var configuration = try options.configuration(near: path)
      gate.apply(to: &configuration)
      let lines = ConfigurationKey.all.map { key in
        ("\(key.name): \(key.value(configuration))", "# \(key.origin(in: configuration))")
      }
      let width = lines.map(\.0.count).filter { $0 <= 60 }.max() ?? 0
      let title =
        configuration.path.map { "# \($0)\n" } ?? "# no \(ConfigurationFile.name); all is by default\n"
      try ReportOutput.standard.write(
        title
          + lines.map { value, origin in
            value + String(repeating: " ", count: max(1, width + 2 - value.count)) + origin + "\n"
          }.joined())
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
