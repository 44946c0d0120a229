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

  /// The configuration for a file or folder: the one named, the one found, or the defaults.
  func load(near path: String) throws -> Configuration {
    guard let file = file ?? ConfigurationFile.find(from: path) else { return Configuration() }
    return try ConfigurationFile.load(file)
  }
}
