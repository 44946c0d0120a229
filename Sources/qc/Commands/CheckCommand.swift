import ArgumentParser
import Foundation
import QualityCheck

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Decides whether texts may be published: the gate of a build.",
    discussion: """
      Finds the English texts and their German by the configuration (.qc.yml), or pairs X.en.EXT with X.de.EXT. \
      All paths go by one configuration: the one found upwards from each. All findings are shown; --fail-on, --max-findings and --min-score say which of them shut the gate.

      Exit status: 0 the gate is open; 1 it is shut; 2 a text, a folder or the configuration could not be read, or a \
      link leads in a circle: all others are reported, and the formats of build servers (sarif, junit, github, \
      gitlab, rdjson) and the pages (html, markdown) tell of it, too; 64 the command line is wrong.

      Examples:
        qc check
        qc check content/news --fail-on critical
        qc check --changed-since origin/main --format github
        qc check --format sarif --output qc.sarif --format text
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var options: FindingOptions
  @OptionGroup(title: "Gate") var gate: GateOptions
  @OptionGroup(title: "Output") var format: FormatOptions

  func run() async throws {
    let configuration = try site.configuration(options, gate)
    let site = try Site(configuration, paths: site.paths, changedSince: site.changedSince)
    let baseline = try Site.baseline(configuration)
    let (format, place) = outputs(configuration)
    try format.protect(site.texts + site.sources + configuration.files, place: place)

    let progress = CheckProgress(total: site.pairs.count)
    let interruption = Interruption(clear: progress.clear)
    let outcome = try await site.check(progress: progress)
    let judgement = Gate(configuration, baseline: baseline)
      .judge(outcome.reports, rules: outcome.rules, of: site.texts)

    try interruption.whileWriting {
      // A fresh checkout has no folder for what is built.
      if place != nil { try format.makeFolders() }
      try format.write(judgement.reports, unread: site.unread + outcome.unread)
    }
    for problem in site.problems + outcome.problems {
      StandardError.write("qc: \(sentence(for: problem))\n")
    }
    Self.tell(judgement, configuration)
    StandardError.write(
      "qc: \(judgement.summary)" + Self.unread(outcome.problems.count, "text")
        + Self.unread(site.problems.count, "link or folder", "links or folders") + "\n")
    if !outcome.problems.isEmpty || !site.problems.isEmpty { throw ExitStatus.couldNotRun }
    if !judgement.isOpen { throw ExitStatus.gateShut }
  }

  /// As the command line says, else as the configuration does, and then where.
  private func outputs(_ configuration: Configuration) -> (FormatOptions, ConfigurationPlace?) {
    guard format.formats.isEmpty, format.outputs.isEmpty, !configuration.output.isEmpty else {
      return (format, nil)
    }
    var format = format
    format.formats = configuration.output.compactMap { ReportFormat(rawValue: $0.format) }
    format.outputs = configuration.output.map { $0.file ?? "-" }
    return (format, configuration.place(of: "output"))
  }

  /// What is out of date, a line each; of very many the first.
  private static func tell(_ judgement: Judgement, _ configuration: Configuration) {
    let shown = 20
    for move in judgement.moves {
      StandardError.write(
        "qc: \(configuration.baseline): \(move.old.onOneLine) is now \(move.new.onOneLine); "
          + "'qc baseline prune' writes that down\n")
    }
    for stale in judgement.stale.prefix(shown) {
      let times = stale.entry.count == 1 ? "" : ", \(stale.entry.count) times"
      StandardError.write(
        "qc: \(configuration.baseline): \(stale.path): \(stale.entry.rule.rawValue) '\(stale.entry.text)'\(times) "
          + "is not found any more; 'qc baseline prune' removes it\n")
    }
    if judgement.stale.count > shown {
      StandardError.write(
        "qc: \(configuration.baseline): \(judgement.stale.count - shown) more entries are out of date\n")
    }
    for phrase in judgement.unusedPhrases {
      let place = phrase.place.map { "\($0.path):\($0.position.line):\($0.position.column): " } ?? ""
      StandardError.write("qc: \(place)accepting '\(phrase.text)' excuses no finding; remove it\n")
    }
  }

  private static func unread(_ count: Int, _ thing: String, _ things: String? = nil) -> String {
    count == 0 ? "" : "; \(Counted.text(count, thing, things)) could not be read"
  }
}
