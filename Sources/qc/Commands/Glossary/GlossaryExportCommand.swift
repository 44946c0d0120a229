public import ArgumentParser
public import QualityCheck

struct GlossaryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes glossaries in another format.",
    discussion: """
      Several files become one glossary; later ones correct earlier ones. What the format has no place for is told on \
      standard error. Cells that a spreadsheet would run as formulas get an apostrophe before them.

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
    try output.write(Glossary.load(files))
  }
}

extension GlossaryFormat: ExpressibleByArgument {}
extension TBXStyle: ExpressibleByArgument {}
