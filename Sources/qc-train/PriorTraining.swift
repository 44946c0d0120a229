import QualityCheck

/// Learns from documented replacements of single words what makes a word likely to be put for another.
///
/// Every replacement of a term is a draw among all the words that anything links to it: the regression's rows are pairs
/// of words, each with how often it was drawn and how often it was not.
struct PriorTraining: Sendable {
  private struct Pair: Sendable {
    let term: String
    let image: String
    let values: [Float]
  }

  private let pairs: [Pair]
  private let regression = LogisticRegression(strength: 10)

  /// - Parameter tables: the pairs that are looked at are those of their words.
  init(lexicon: Lexicon, tables: [SubstitutionTable]) async throws {
    func words(_ text: (SubstitutionTable.Entry) -> String) -> [(text: String, id: WordID)] {
      Set(tables.flatMap(\.entries).filter(Self.isReplacement).map(text)).sorted()
        .compactMap { word in lexicon.english(word).map { (word, $0) } }
    }
    let (terms, images) = (words(\.term), words(\.image))
    pairs = try await terms.concurrentMap { term in
      images.compactMap { image -> Pair? in
        guard image.id != term.id,
          let values = ChannelPrior.values(of: image.id, for: term.id, in: lexicon)
        else { return nil }
        return Pair(
          term: term.text, image: image.text, values: ChannelPrior.names.indices.map { values[$0] })
      }
    }.flatMap(\.self)
  }

  func prior(of table: SubstitutionTable) -> ChannelPrior {
    var draws: [String: Double] = [:]
    var counts: [String: [String: Double]] = [:]
    for entry in table.entries where Self.isReplacement(entry) {
      draws[entry.term, default: 0] += Double(entry.count)
      counts[entry.term, default: [:]][entry.image, default: 0] += Double(entry.count)
    }
    var rows = Observations(width: ChannelPrior.names.count)
    for pair in pairs {
      guard let drawn = draws[pair.term] else { continue }
      let count = counts[pair.term]?[pair.image] ?? 0
      if count > 0 { rows.append(pair.values, isPositive: true, weight: count) }
      if count < drawn { rows.append(pair.values, isPositive: false, weight: drawn - count) }
    }
    let fit = regression.fit(rows)
    return ChannelPrior(bias: Float(fit.bias), weights: fit.weights.map { Float($0) })
  }

  private static func isReplacement(_ entry: SubstitutionTable.Entry) -> Bool {
    entry.term != entry.image && !entry.term.contains(" ") && !entry.image.contains(" ")
  }
}

/// Learns substitution tables with their priors.
struct TableTraining: Sendable {
  let lexicon: Lexicon

  /// The table learned from each list of pairs.
  ///
  /// How a phrase comes apart depends on what is believed of its words, and the other way round: the second table is
  /// learned with the prior of the first.
  func tables(
    from examples: [[DocumentedPair]],
    progress: @escaping @Sendable (_ round: Int, _ logLikelihood: Double) -> Void = { _, _ in }
  ) async throws -> [SubstitutionTable] {
    let training = ChannelTraining(lexicon: lexicon)
    let first = try await examples.concurrentMap {
      training.table(from: $0, prior: .start, progress: progress)
    }
    let prior = try await PriorTraining(lexicon: lexicon, tables: first)
    let believed = try await first.concurrentMap { prior.prior(of: $0) }
    return try await Array(zip(examples, believed)).concurrentMap { examples, prior in
      training.table(from: examples, prior: prior, progress: progress)
    }
  }
}
