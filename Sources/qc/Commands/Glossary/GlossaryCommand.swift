import ArgumentParser

struct GlossaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Maintains the lists of terms that qc enforces.",
    discussion: """
      Glossaries are kept as CSV, TSV, YAML or TBX; TMX and XLIFF are read where they hold terms. The name's ending \
      tells the format.
      """,
    subcommands: [
      GlossaryLintCommand.self, GlossaryLookupCommand.self, GlossaryExportCommand.self,
      GlossaryImportCommand.self, GlossaryDiffCommand.self, GlossaryMergeCommand.self,
      GlossarySuggestCommand.self, GlossaryStatsCommand.self, GlossaryLearnCommand.self,
    ])
}
