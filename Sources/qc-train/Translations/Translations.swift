import ArgumentParser
import Foundation
import QualityCheck

/// Learns how often German words are rendered by which English, from texts that exist in both languages.
struct Translations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count what German words are rendered by, and write the table.")

  @Option(help: "Rows of German, English, tab-separated: a sentence or a label each.")
  var pairs: [String] = []

  @Option(help: "The same of a dictionary, whose compounds are opened where the English has several words.")
  var entries: [String] = []

  @Option(help: "Where the table goes.")
  var output = "dictionaries/de/translations.tsv"

  func run() throws {
    let lexicon = try LexiconCache().openOrBuild()
    var corpus = ParallelCorpus(lexicon: lexicon)
    for path in pairs { corpus.add(try String(contentsOfFile: path, encoding: .utf8)) }
    for path in entries {
      corpus.add(try String(contentsOfFile: path, encoding: .utf8), opensCompounds: true)
    }
    print("\(corpus.segments.count) segments")
    let counts = TranslationTraining(corpus: corpus).counts { print($0) }
    let rows = TranslationRows(lexicon: lexicon, corpus: corpus, counts: counts)
    let header = """
      # How often a German word was met, and how often it was rendered by which English; base forms, tab-separated.
      # Counted by `make translations` in Debian's German translations of programs and package descriptions, and in the
      # expressions and compounds of the Ding dictionary (Frank Richter), some of whose pairs it names: like Ding, this table
      # is under the GNU General Public License, version 2 or later.

      """
    try Data((header + rows.text).utf8).write(to: URL(filePath: output), options: .atomic)
    print("\(output): \(rows.count) rows")
  }
}
