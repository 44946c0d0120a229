import ArgumentParser
import Foundation
import QualityCheck

/// Prints every candidate of a pair with its features, for a look at what the decision rests on.
struct Examine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the candidates of a pair and their features, tab-separated.")

  @Argument var target: String
  @Option var source: String?
  @Flag(help: "Line n of one file is line n of the other.") var lines = false
  @Flag(help: "Pair no sentences: the whole German text is evidence for every English sentence.")
  var unpaired = false
  @Option(help: "Folder of qc's data.") var data: String?
  @Option(help: "A glossary instead of the bundled one.") var glossary: String?

  func run() async throws {
    let folder = data.map { DataDirectory(path: $0) } ?? DataDirectory.locate()
    guard let folder else { throw ValidationError("no data folder") }
    let workshop = try await Workshop(data: folder, glossary: glossary)
    var bitext = try workshop.bitext(target: target, source: source, lines: lines)
    if unpaired {
      let alone = bitext.target.sentences.indices.map {
        SentencePair(source: 0..<0, target: $0..<($0 + 1), confidence: 0)
      }
      bitext = Bitext(source: bitext.source, target: bitext.target, pairs: alone)
    }
    let examination = workshop.unspinner.examine(bitext)
    let lexical = workshop.unspinner.lexicalFeatures(of: bitext, examination)
    print("# words \(examination.words) images \(lexical.images) fillers \(lexical.fillers)")
    let judged = Decision(model: try DetectionModel(path: folder.file("en/detection.tsv"))).judge(examination)
    print(
      (["start", "end", "text", "correction", "phrase", "odds"] + Features.names).joined(separator: "\t"))
    for (place, judged) in zip(examination.places, judged) {
      let text = bitext.target.document.text(place.span)
      let fields =
        ["\(place.span.start)", "\(place.span.end)", text, place.text, place.isPhrase ? "1" : "0"]
        + [String(format: "%.3f", judged.spun)]
        + place.features.values.map { String(format: "%.3f", $0) }
      print(fields.joined(separator: "\t"))
    }
  }
}
