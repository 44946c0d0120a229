public import ArgumentParser
public import QualityCheck

struct GlossaryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes glossaries in another format.",
    discussion: """
      Several files become one glossary; later ones correct earlier ones. What the format has no place for is told on \
      standard error, and so are columns that qc does not know; a table that has some is not written over. Cells that \
      a spreadsheet would run as formulas get an apostrophe before them.

      Examples:
        qc glossary export terms.csv --format tbx --output terms.tbx
        qc glossary export terms.tbx more.yaml --format csv > terms.csv
      """)

  @Argument(
    help: "Glossaries.", completion: .file(extensions: ["csv", "tsv", "yaml", "yml", "tbx", "tmx", "xlf"]))
  var files: [String]

  @Option(help: "csv, tsv, yaml or tbx; without it, the output's name tells.")
  var format: GlossaryFormat?

  @Option(help: "Data categories of TBX as attributes (dca) or as tags (dct).")
  var style: TBXStyle = .dca

  @Option(
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func validate() throws {
    if format == nil, output == nil || output == "-" {
      throw ValidationError("--format is needed when there is no --output that tells the format.")
    }
    if let format, !format.isWritten {
      throw ValidationError("qc reads \(format.rawValue), but does not write it.")
    }
  }

  func run() throws {
    let output = try GlossaryOutput(path: output, format: format, style: style, fallback: nil)
    let glossary = try Glossary.load(files)
    if let path = output.path, let input = InputFiles(files).input(replacedBy: path) {
      // A list of known phrases is read, but not written as a glossary.
      guard GlossaryFormat(path: input) == output.format, glossary.knownPhrases.phrases.isEmpty else {
        throw OutputError.replacesInput(path: path, input: input, place: nil)
      }
      try GlossaryReader.checkRewritable(input)
    }
    // YAML is kept by hand, whatever is written over it.
    try output.write(glossary, changing: output.format == .yaml ? output.existing : nil)
    try GlossaryOutput.tellUnread(files)
  }
}

extension GlossaryFormat: ExpressibleByArgument {}
extension TBXStyle: ExpressibleByArgument {}
