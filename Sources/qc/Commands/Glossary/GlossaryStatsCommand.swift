import ArgumentParser
import QualityCheck

struct GlossaryStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Tells which entries of the glossaries are met in texts, kept, missed, and enforced wrongly.",
    discussion: """
      For each concept that is met: the places of its German terms; those where one of its English terms stands in \
      the same sentence; those where something else does; those where nothing can be said (compounds, doubtful pairs, \
      other senses); the places of forbidden English terms; and the findings that a comment in the text or the \
      configuration's accept list calls wrong, or an editor rejected.

      Exit status: 0; 2 when a text, the decisions or a glossary cannot be read.

      Examples:
        qc glossary stats article.en.txt --source article.de.txt --glossary terms.csv --unused
        qc glossary stats content
      """)

  @OptionGroup var texts: TextOptions
  @Option(
    help: ArgumentHelp(
      "An editor's decisions about these texts, rejected findings count as wrong; may be given several times.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var decisions: [String] = []

  @OptionGroup(title: "Configuration") var options: ConfigurationOptions
  @OptionGroup(title: "Terms") var terms: TermOptions

  @Flag(help: "Name the concepts that are not met, too.")
  var unused = false

  @Option(help: "How the figures are written: 'text' for people, 'json' for programs.")
  var format: PageFormat = .text

  func run() async throws {
    let decisions = try DecisionFiles(decisions)
    var configuration = try texts.configuration(options)
    terms.apply(to: &configuration)
    let (jobs, areAllFound) = try texts.jobs(configuration)
    guard let data = DataDirectory.locate() else { throw MissingData() }
    let glossary = try TermOptions.glossary(configuration.glossaries, data)
    var resources = Resources.open(data: data, progress: { LexiconProgress().show($0) })
    for problem in resources.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
    // Nothing needs to be unspun.
    resources.model = nil
    let pipeline = Pipeline(
      stages: try .standard(resources: resources, glossary: glossary),
      rules: [TermMissing(), TermForbidden()], accept: configuration.accept)
    // Decisions about other texts are a mistake; texts without decisions are none.
    if !decisions.isEmpty { _ = try decisions.jobs(among: jobs, pipeline.stages) }
    let (reports, isWhole) = await pipeline.reports(of: jobs)
    guard !reports.isEmpty else { throw ExitStatus.couldNotRun }
    var statistics = TermStatistics(glossary)
    for report in reports {
      let rejected = decisions.decided(in: report).filter { $0.decision.decision == .reject }
      statistics.add(report, rejected: rejected.map(\.finding))
    }
    try ReportOutput.standard.write(
      format == .json ? statistics.json : statistics.text(isUnusedListed: unused))
    if !isWhole || !areAllFound { throw ExitStatus.couldNotRun }
  }
}
