import QualityCheck

/// Learns the weights of the decision from examined texts.
///
/// What a text is judged by never learned from the text: the regressions of places are fitted once for every group,
/// without it, and the regression of texts learns from odds so found.
struct DetectionTraining: Sendable {
  let texts: [ExaminedText]
  private let regression = LogisticRegression()
  private let documentRegression = LogisticRegression(strength: 1)
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
    let full = try await [word, phrase].concurrentMap { regression.fit($0) }
    let fits = try await groups.concurrentMap { group in
      (
        word: regression.fit(word, without: group, from: full[0]),
        phrase: regression.fit(phrase, without: group, from: full[1])
      )
    }
    func model(_ word: LogisticRegression.Fit, _ phrase: LogisticRegression.Fit) -> DetectionModel {
      var model = DetectionModel.untrained
      (model.word, model.phrase) = (Self.weights(word), Self.weights(phrase))
      return model
    }
    var final = model(full[0], full[1])
    let byGroup = Dictionary(uniqueKeysWithValues: zip(groups, fits.map { model($0.word, $0.phrase) }))
    var judged = texts.map { text in
      let decision = Decision(model: byGroup[text.text.group] ?? final)
      let places = decision.judge(text.examination)
      return JudgedText(
        examined: text, judged: places,
        document: decision.documentFeatures(
          text.examination, places, lexical: text.lexical, hasSource: text.hasSource))
    }
    let documents = observations(judged)
    final.document = Self.weights(documentRegression.fit(documents), hasSpun: false)
    let weights = Dictionary(
      uniqueKeysWithValues: groups.map {
        ($0, Self.weights(documentRegression.fit(documents, without: $0), hasSpun: false))
      })
    for index in judged.indices {
      let text = judged[index]
      guard let weights = weights[text.examined.text.group] else { continue }
      judged[index].probability = DetectionModel.probability(weights.logOdds(text.document.values))
    }
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

  /// Whole texts.
  private func observations(_ judged: [JudgedText]) -> Observations {
    var rows = Observations(width: DocumentFeatures.names.count)
    for text in judged {
      let collection = text.examined.text.collection
      rows.append(
        text.document.values, isPositive: collection.isSpun, weight: collection.documentWeight,
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
