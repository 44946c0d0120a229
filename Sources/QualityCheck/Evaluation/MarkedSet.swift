internal import Foundation

/// A text to evaluate: the pair and its marked places.
package struct MarkedSet: Sendable, Hashable {
  package let job: Job
  /// Path of the marked places.
  package let gold: String

  package init(job: Job, gold: String) {
    self.job = job
    self.gold = gold
  }

  /// The sets of a folder, by name: `X.gold.tsv` marks `X.en.txt`, whose German, if it is there, is `X.de.txt`.
  package static func all(in folder: String, pairing: Pairing) throws(GoldError) -> [MarkedSet] {
    let end = ".gold.tsv"
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .file(.unreadable(path: folder, reason: error.localizedDescription))
    }
    var sets: [MarkedSet] = []
    for name in names.filter({ $0.hasSuffix(end) }).sorted() {
      let gold = (folder as NSString).appendingPathComponent(name)
      let stem = String(gold.dropLast(end.count))
      let (target, source) = (stem + ".en.txt", stem + ".de.txt")
      guard FileManager.default.fileExists(atPath: target) else {
        throw .noText(path: gold, expected: target)
      }
      let hasSource = FileManager.default.fileExists(atPath: source)
      sets.append(
        MarkedSet(
          job: Job(
            target: target, source: hasSource ? source : nil, pairing: hasSource ? pairing : .automatic),
          gold: gold))
    }
    guard !sets.isEmpty else { throw .noSets(folder: folder) }
    return sets
  }
}
