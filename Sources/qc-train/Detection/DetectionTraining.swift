import QualityCheck

/// Learns the weights of the decision from examined texts.
///
/// What a text is judged by never learned from the text: the regressions of places are fitted once for every group,
/// without it, and the regression of texts learns from odds so found.
struct DetectionTraining: Sendable {
  let texts: [ExaminedText]
  private let regression = LogisticRegression()
  private let groups: [Int]

  init(texts: [ExaminedText]) {
    self.texts = texts
    groups = Set(texts.map(\.text.group)).sorted()
  }

  /// A text judged by what other texts taught.
  struct JudgedText: Sendable {
    let examined: ExaminedText
    let judged: [Decision.Judged]
    let document: DocumentFeatures
    /// Probability that the text is spun.
    var probability: Float = 0
  }

  struct Result: Sendable {
    /// Learned from all texts.
    let model: DetectionModel
    let texts: [JudgedText]
  }

  func run() async throws -> Result {
    let word = observations(isPhrase: false)
    let phrase = observations(isPhrase: true)
    let regression = regression
    let all: [Int?] = [nil] + groups
    // The largest work first, all groups at once.
    let fits = try await all.concurrentMap { group in
      (
        word: Self.weights(regression.fit(word, without: group)),
        phrase: Self.weights(regression.fit(phrase, without: group))
      )
    }
    func model(_ index: Int) -> DetectionModel {
      var model = DetectionModel.untrained
      (model.word, model.phrase) = fits[index]
      return model
    }
    let byGroup = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, model($0 + 1)) })
    var judged = texts.map { text in
      let decision = Decision(model: byGroup[text.text.group] ?? model(0))
      let places = decision.judge(text.examination)
      return JudgedText(
        examined: text, judged: places,
        document: decision.documentFeatures(
          text.examination, places, lexical: text.lexical, hasSource: text.hasSource))
    }
    let documents = observations(judged)
    let ofDocuments = try await all.concurrentMap { regression.fit(documents, without: $0) }
    let weights = Dictionary(uniqueKeysWithValues: zip(groups, ofDocuments.dropFirst()))
    for index in judged.indices {
      let text = judged[index]
      guard let fit = weights[text.examined.text.group] else { continue }
      judged[index].probability = DetectionModel.probability(
        Self.weights(fit, hasSpun: false).logOdds(text.document.values))
    }
    var final = model(0)
    final.document = Self.weights(ofDocuments[0], hasSpun: false)
    return Result(model: final, texts: judged)
  }

  /// Candidates with one more column: whether the text is spun.
  private func observations(isPhrase: Bool) -> Observations {
    var rows = Observations(width: Features.names.count + 1)
    for text in texts where text.text.collection.weight > 0 {
      for (place, label) in zip(text.examination.places, text.labels)
      where place.isPhrase == isPhrase && label != .other {
        rows.append(
          place.features.values + [text.text.collection.isSpun ? 1 : 0], isPositive: label == .right,
          weight: text.text.collection.weight, group: text.text.group)
      }
    }
    return rows
  }

  /// Whole texts; spun and genuine ones count alike, for nobody knows the share of spun texts on a desk.
  private func observations(_ judged: [JudgedText]) -> Observations {
    var rows = Observations(width: DocumentFeatures.names.count)
    let texts = judged.filter { $0.examined.text.collection.isDocument }
    let spun = texts.count { $0.examined.text.collection.isSpun }
    for text in texts {
      let isSpun = text.examined.text.collection.isSpun
      rows.append(
        text.document.values, isPositive: isSpun,
        weight: Double(texts.count) / Double(2 * max(isSpun ? spun : texts.count - spun, 1)),
        group: text.examined.text.group)
    }
    return rows
  }

  private static func weights(_ fit: LogisticRegression.Fit, hasSpun: Bool = true) -> DetectionModel.Weights {
    let values = fit.weights.map { Float($0) }
    return DetectionModel.Weights(
      bias: Float(fit.bias), spun: hasSpun ? values.last ?? 0 : 0,
      values: hasSpun ? Array(values.dropLast()) : values)
  }
}
