import ArgumentParser
import Foundation
import QualityCheck

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Shows what is wrong in an English text, what it should say, and how qc knows.",
    discussion: """
      Findings never make this command fail.

      Examples:
        qc report article.en.txt --source article.de.txt
        qc report article.en.txt --source article.de.txt --format json --output report.json
        qc report lines.en --source lines.de --align lines --rules tortured-phrase
        pandoc article.docx -t plain | qc report - --source article.de.txt
      """)

  @OptionGroup var pair: PairOptions
  @OptionGroup(title: "Terms") var terms: TermOptions
  @OptionGroup(title: "Findings") var rules: RuleOptions
  @OptionGroup(title: "Output") var format: FormatOptions

  @Flag(help: ArgumentHelp("Print how long each phase took to standard error.", visibility: .hidden))
  var timings = false

  func run() async throws {
    let clock = PhaseClock()
    guard let data = DataDirectory.locate() else { throw MissingData() }
    let observe: @Sendable (Pipeline.Phase, Duration) -> Void = { clock.add($1, to: $0.rawValue) }
    let glossary = try terms.glossary(data)
    let resources = await Resources.open(data: data, progress: { LexiconProgress().show($0) })
    for problem in resources.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
    let pipeline = Pipeline(
      stages: try .standard(resources: resources, glossary: glossary),
      rules: rules.rules(data: data, glossary: glossary),
      minimumConfidence: rules.minConfidence,
      observe: timings ? observe : nil)
    let reports = try await pipeline.run(
      [pair.job], atOnce: ProcessInfo.processInfo.activeProcessorCount)
    try clock.measure("report") { try format.write(reports) }
    if timings { StandardError.write(clock.summary) }
  }
}
