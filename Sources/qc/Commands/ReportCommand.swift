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
  @OptionGroup var options: FindingOptions
  @OptionGroup(title: "Output") var format: FormatOptions

  @Flag(help: ArgumentHelp("Print how long each phase took to standard error.", visibility: .hidden))
  var timings = false

  func run() async throws {
    let clock = PhaseClock()
    let observe: @Sendable (Pipeline.Phase, Duration) -> Void = { clock.add($1, to: $0.rawValue) }
    for path in [pair.source, pair.target].compactMap(\.self) { try DocumentReader.requireFile(at: path) }
    let configuration = try options.configuration(near: pair.target)
    try format.protect([pair.target, pair.source].compactMap(\.self) + configuration.files)
    let pipeline = try await Pipeline.configured(
      by: configuration, isSourceRequired: false, observe: timings ? observe : nil)
    let reports = try await pipeline.run(
      [pair.job], atOnce: ProcessInfo.processInfo.activeProcessorCount)
    try clock.measure("report") { try format.write(reports) }
    if timings { StandardError.write(clock.summary) }
    // The system takes back all memory at once; freeing it piece by piece takes a tenth of the whole run.
    withExtendedLifetime((pipeline, reports)) { Self.exit() }
  }
}
