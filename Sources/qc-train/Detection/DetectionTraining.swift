import QualityCheck

/// Learns the weights of the decision from examined texts.
///
/// What a text is judged by never learned from the text: the regressions of places are fitted once for every group,
/// without it, and the regression of texts learns from odds so found.
struct DetectionTraining: Sendable {
  let texts: [ExaminedText]
  /// The features themselves weigh three times as freely as their products, how much is marked more freely still.
  private let regression = LogisticRegression(
    strength: 0.005,
    freedom: Array(repeating: 3, count: Features.names.count)
      + Array(repeating: 1, count: PlaceModel.productCount) + [30])
  private let documentRegression = LogisticRegression(strength: 1)
  private let calibrationRegression = LogisticRegression(strength: 100)
  private let groups: [Int]

  init(texts: [ExaminedText]) {
    self.texts = texts
    groups = Set(texts.map(\.text.group)).sorted()
  }

  /// A text judged by what other texts taught.
  struct JudgedText: Sendable {
    let examined: ExaminedText
    private(set) var judged: [Decision.Judged]
    /// What the whole text is judged by.
    private(set) var document: [Float] = []
    /// Probability that the text is spun.
    var probability: Float = 0
    var calibration = DetectionModel.Calibration()

    init(_ examined: ExaminedText, by decision: Decision) {
      self.examined = examined
      judged = decision.judge(examined.examination)
    }

    /// Takes the second look at all places, and gathers what they say of the text.
    mutating func weigh(by model: DetectionModel) {
      let places = examined.examination.places
      for index in judged.indices {
        (judged[index].stray, judged[index].rank) = model.secondLook(
          at: places[judged[index].place], spun: judged[index].spun)
      }
      document = features(oneIn: 1, lexical: examined.lexical)
    }

    /// What the text would be judged by if all but one in so many of its places had been put right.
    ///
    /// - Parameter genuine: the balance of images of a text that is not spun.
    func repaired(oneIn share: Int, genuine: Float) -> [Float] {
      let lexical = examined.lexical
      return features(
        oneIn: share,
        lexical: (
          images: genuine + (lexical.images - genuine) / Float(share), fillers: lexical.fillers / Float(share)
        ))
    }

    private func features(oneIn share: Int, lexical: (images: Float, fillers: Float)) -> [Float] {
      Decision(model: .untrained).documentFeatures(
        examined.examination, judged, lexical: lexical, hasSource: examined.hasSource, oneIn: share
      ).values
    }

    /// The judged places that would be reported at a threshold.
    ///
    /// - Parameter isKnown: Whether it is given, not judged, that the text is spun.
    func chosen(_ threshold: Float, isKnown: Bool) -> [Decision.Chosen] {
      Decision(model: .untrained).choose(
        judged, from: examined.examination,
        text: isKnown ? (examined.text.collection.isSpun ? 1 : 0) : probability, least: threshold)
    }

    /// What a reader would see of a chosen place: its extent and its wordings, likeliest first.
    func shown(
      _ index: Int, among chosen: [Decision.Chosen], _ proposals: Proposals
    ) -> (span: TextSpan, texts: [String]) {
      let places = examined.examination.places
      let place = places[judged[index].place]
      let wordings = proposals.wordings(of: index, most: 3, in: examined.text.target)
      let extent = examined.examination.extent(
        of: place, wordings, among: chosen.map { places[judged[$0.judged].place] }, of: examined.text.target)
      return (extent?.span ?? place.span, (extent?.wordings ?? wordings).map(\.text))
    }
  }

  struct Result: Sendable {
    /// Learned from all texts.
    let model: DetectionModel
    let texts: [JudgedText]
  }

  func run() async throws -> Result {
    let scales = (word: scale(isPhrase: false), phrase: scale(isPhrase: true))
    let word = observations(isPhrase: false, scales.word)
    let phrase = observations(isPhrase: true, scales.phrase)
    let regression = regression
    let full = try await [word, phrase].concurrentMap { regression.fit($0) }
    let fits = try await groups.concurrentMap { group in
      (
        word: regression.fit(word, without: group, from: full[0]),
        phrase: regression.fit(phrase, without: group, from: full[1])
      )
    }
    func model(_ word: LogisticRegression.Fit, _ phrase: LogisticRegression.Fit) -> DetectionModel {
      DetectionModel(
        word: Self.model(word, scales.word), phrase: Self.model(phrase, scales.phrase))
    }
    var final = model(full[0], full[1])
    let byGroup = Dictionary(uniqueKeysWithValues: zip(groups, fits.map { model($0.word, $0.phrase) }))
    var judged = texts.map { JudgedText($0, by: Decision(model: byGroup[$0.text.group] ?? final)) }
    let ranking = try await RankingTraining(judged).run(groups)
    let stray = try await StrayTraining(judged).run(groups)
    (final.ranking, final.stray) = (ranking.all, stray.all)
    for index in judged.indices {
      let group = judged[index].examined.text.group
      var model = final
      if let ranking = ranking.byGroup[group], let stray = stray.byGroup[group] {
        (model.ranking, model.stray) = (ranking, stray)
      }
      judged[index].weigh(by: model)
    }
    let documents = observations(judged)
    final.document = Self.model(documentRegression.fit(documents))
    let weights = Dictionary(
      uniqueKeysWithValues: groups.map {
        ($0, Self.model(documentRegression.fit(documents, without: $0)))
      })
    for index in judged.indices {
      let text = judged[index]
      guard let weights = weights[text.examined.text.group] else { continue }
      judged[index].probability = DetectionModel.probability(weights.logOdds(text.document))
    }
    let reported = reported(judged)
    final.calibration = Self.calibration(calibrationRegression.fit(reported))
    let calibrations = Dictionary(
      uniqueKeysWithValues: groups.map {
        ($0, Self.calibration(calibrationRegression.fit(reported, without: $0)))
      })
    for index in judged.indices {
      judged[index].calibration = calibrations[judged[index].examined.text.group] ?? final.calibration
    }
    return Result(model: final, texts: judged)
  }

  /// Places that would be reported, however unsure, of texts whose marks are whole, with their log odds.
  private func reported(_ judged: [JudgedText]) -> Observations {
    var rows = Observations(width: 1)
    for text in judged where text.examined.text.collection.isCalibrating {
      for item in text.chosen(0.05, isKnown: false) {
        rows.append(
          [DetectionModel.Calibration.logOdds(item.probability)],
          isPositive: text.examined.labels[text.judged[item.judged].place] != .unmarked,
          weight: text.examined.text.collection.weight,
          group: text.examined.text.group)
      }
    }
    return rows
  }

  /// Candidates of spun texts; in others no candidate is right, whatever its features.
  private func forEachExample(
    isPhrase: Bool, _ body: (_ features: [Float], _ label: Label, _ text: TrainingText) -> Void
  ) {
    for text in texts where text.text.collection.isSpun && text.text.collection.weight > 0 {
      for (place, label) in zip(text.examination.places, text.labels)
      where place.isPhrase == isPhrase && label != .other {
        body(place.features.values, label, text.text)
      }
    }
  }

  /// A model that knows nothing but the features' means and deviations.
  private func scale(isPhrase: Bool) -> PlaceModel {
    var rows: [[Float]] = []
    forEachExample(isPhrase: isPhrase) { features, _, _ in rows.append(features) }
    var model = PlaceModel()
    model.scale = FeatureScale(of: rows, count: Features.names.count)
    return model
  }

  private func observations(isPhrase: Bool, _ scale: PlaceModel) -> Observations {
    var rows = Observations(width: Features.names.count + PlaceModel.productCount + 1)
    forEachExample(isPhrase: isPhrase) { features, label, text in
      // Where more is marked each place is likelier to be; what speaks for it is the same.
      rows.append(
        scale.expanded(features) + [text.collection.isMarkedWhole ? 1 : 0], isPositive: label == .right,
        weight: text.collection.weight, group: text.group)
    }
    return rows
  }

  /// Whole texts, and spun ones as they would be with half or three quarters of it put right: an editor who stops
  /// half-way must not be told that all is well.
  private func observations(_ judged: [JudgedText]) -> Observations {
    var rows = Observations(width: DocumentFeatures.names.count)
    let genuine = judged.filter { !$0.examined.text.collection.isSpun }.map(\.examined.lexical.images)
    let usual = genuine.reduce(0, +) / Float(max(genuine.count, 1))
    for text in judged {
      let collection = text.examined.text.collection
      rows.append(
        text.document, isPositive: collection.isSpun, weight: collection.documentWeight,
        group: text.examined.text.group)
      guard collection.isSpun else { continue }
      for share in Self.shares {
        rows.append(
          text.repaired(oneIn: share, genuine: usual), isPositive: true,
          weight: collection.documentWeight * Self.weightOfRepaired, group: text.examined.text.group)
      }
    }
    return rows
  }

  /// One place in so many is left, the surest and every second or fourth behind it; each such text counts half.
  private static let shares = [2, 4]
  private static let weightOfRepaired = 0.5

  private static func model(_ fit: LogisticRegression.Fit, _ scale: PlaceModel) -> PlaceModel {
    var model = scale
    model.bias = Float(fit.bias)
    model.weights = fit.weights.prefix(Features.names.count).map { Float($0) }
    model.products = fit.weights.dropFirst(Features.names.count).prefix(PlaceModel.productCount)
      .map { Float($0) }
    return model
  }

  private static func calibration(_ fit: LogisticRegression.Fit) -> DetectionModel.Calibration {
    DetectionModel.Calibration(slope: Float(fit.weights.first ?? 1), bias: Float(fit.bias))
  }

  private static func model(_ fit: LogisticRegression.Fit) -> DetectionModel.TextModel {
    var model = DetectionModel.TextModel()
    model.bias = Float(fit.bias)
    model.weights = fit.weights.map { Float($0) }
    return model
  }
}
