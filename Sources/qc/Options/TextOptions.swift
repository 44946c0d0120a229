import ArgumentParser
import Foundation
import QualityCheck

/// The texts that a glossary is made of or compared with: a pair that is named, or pairs found as `qc check` does.
struct TextOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "English texts, or files and folders of a site. Without --source their German is found as 'qc check' does, by "
        + "the configuration or by name (X.en.EXT, X.de.EXT). - reads standard input. Default: all texts.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup var german: SourceOptions

  func validate() throws {
    if german.source != nil, paths.count != 1 {
      throw ValidationError(
        "--source is the German of one English text; name just that, or leave --source out.")
    }
    if paths.count > 1, paths.contains("-") {
      throw ValidationError("Standard input cannot be read beside other texts.")
    }
    try german.check(target: paths.first ?? ".")
  }

  /// The configuration that holds for the texts.
  func configuration(_ options: ConfigurationOptions) throws -> Configuration {
    guard german.source == nil, paths != ["-"] else {
      return try options.load(near: paths[0] == "-" ? "." : paths[0])
    }
    var site = SiteOptions()
    site.paths = paths
    return try site.configuration(options)
  }

  /// The texts with their German, and whether these are all; what could not be looked at is told on standard error.
  ///
  /// A single text of which no pair is found stands alone.
  func jobs(_ configuration: Configuration) throws -> (jobs: [Job], isWhole: Bool) {
    if german.source != nil || paths == ["-"] { return ([german.job(target: paths[0])], true) }
    do {
      let site = try Site(configuration, paths: paths, changedSince: nil)
      for problem in site.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
      return (site.pairs.map(\.job), site.problems.isEmpty)
    } catch let error as PairSearchError {
      guard paths.count == 1, Self.isFile(paths[0]) else { throw error }
      return ([Job(target: paths[0])], true)
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }
}
