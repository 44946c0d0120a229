import ArgumentParser
import QualityCheck

struct GlossaryStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Tells which entries of the glossaries are met in a text, kept, missed, and enforced wrongly.",
    discussion: """
      For each concept that is met: the places of its German terms; those where one of its English terms stands in \
      the same sentence; those where something else does; those where nothing can be said (compounds, doubtful pairs, \
      other senses); the places of forbidden English terms; and the findings that a comment in the text or the \
      configuration's accept list calls wrong, or an editor rejected.

      Example:
        qc glossary stats article.en.txt --source article.de.txt --glossary terms.csv --unused
      """)

  @OptionGroup var pair: PairOptions
  @Option(
    help: ArgumentHelp(
      "An editor's decisions about the text; rejected findings count as wrong.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var decisions: String?

  @OptionGroup(title: "Configuration") var options: ConfigurationOptions
  @OptionGroup(title: "Terms") var terms: TermOptions

  @Flag(help: "Name the concepts that are not met, too.")
  var unused = false

  @Option(help: "How the figures are written: 'text' for people, 'json' for programs.")
  var format: PageFormat = .text

  func run() async throws {
    var configuration = try options.load(near: pair.target == "-" ? "." : pair.target)
    terms.apply(to: &configuration)
    guard let data = DataDirectory.locate() else { throw MissingData() }
    let glossary = try TermOptions.glossary(configuration.glossaries, data)
    var resources = await Resources.open(data: data, progress: { LexiconProgress().show($0) })
    for problem in resources.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
    // Nothing needs to be unspun.
    resources.model = nil
    let pipeline = Pipeline(
      stages: try .standard(resources: resources, glossary: glossary),
      rules: [TermMissing(), TermForbidden()], accept: configuration.accept)
    var statistics = TermStatistics(glossary)
    let report = try pipeline.report(pair.job)
    let rejected = try decisions.map { path in
      try Decisions.load(path).decided(in: report, path: path).filter { $0.decision.decision == .reject }
        .map(\.finding)
    }
    statistics.add(report, rejected: rejected ?? [])
    try ReportOutput.standard.write(
      format == .json ? statistics.json : statistics.text(isUnusedListed: unused))
  }
}
