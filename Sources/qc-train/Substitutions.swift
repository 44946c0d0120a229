import ArgumentParser
import Foundation
import QualityCheck

/// Learns the substitution table from lists of documented pairs and from marked texts.
struct Substitutions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn the substitution table by expectation maximisation and write it.")

  @Option(help: "Rows of tortured phrase, expected term, tab-separated.")
  var pairs: [String] = []

  @Option(help: "Gold files: rows of start, end, tier, text, corrections separated by |.")
  var marked: [String] = []

  @Option(help: "Where the table goes.")
  var output = "dictionaries/en/substitutions.tsv"

  func run() throws {
    let lexicon = try LexiconCache().openOrBuild()
    var examples: [DocumentedPair] = []
    for path in pairs {
      for row in try rows(path) where row.count >= 2 {
        examples.append(DocumentedPair(term: row[1], image: row[0]))
      }
    }
    for path in marked {
      for row in try rows(path) where row.count >= 5 {
        guard let correction = row[4].split(separator: "|").first else { continue }
        // Marked texts are news like those qc is for, the lists are of scientific papers.
        examples.append(DocumentedPair(term: String(correction), image: row[3], weight: 2))
      }
    }
    let table = ChannelTraining(lexicon: lexicon).table(from: examples) { round, logLikelihood in
      print("round \(round): ln likelihood per pair \(String(format: "%.4f", logLikelihood))")
    }
    let header = [
      "What a spinner puts for what: term unit, image unit, expected count; base forms, tab-separated.",
      "Learned by `make train` from \(examples.count) documented pairs: facts from the Problematic Paper Screener",
      "(Cabanac, Labbé, Magazinov; CC BY 4.0) and from marked spun articles. This table: CC BY 4.0.",
    ]
    try Data(table.text(header: header).utf8).write(to: URL(filePath: output), options: .atomic)
    print("\(output): \(table.entries.count) rows")
  }

  private func rows(_ path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
