import ArgumentParser
import Foundation
import QualityCheck

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures precision and recall of the rules on texts whose faults are marked.",
    discussion: """
      The marks are a tab-separated file: start and end of the place in bytes of the English file, tier (the kind of \
      fault, any name), the words, the accepted corrections with | between them; lines that begin with # are remarks. \
      A folder holds several sets: X.en.txt, its German X.de.txt if there is one, and X.gold.tsv.

      Unless --rules names others, the rules about spun English are measured; every finding of theirs where nothing \
      is marked counts as wrong.

      Examples:
        qc evaluate article.en.txt --source article.de.txt --gold article.gold.tsv
        qc evaluate labelled/ --min-confidence 0.7 --format json
      """)

  @Argument(help: "The English text, or a folder of sets.", completion: .file())
  var target: String

  @OptionGroup var german: SourceOptions

  @Option(help: "The marked places of the English.", completion: .file(extensions: ["tsv"]))
  var gold: String?

  @OptionGroup var options: FindingOptions

  @Option(help: "How the figures are written: 'text' for people, 'json' for programs.")
  var format: PageFormat = .text

  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) && isFolder.boolValue
  }

  func validate() throws {
    if isFolder {
      guard german.source == nil, gold == nil else {
        throw ValidationError(
          "A folder brings its German and its marks along; leave out --source and --gold.")
      }
    } else {
      // What is not there is no matter of the command line.
      guard gold != nil || !FileManager.default.fileExists(atPath: target) else {
        throw ValidationError("A text needs --gold, the file of its marked places.")
      }
      try german.check(target: target)
    }
    if [target, german.source, gold].contains("-") {
      throw ValidationError("Marked texts are files; none can come from standard input.")
    }
  }

  func run() async throws {
    let sets = try sets()
    for path in sets.flatMap({ [$0.job.source, $0.job.target].compactMap(\.self) }) {
      try DocumentReader.requireFile(at: path)
    }
    // Before anything slow begins.
    let marked = try sets.map { try GoldFile(path: $0.gold) }
    let configuration = try options.configuration(near: target)
    let pipeline = try await Pipeline.configured(
      by: configuration, isSourceRequired: false, isWhole: true)
    let reports = try await pipeline.run(
      sets.map(\.job), atOnce: ProcessInfo.processInfo.activeProcessorCount)

    var evaluation = Evaluation(rules: measured)
    for (report, gold) in zip(reports, marked) {
      evaluation.add(report, marks: try gold.marks(in: report.bitext.target.document))
    }
    try ReportOutput.standard.write(format == .json ? evaluation.json : evaluation.text)
  }

  private func sets() throws -> [MarkedSet] {
    if isFolder { return try MarkedSet.all(in: target, pairing: german.align) }
    return [MarkedSet(job: german.job(target: target), gold: gold ?? "")]
  }

  /// Those named, in the order they are listed; else those about spun English.
  private var measured: [RuleID] {
    guard let named = options.rules.list?.ids else { return Evaluation.spinning }
    return BuiltInRules.descriptions.map(\.id).filter(named.contains)
  }
}
