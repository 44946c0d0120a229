import ArgumentParser
import QualityCheck

struct GlossaryDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what became of each concept between two versions of a glossary.",
    discussion: """
      Concepts are known again by their identifier, or else by their domain and first term; the formats of the two \
      files and the order of their concepts do not matter.

      Exit status: 0, whatever the differences; with --exit-code 1 when there are any.
      """)

  @Argument(help: "The older glossary.", completion: .file())
  var old: String

  @Argument(help: "The newer glossary.", completion: .file())
  var new: String

  @Option(help: "How the differences are written: 'text' for people, 'json' for programs.")
  var format: PageFormat = .text

  @Flag(help: "Exit with 1 when the glossaries differ.")
  var exitCode = false

  func run() throws {
    let diff = GlossaryDiff(from: try Glossary.load([old]), to: try Glossary.load([new]))
    try ReportOutput.standard.write(format == .json ? diff.json : diff.text)
    if exitCode, !diff.isEmpty { throw ExitStatus.gateShut }
  }
}
