import ArgumentParser
import QualityCheck

/// Which texts of a site a command works on.
struct SiteOptions: ParsableArguments {
  @Argument(
    help: "Files and folders; an English text or its German stands for the pair. Default: all texts.",
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only pairs of which one side differs from this revision, or is new to git.", valueName: "revision"))
  var changedSince: String?

  func validate() throws {
    if paths.contains("-") {
      throw ValidationError("A text from standard input has no pair; see 'qc report -'.")
    }
  }

  /// The configuration of the paths, or of the current folder.
  func configuration(_ options: ConfigurationOptions) throws -> Configuration {
    try Site.require(paths)
    var configuration = try options.load(near: paths.isEmpty ? ["."] : paths)
    // Without a configuration the pairs are looked for in the folders named, and around the files.
    if configuration.path == nil, !paths.isEmpty {
      configuration.roots = paths.map(Site.folder)
      configuration.origins["roots"] = .commandLine
    }
    return configuration
  }

  /// What the gate goes by: the configuration with the command line's words over it, and the baseline that lies near
  /// the paths where neither names one.
  func configuration(_ options: FindingOptions, _ gate: GateOptions) throws -> Configuration {
    var configuration = try configuration(options.file)
    options.apply(to: &configuration)
    gate.apply(to: &configuration)
    if configuration.path == nil, gate.baseline == nil, let file = try Site.baselineFile(near: paths) {
      configuration.baseline = file
      configuration.origins["baseline"] = .found
    }
    return configuration
  }
}
