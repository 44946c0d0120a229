import ArgumentParser
import Foundation
import QualityCheck

struct GlossaryLearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Makes proposals for a glossary from what an editor decided about findings.",
    discussion: """
      Decisions are saved in the page of 'qc report --format html'; the text must be the one they were made for. \
      A rejected finding about a term proposes the English as an admitted form, an accepted correction proposes what \
      it replaced as a deprecated variant, a rejected finding of spun English proposes an exception. Nothing is \
      changed unless --append names a glossary; what decisions contradict each other about is never appended.

      Example:
        qc glossary learn article.en.txt --source article.de.txt --decisions article.decisions.json
      """)

  @OptionGroup var pair: PairOptions

  @Option(
    help: ArgumentHelp("The editor's decisions.", valueName: "file"), completion: .file(extensions: ["json"]))
  var decisions: String

  @OptionGroup(title: "Configuration") var options: ConfigurationOptions
  @OptionGroup(title: "Terms") var terms: TermOptions

  @Option(help: "How the proposals are written: 'text' for people, 'json' for programs.")
  var format: PageFormat = .text

  @Option(
    help: ArgumentHelp("Append the proposals to this glossary (CSV or TSV).", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv"]))
  var append: String?

  func run() async throws {
    let decided = try Decisions.load(decisions)
    var configuration = try options.load(near: pair.target == "-" ? "." : pair.target)
    terms.apply(to: &configuration)
    let pipeline = try await Pipeline.configured(by: configuration, isSourceRequired: false)
    let report = try pipeline.report(pair.job)
    let glossary = report.bitext.terms.glossary
    var learning = TermLearning(glossary, lexicon: try? Lexicon.open())
    learning.add(try decided.decided(in: report, path: decisions), in: report)
    try ReportOutput.standard.write(format == .json ? learning.json : learning.text)
    guard let append, !learning.concepts.isEmpty else { return }
    let addition = try GlossaryAddition(path: append)
    try ReportOutput.file(append).write(addition.text(adding: learning.concepts))
    StandardError.write("qc: \(learning.concepts.count) rows added to \(append)\n")
  }
}
