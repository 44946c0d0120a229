internal import Foundation

/// A documented substitution: a genuine term or wording, and what a spinner made of it.
package struct DocumentedPair: Sendable, Hashable {
  package let term: String
  package let image: String
  /// How much the pair counts.
  package let weight: Float

  package init(term: String, image: String, weight: Float = 1) {
    self.term = term
    self.image = image
    self.weight = weight
  }
}

/// Learns the substitution table from documented pairs by expectation maximisation.
///
/// The model is IBM model 1 (Brown et al. 1993) over units of several words, with a penalty for jumps in the term and
/// the thesauri as Dirichlet prior. The result depends on the pairs and their order alone.
package struct ChannelTraining: Sendable {
  private let lexicon: Lexicon
  /// Expected counts below this are dropped: they are noise, and most of the table.
  package static let smallestCount: Float = 0.05

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// - Parameters:
  ///   - prior: what is believed of pairs before any was seen.
  ///   - progress: told ln likelihood per pair after every round.
  package func table(
    from pairs: [DocumentedPair], prior: ChannelPrior, rounds: Int = 6,
    progress: (_ round: Int, _ logLikelihood: Double) -> Void
  ) -> SubstitutionTable {
    var vocabulary = UnitVocabulary(lexicon: lexicon)
    let examples = pairs.compactMap { pair -> (term: [WordID], image: [WordID], weight: Float)? in
      let term = vocabulary.insertWords(pair.term)
      let image = vocabulary.insertWords(pair.image)
      guard (1...PhraseChannel.longestTerm).contains(term.count),
        (1...PhraseChannel.longestImage).contains(image.count)
      else { return nil }
      return (term, image, pair.weight)
    }
    // Every row of words that could be a unit has to be known before the first round.
    var table = SubstitutionTable(
      entries: examples.flatMap { example in
        let units =
          Self.phrases(example.term, longest: PhraseChannel.longestTermUnit)
          + Self.phrases(example.image, longest: PhraseChannel.longestImageUnit)
        return units.map { unit in
          let text = unit.map(vocabulary.text).joined(separator: " ")
          return SubstitutionTable.Entry(term: text, image: text, count: 0)
        }
      }, prior: prior)
    for round in 1...rounds {
      let model = PhraseChannel(channel: Channel(table: table, vocabulary: vocabulary))
      var counts: [String: [String: Float]] = [:]
      var logLikelihood = 0.0
      for example in examples {
        let term = UnitSequence(
          words: example.term, channel: model.channel, longest: PhraseChannel.longestTermUnit)
        let image = UnitSequence(
          words: example.image, channel: model.channel, longest: PhraseChannel.longestImageUnit)
        logLikelihood += model.collect(term: term, image: image, weight: example.weight) {
          origin, unit, count in
          let text = model.channel.vocabulary.text
          counts[text(origin), default: [:]][text(unit), default: 0] += count
        }
      }
      progress(round, logLikelihood / Double(max(examples.count, 1)))
      let isLast = round == rounds
      var entries = counts.sorted { $0.key < $1.key }.flatMap { term, images in
        images.sorted { $0.key < $1.key }.compactMap { image, count in
          count >= Self.smallestCount
            ? SubstitutionTable.Entry(term: term, image: image, count: count) : nil
        }
      }
      if !isLast { entries += table.entries.filter { $0.count == 0 } }
      table = SubstitutionTable(entries: entries, prior: prior)
    }
    return table
  }

  private static func phrases(_ words: [WordID], longest: Int) -> [ArraySlice<WordID>] {
    words.indices.flatMap { start in
      stride(from: 2, through: min(longest, words.count - start), by: 1).map { words[start..<(start + $0)] }
    }
  }
}

extension PhraseChannel {
  /// Adds the expected counts of one pair's units; returns ln of the pair's probability, 0 when it has none.
  func collect(
    term: UnitSequence, image: UnitSequence, weight: Float,
    into add: (_ origin: WordID, _ image: WordID, _ count: Float) -> Void
  ) -> Double {
    let lattice = lattice(term: term, image: image, range: 0..<image.count)
    var forward = [Double](repeating: 0, count: lattice.stateCount)
    var backward = forward
    forward[lattice.state(0, 0, 0)] = 1
    for step in lattice.steps { forward[step.to] += forward[step.from] * Double(step.weight) }
    var total = 0.0
    for mask in 0..<(1 << term.count) {
      for last in 0...term.count {
        let state = lattice.state(image.count, mask, last)
        backward[state] = Double(lattice.ending(mask: mask))
        total += forward[state] * backward[state]
      }
    }
    guard total > 0 else { return 0 }
    for step in lattice.steps.reversed() { backward[step.from] += backward[step.to] * Double(step.weight) }
    for step in lattice.steps {
      guard let link = step.link else { continue }
      let share = forward[step.from] * Double(step.weight) * backward[step.to] / total
      guard share > 1e-6,
        let origin = term.unit(at: link.term.lowerBound, length: link.term.count),
        let unit = image.unit(at: link.image.lowerBound, length: link.image.count)
      else { continue }
      add(origin, unit, weight * Float(share))
    }
    return log(total)
  }
}
