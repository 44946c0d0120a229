import ArgumentParser

@main
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qc-train", abstract: "Learns and measures what qc's detection rests on.",
    subcommands: [
      Substitutions.self, Detection.self, Examine.self, AlignmentCommand.self, TermBench.self,
      Translations.self,
    ])
}
