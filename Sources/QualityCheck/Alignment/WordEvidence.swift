internal import Foundation

/// What it says for a pair that a word has, or has not, a linked word on the other side.
///
/// A log-likelihood ratio per word: with probability `rate` a word of a true pair finds its rendering; in a pair of
/// sentences thrown together it does so with the word's own chance, the share of the other side's sentences that
/// hold a linked word. Rare words weigh more, as with an inverse document frequency.
struct WordEvidence: Sendable {
  /// Nats for a word without a linked one, by type.
  let missing: [Float]
  /// Nats that finding a linked word adds to that.
  let gain: [Float]

  init(chances: [Float?], rate: Float) {
    missing = chances.map { chance in
      guard let chance, chance < rate else { return 0 }
      return log((1 - rate) / (1 - chance))
    }
    gain = chances.map { chance in
      guard let chance, chance < rate else { return 0 }
      return log(rate / chance) - log((1 - rate) / (1 - chance))
    }
  }
}

/// The links between two texts, and how likely each holds by chance.
struct LinkTable: Sendable {
  /// For each source type the target types, and the other way round.
  let targets: IntegerLists
  let sources: IntegerLists
  /// The chance that any one sentence of the other side has a linked word; nil where there is no link, or where so
  /// many sentences have one that it says nothing.
  let sourceChances: [Float?]
  let targetChances: [Float?]

  private static let highestChance: Float = 0.35

  init(links: WordLinks, sourceWords: IntegerLists, targetWords: IntegerLists, targetTypes: Int) {
    targets = links.targets
    sources = links.targets.inverted(count: targetTypes)
    sourceChances = LinkTable.chances(
      links: targets, others: targetWords.inverted(count: targetTypes), targetWords.count)
    targetChances = LinkTable.chances(
      links: sources, others: sourceWords.inverted(count: targets.count), sourceWords.count)
  }

  private static func chances(links: IntegerLists, others: IntegerLists, _ sentences: Int) -> [Float?] {
    (0..<links.count).map { type in
      let free = links[type].reduce(Float(1)) { free, other in
        free * (1 - min(Float(others[Int(other)].count) / Float(sentences), 1))
      }
      guard !links[type].isEmpty else { return nil }
      let chance = (1 - free) * Float(sentences) / Float(sentences + 1)
      return chance > 0 && chance < highestChance ? chance : nil
    }
  }
}
