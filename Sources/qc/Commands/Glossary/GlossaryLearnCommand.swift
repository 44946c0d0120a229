import ArgumentParser
import Foundation
import QualityCheck

struct GlossaryLearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Makes proposals for a glossary from what an editor decided about findings.",
    discussion: """
      Decisions are saved in the page of 'qc report --format html' or 'qc check --format html'; the texts must be those \
      they were made for. A rejected finding about a term proposes the English as an admitted form, an accepted correction proposes what \
      it replaced as a deprecated variant, a rejected finding of spun English proposes an exception. Nothing is \
      changed unless --append names a glossary; what decisions contradict each other about is never appended.

      Exit status: 0; 2 when a text, the decisions or a glossary cannot be read.

      Examples:
        qc glossary learn article.en.txt --source article.de.txt --decisions article.decisions.json
        qc glossary learn content --decisions monday.json --decisions tuesday.json --append terms.csv
      """)

  @OptionGroup var texts: TextOptions

  @Option(
    help: ArgumentHelp(
      "An editor's decisions about these texts; may be given several times.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var decisions: [String]

  @OptionGroup(title: "Configuration") var options: ConfigurationOptions
  @OptionGroup(title: "Terms") var terms: TermOptions

  @Option(help: "How the proposals are written: 'text' for people, 'json' for programs.")
  var format: PageFormat = .text

  @Option(
    help: ArgumentHelp("Append the proposals to this glossary (CSV, TSV or YAML).", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "yaml", "yml"]))
  var append: String?

  func run() async throws {
    let decisions = try DecisionFiles(decisions)
    // What cannot be appended to is told before the texts are read.
    if let append { _ = try GlossaryAddition(path: append) }
    var configuration = try texts.configuration(options)
    terms.apply(to: &configuration)
    let (jobs, areAllFound) = try texts.jobs(configuration)
    let pipeline = try await Pipeline.configured(by: configuration, isSourceRequired: false)
    let (reports, isWhole) = await pipeline.reports(of: try decisions.jobs(among: jobs, pipeline.stages))
    guard let first = reports.first else { throw ExitStatus.couldNotRun }
    // All texts are read with one glossary.
    var learning = TermLearning(first.bitext.terms.glossary, lexicon: try? Lexicon.open())
    for report in reports { learning.add(decisions.decided(in: report), in: report) }
    try ReportOutput.standard.write(format == .json ? learning.json : learning.text)
    if learning.proposals.isEmpty {
      StandardError.write("qc: the decisions say nothing that the glossary does not say already\n")
    }
    if let append, !learning.concepts.isEmpty {
      // As the file is now: somebody may have written to it meanwhile.
      let addition = try GlossaryAddition(path: append)
      try ReportOutput.file(append).write(addition.text(adding: learning.concepts))
      StandardError.write(
        "qc: \(Counted.text(learning.concepts.count, "entry", "entries")) added to \(append)\n")
    }
    if !isWhole || !areAllFound { throw ExitStatus.couldNotRun }
  }
}
