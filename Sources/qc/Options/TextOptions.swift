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

  @Option(help: "The German of the one English text that is named.", completion: .file())
  var source: String?

  @Option(
    help: ArgumentHelp(
      "How the sentences of that pair find together: 'auto' by what they say, 'lines' when line n belongs to line n."
    ))
  var align: Pairing = .automatic

  func validate() throws {
    if source != nil, paths.count != 1 {
      throw ValidationError(
        "--source is the German of one English text; name just that, or leave --source out.")
    }
    if paths.count > 1, paths.contains("-") {
      throw ValidationError("Standard input cannot be read beside other texts.")
    }
    try PairOptions.check(target: paths.first ?? ".", source: source, align: align)
  }

  /// The configuration that holds for the texts.
  func configuration(_ options: ConfigurationOptions) throws -> Configuration {
    guard source == nil, paths != ["-"] else {
      return try options.load(near: paths[0] == "-" ? "." : paths[0])
    }
    var site = SiteOptions()
    site.paths = paths
    return try site.configuration(options)
  }

  /// The texts with their German.
  ///
  /// A single text of which no pair is found stands alone.
  func jobs(_ configuration: Configuration) throws -> [Job] {
    if source != nil || paths == ["-"] {
      return [Job(target: paths[0], source: source, pairing: align)]
    }
    do {
      return try Site(configuration, paths: paths, changedSince: nil).pairs.map(\.job)
    } catch let error as PairSearchError {
      guard paths.count == 1, Self.isFile(paths[0]) else { throw error }
      return [Job(target: paths[0])]
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }
}
