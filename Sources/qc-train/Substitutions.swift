import ArgumentParser
import Foundation
import QualityCheck

/// Learns the substitution table from lists of documented pairs and from marked texts.
struct Substitutions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn the substitution table by expectation maximisation and write it.")

  @Option(help: "Rows of tortured phrase, expected term, tab-separated.")
  var pairs: [String] = []

  @Option(help: "Gold files: rows of start, end, tier, text, corrections separated by |.")
  var marked: [String] = []

  @Option(help: "Rows of a word and what spinners put for it, separated by |.")
  var words: [String] = []

  @Option(help: "Where the table goes.")
  var output = "dictionaries/en/substitutions.tsv"

  func run() async throws {
    let lexicon = try LexiconCache().openOrBuild()
    let examples =
      try pairs.flatMap(DocumentedPairs.list) + marked.flatMap(DocumentedPairs.marked)
      + words.flatMap(DocumentedPairs.spunWords)
    let tables = try await TableTraining(lexicon: lexicon).tables(from: [examples]) { round, logLikelihood in
      print("round \(round): ln likelihood per pair \(String(format: "%.4f", logLikelihood))")
    }
    guard let table = tables.first else { return }
    let header = [
      "What a spinner puts for what: term unit, image unit, expected count; base forms, tab-separated.",
      "Rows that begin with = are weights of the prior, for pairs that were never seen.",
      "Learned by `make train` from \(examples.count) documented pairs: facts from the Problematic Paper Screener",
      "(Cabanac, Labbé, Magazinov; CC BY 4.0), from marked spun articles and spun-words.tsv. This table: CC BY 4.0.",
    ]
    try Data(table.text(header: header).utf8).write(to: URL(filePath: output), options: .atomic)
    print("\(output): \(table.entries.count) rows")
  }
}
