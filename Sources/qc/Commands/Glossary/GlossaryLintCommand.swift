public import ArgumentParser
import QualityCheck

struct GlossaryLintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Tells what in a glossary will not do what its author wants.",
    discussion: """
      Checks: \(GlossaryCheck.allCases.map { "\($0.rawValue), \($0.summary)" }.joined(separator: "; ")).

      Exit status: 0 when nothing is as severe as --fail-on, 1 otherwise, 2 when a file cannot be read.
      """)

  @Argument(
    help: "Glossaries; several are checked together.",
    completion: .file(extensions: ["csv", "tsv", "yaml", "yml", "tbx", "tmx", "xlf"]))
  var files: [String]

  @Option(help: "How the problems are written: 'text' for people, 'json' for programs.")
  var format: PageFormat = .text

  @Option(help: ArgumentHelp("Exit with 1 when a problem is at least so severe.", valueName: "severity"))
  var failOn: Severity = .major

  @Option(help: ArgumentHelp("Leave out what is less severe.", valueName: "severity"))
  var show: Severity = .minor

  func run() async throws {
    let resources = Resources.open(progress: { LexiconProgress().show($0) })
    for problem in resources.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
    let report = try GlossaryLint(resources: resources).report(files)
    let shown = report.atLeast(show)
    try ReportOutput.standard.write(format == .json ? shown.json : shown.text)
    if report.problems.contains(where: { $0.severity >= failOn }) { throw ExitStatus.gateShut }
  }
}

extension Severity: ExpressibleByArgument {}
