import Foundation
import QualityCheck

/// The rows of the table that is kept.
struct TranslationRows {
  let text: String
  let count: Int

  /// What was met less often, or is so small a share of all, tells nothing unless the dictionary has it.
  private static let fewest: Float = 2
  private static let smallestShare: Float = 0.01
  private static let fewestOfDictionary: Float = 0.5

  init(lexicon: Lexicon, corpus: ParallelCorpus, counts: PairTable) {
    func isInDictionary(_ key: UInt64) -> Bool {
      lexicon.dictionaryTranslations(WordID(rawValue: UInt32(key >> 32))).contains {
        $0.english.rawValue == UInt32(truncatingIfNeeded: key)
      }
    }
    var rows: [UInt32: [(english: UInt32, count: Float)]] = [:]
    for (key, sum) in counts.counted {
      let german = UInt32(key >> 32)
      let occurrences = Float(corpus.occurrences[german] ?? 0)
      let isUsual = sum >= max(Self.fewest, Self.smallestShare * occurrences)
      guard isUsual || sum >= Self.fewestOfDictionary && isInDictionary(key) else { continue }
      rows[german, default: []].append((UInt32(truncatingIfNeeded: key), sum))
    }
    var lines: [String] = []
    for german in rows.keys.sorted() {
      let name = lexicon.germanText(WordID(rawValue: german))
      lines.append("\(name)\t\t\(corpus.occurrences[german] ?? 0)")
      for row in (rows[german] ?? []).sorted(by: { ($1.count, $0.english) < ($0.count, $1.english) }) {
        let english = lexicon.englishText(WordID(rawValue: row.english))
        lines.append("\(name)\t\(english)\t\(String(format: "%.1f", row.count))")
      }
    }
    text = lines.joined(separator: "\n") + "\n"
    count = lines.count
  }
}
