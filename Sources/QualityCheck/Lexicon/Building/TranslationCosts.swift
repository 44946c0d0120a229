internal import Foundation

/// How often German words are rendered by which English, and what each rendering costs for that.
struct TranslationCosts {
  private var occurrences: [UInt32: Float] = [:]
  private var counts: [UInt64: Float] = [:]

  /// The dictionary's own order counts as much as so many occurrences.
  private static let prior: Float = 3
  /// A rendering that the dictionary lacks has to be met so often, and to be so large a share of all.
  private static let fewest: Float = 2
  private static let leastShare: Float = 0.01
  /// The same for one that is more than a witness.
  private static let fewestUsual: Float = 4
  private static let leastUsualShare: Float = 0.05
  /// Steps of a stored cost in one unit of ln.
  private static let steps: Float = 24

  static func byte(_ cost: Float) -> UInt8 { UInt8(min(max(cost * steps, 0), 255).rounded()) }
  static func cost(ofByte byte: UInt8) -> Float { Float(byte) / steps }

  /// Number of renderings that were counted.
  var count: Int { counts.count }

  /// Notes how often a German word was met.
  mutating func note(_ german: UInt32, _ count: Float) { occurrences[german, default: 0] += count }

  /// Notes how often it was rendered so.
  mutating func note(_ german: UInt32, _ english: UInt32, _ count: Float) {
    counts[UInt64(german) << 32 | UInt64(english), default: 0] += count
  }

  /// Renderings that the dictionary lacks and that are usual all the same.
  private func learned(beside translations: [LexiconDraft.Translation]) -> [LexiconDraft.Translation] {
    let known = Set(translations.map { UInt64($0.german) << 32 | UInt64($0.english) })
    return counts.keys.sorted().compactMap { key in
      let german = UInt32(key >> 32)
      let all = occurrences[german] ?? 0
      guard let count = counts[key], count >= max(Self.fewest, Self.leastShare * all), !known.contains(key)
      else { return nil }
      let isUsual = count >= max(Self.fewestUsual, Self.leastUsualShare * all)
      return LexiconDraft.Translation(
        german: german, english: UInt32(truncatingIfNeeded: key), rank: .max, partsOfSpeech: [], domain: 0,
        flags: (isUsual ? Translation.Flags.counted : [.counted, .witness]).rawValue)
    }
  }

  /// The translations with their costs: -ln of the share of the German word's occurrences, with the dictionary's order
  /// as prior: the n-th counts 1/n.
  func priced(_ translations: [LexiconDraft.Translation]) -> [LexiconDraft.Translation] {
    var all = translations + learned(beside: translations)
    all.sort { ($0.german, $0.rank) < ($1.german, $1.rank) }
    var start = 0
    while start < all.count {
      var end = start
      var sum: Float = 0
      var weights: [UInt32: Float] = [:]
      while end < all.count, all[end].german == all[start].german {
        if weights[all[end].english] == nil {
          let weight = 1 / Float(weights.count + 1)
          weights[all[end].english] = weight
          sum += weight
        }
        end += 1
      }
      let german = all[start].german
      let total = (occurrences[german] ?? 0) + Self.prior
      for index in start..<end {
        let english = all[index].english
        let count = counts[UInt64(german) << 32 | UInt64(english)] ?? 0
        all[index].cost = -log((count + Self.prior * (weights[english] ?? 0) / sum) / total)
      }
      start = end
    }
    return all
  }
}
