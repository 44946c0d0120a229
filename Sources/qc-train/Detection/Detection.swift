import ArgumentParser
import Foundation
import QualityCheck

/// Learns the weights of the decision.
struct Detection: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn the weights of the decision from marked, documented and genuine texts, and write them.")

  @Option(help: "The evaluation folder.")
  var eval: String

  @Option(help: "The folder of texts written to learn from.")
  var practice = "Tools/practice"

  @Option(help: "The number of groups of texts that are left out in turn.")
  var folds = 10

  @Option(help: "Where the weights go.")
  var output = "dictionaries/en/detection.tsv"

  @Option(help: "Also write every candidate with its features and what it is, tab-separated.")
  var dump: String?

  @Flag(help: "Print what the weights achieve on texts they did not learn from.")
  var crossValidate = false

  func validate() throws {
    guard folds >= 5 else {
      throw ValidationError("--folds takes at least 5 groups, so that each leaves out few texts.")
    }
  }

  func run() async throws {
    guard let data = DataDirectory.locate() else {
      throw ValidationError(
        "qc's folder dictionaries is not found; run this in a checkout or set QC_DICTIONARIES.")
    }
    let start = ContinuousClock.now
    let material = try Material(
      folder: eval, practice: practice, groups: folds, words: data.file("en/spun-words.tsv"))
    let texts = try await Laboratory(data: data).examine(material)
    let examined = ContinuousClock.now
    let candidates = texts.reduce(0) { $0 + $1.examination.places.count }
    print("examined \(texts.count) texts, \(candidates) candidates: \(Self.seconds(examined - start)) s")
    let result = try await DetectionTraining(texts: texts).run()
    print("fitted: \(Self.seconds(ContinuousClock.now - examined)) s")
    if let dump { try Dump.write(result.texts, to: dump) }
    if crossValidate { Figures(texts: result.texts).print() }
    let header = [
      "How sure qc is of a candidate and of a whole text: model, feature, weight; logistic regressions.",
      "Learned by `make train` from \(texts.count) texts: marked spun articles, documented pairs of the Problematic",
      "Paper Screener (Cabanac, Labbé, Magazinov; CC BY 4.0), genuine and machine-translated news, Tools/practice.",
    ]
    try Data(result.model.text(header: header).utf8).write(to: URL(filePath: output), options: .atomic)
    print("\(output): \(candidates) candidates of \(texts.count) texts")
  }

  private static func seconds(_ duration: Duration) -> Double { (duration / .seconds(1)).rounded(to: 1) }
}
