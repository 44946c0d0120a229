import ArgumentParser
import Foundation
import QualityCheck

/// Times a glossary's index: compiled, opened from the cache, and matched against a text on one core.
struct TermBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "Time the index of a glossary and its matching, on one core.")

  @Argument(help: "A glossary.") var glossary: String
  @Option(help: "A German text, a sentence a line.") var german: String
  @Option(help: "An English text, a sentence a line.") var english: String

  func run() async throws {
    let resources = Resources.open()
    let folder = FileManager.default.temporaryDirectory.appending(path: "qc-terms-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = TermIndexCache(folder: folder, leastConcepts: 0)
    let clock = ContinuousClock()
    var read = Glossary.empty
    let reading = try clock.measure { read = try Glossary.load([glossary]) }
    print("\(read.concepts.count) concepts read in \(milliseconds(reading)) ms")
    for (language, path) in [(Language.german, german), (.english, english)] {
      let compiling = clock.measure { _ = cache.index(read, language: language, lexicon: resources.lexicon) }
      let opening = clock.measure { _ = cache.index(read, language: language, lexicon: resources.lexicon) }
      let index = cache.index(read, language: language, lexicon: resources.lexicon)
      let stages = try Stages.standard(resources: resources, glossary: .empty)
      let side = try stages.annotate(stages.segment(stages.read(path, language, .lines), .lines))
      var matches = 0
      let matching = clock.measure { matches = index.matches(in: side).count }
      let words = Double(side.tokens.count { $0.kind == .word || $0.kind == .number })
      print(
        "\(language.rawValue): compiled in \(milliseconds(compiling)) ms, opened in \(milliseconds(opening)) ms, "
          + "\(matches) matches in \(Int(words)) words, \(Int(words / seconds(matching))) words a second")
    }
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private func milliseconds(_ duration: Duration) -> String {
    String(format: "%.1f", seconds(duration) * 1000)
  }
}
