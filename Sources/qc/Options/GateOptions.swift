import ArgumentParser
import QualityCheck

/// What the gate lets pass.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "From this severity on a finding counts: neutral, minor, major or critical. All are shown. Default: major.",
      valueName: "severity"))
  var failOn: Severity?

  @Option(
    help: ArgumentHelp(
      "How many findings that count may pass, over all texts. Default: 0.", valueName: "number"))
  var maxFindings: Int?

  @Option(help: ArgumentHelp("The lowest score a text may have. Default: 90.", valueName: "score"))
  var minScore: Double?

  @Option(
    help: ArgumentHelp(
      "Let pass the findings of this file. Default: .qc-baseline.json beside the configuration, or without one in "
        + "the path's folder or the nearest above.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Flag(help: "Entries of the baseline that no finding matches any more shut the gate.")
  var strictBaseline = false

  func validate() throws {
    if let maxFindings, maxFindings < 0 { throw ValidationError("--max-findings takes a number from 0 on.") }
    if let minScore, !(minScore <= 100) { throw ValidationError("--min-score takes a score of at most 100.") }
  }

  /// Puts the command line's words over the configuration's.
  func apply(to configuration: inout Configuration) {
    func take<Value>(_ value: Value?, _ key: String, _ path: WritableKeyPath<Configuration, Value>) {
      guard let value else { return }
      configuration[keyPath: path] = value
      configuration.origins[key] = .commandLine
    }
    take(failOn, "failOn", \.failOn)
    take(maxFindings, "maxFindings", \.maxFindings)
    take(minScore, "minScore", \.minScore)
    take(baseline, "baseline", \.baseline)
    take(strictBaseline ? true : nil, "strictBaseline", \.strictBaseline)
  }
}
