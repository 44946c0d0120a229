import ArgumentParser
import QualityCheck

/// Which configuration holds.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The configuration; by default .qc.yml in the text's folder or the nearest above.", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var file: String?

  /// The configuration for files or folders: the one named, the one found, or the defaults.
  ///
  /// - Throws: also when several are found, as one run goes by one.
  func load(near paths: [String]) throws -> Configuration {
    guard let file = try file ?? found(near: paths) else { return Configuration() }
    return try ConfigurationFile.load(file)
  }

  func load(near path: String) throws -> Configuration { try load(near: [path]) }

  private func found(near paths: [String]) throws(ConfigurationError) -> String? {
    var first: (path: String, file: String)?
    for path in paths {
      guard let file = try ConfigurationFile.find(from: path) else { continue }
      if let first, FileIdentity(file: first.file) != FileIdentity(file: file) {
        throw .several(path: first.path, file: first.file, otherPath: path, otherFile: file)
      }
      first = first ?? (path, file)
    }
    return first?.file
  }
}
