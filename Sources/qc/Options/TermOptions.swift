import ArgumentParser
import Foundation
import QualityCheck

/// The glossaries a command works with.
struct TermOptions: ParsableArguments {
  @Option(
    name: .customLong("glossary"),
    help: ArgumentHelp(
      "A glossary (CSV, TSV, YAML, TBX, TMX or XLIFF) that adds to qc's own and goes before it; may be given several times.",
      valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "yaml", "yml", "tbx", "tmx", "xlf"]))
  var files: [String] = []

  /// Adds the command line's glossaries to the configuration's.
  func apply(to configuration: inout Configuration) {
    guard !files.isEmpty else { return }
    configuration.glossaries += files
    configuration.origins["glossaries"] =
      configuration.place(of: "glossaries").map { .both($0) } ?? .commandLine
  }

  /// qc's own glossary, where it is installed, and those of the command line.
  func glossary(_ data: DataDirectory?) throws -> Glossary { try Self.glossary(files, data) }

  /// qc's own glossary, where it is installed, and the files.
  static func glossary(_ files: [String], _ data: DataDirectory?) throws -> Glossary {
    let own = try data.flatMap { data in
      FileManager.default.fileExists(atPath: data.file("glossary.csv")) ? try Glossary.bundled(in: data) : nil
    }
    let given = try Glossary.load(files)
    return (own ?? .empty).yielding(to: given).merging(given)
  }
}
