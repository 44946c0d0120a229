import ArgumentParser
import Foundation
import QualityCheck

struct BaselineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Keeps the findings that are known, so that the gate looks at new ones only.",
    discussion: """
      The baseline is \(Baseline.fileName) beside the configuration, or what 'baseline' in it names. It knows a \
      finding by its words and the German behind them, not by its line.
      """,
    subcommands: [Create.self, Prune.self, Show.self])

  /// What all of them take.
  struct Options: ParsableArguments {
    @Argument(help: "A folder of the site; default: the current one.", completion: .directory)
    var path = "."

    @Option(
      help: ArgumentHelp("The baseline's file.", valueName: "file"), completion: .file(extensions: ["json"]))
    var baseline: String?

    @OptionGroup(title: "Configuration") var options: ConfigurationOptions

    func configuration() throws -> Configuration {
      try Site.require([path])
      var configuration = try options.load(near: path)
      if configuration.path == nil { configuration = Configuration(folder: Site.folder(around: path)) }
      if let baseline {
        configuration.baseline = baseline
        configuration.origins["baseline"] = .commandLine
      }
      return configuration
    }
  }

  /// What those take that check the texts.
  struct CheckingOptions: ParsableArguments {
    @OptionGroup var options: Options
    @OptionGroup(title: "Terms") var terms: TermOptions

    func configuration() throws -> Configuration {
      var configuration = try options.configuration()
      terms.apply(to: &configuration)
      return configuration
    }
  }

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes all findings of all texts into the baseline, in place of what was there.",
      discussion: "Findings that a comment or the accept list lets pass are left out.")

    @OptionGroup var options: CheckingOptions

    func run() async throws {
      let configuration = try options.configuration()
      let judgement = try await BaselineCommand.judge(configuration, baseline: nil)
      let gate = Gate(configuration)
      let baseline = Baseline(judgement.reports) { gate.baselinePath(of: $0.path) }
      try ReportOutput.file(configuration.baseline).write(BaselineFile.text(baseline))
      StandardError.write(
        "qc: \(configuration.baseline): \(BaselineCommand.size(of: baseline))\n")
    }
  }

  struct Prune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Removes from the baseline what is not found any more, and follows texts that moved; adds nothing.")

    @OptionGroup var options: CheckingOptions

    func run() async throws {
      let configuration = try options.configuration()
      let baseline = try BaselineFile.read(configuration.baseline)
      let judgement = try await BaselineCommand.judge(configuration, baseline: baseline)
      let stale = Dictionary(grouping: judgement.stale, by: \.path).mapValues { $0.map(\.entry) }
      let pruned = (judgement.baseline ?? baseline).removing(stale)
      if pruned != baseline { try ReportOutput.file(configuration.baseline).write(BaselineFile.text(pruned)) }
      StandardError.write(
        "qc: \(configuration.baseline): \(Counted.text(baseline.count - pruned.count, "finding")) removed, \(pruned.count) left\n"
      )
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists what the baseline lets pass.")

    @OptionGroup var options: Options

    func run() throws {
      let configuration = try options.configuration()
      let baseline = try BaselineFile.read(configuration.baseline)
      var page = ""
      for (path, entries) in baseline.documents.sorted(by: { $0.key < $1.key }) {
        page += "\(path)\n"
        for entry in entries {
          page +=
            "  \(entry.rule.rawValue) '\(entry.text)'\(entry.count == 1 ? "" : ", \(entry.count) times")\n"
        }
      }
      try ReportOutput.standard.write(page + BaselineCommand.size(of: baseline) + "\n")
    }
  }

  private static func size(of baseline: Baseline) -> String {
    Counted.text(baseline.count, "finding") + " in " + Counted.text(baseline.documents.count, "text")
  }

  /// Checks all texts; one that cannot be read leaves the baseline as it is.
  private static func judge(_ configuration: Configuration, baseline: Baseline?) async throws -> Judgement {
    let site = try Site(configuration, paths: [], changedSince: nil)
    let others = configuration.glossaries + [configuration.path].compactMap(\.self)
    try InputFiles(site.texts + site.sources + others)
      .protect(from: configuration.baseline, place: configuration.place(of: "baseline"))
    let progress = CheckProgress(total: site.pairs.count)
    if let problem = site.problems.first { throw problem }
    let outcome = try await site.check(progress: progress)
    if let problem = outcome.problems.first { throw problem }
    return Gate(configuration, baseline: baseline).judge(
      outcome.reports, rules: outcome.rules, of: site.texts)
  }
}
