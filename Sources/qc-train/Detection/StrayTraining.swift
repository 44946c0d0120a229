import QualityCheck

/// Learns to tell, in texts that are not spun, the one phrase that is garbled.
struct StrayTraining: Sendable {
  private let rows: Observations
  private let scale: FeatureScale
  /// Chosen by cross-validation; 0.01 makes no difference.
  private let regression = LogisticRegression(strength: 0.003)

  /// - Parameter texts: judged by what other texts taught.
  init(_ texts: [DetectionTraining.JudgedText]) {
    var examples: [(values: [Float], isRight: Bool, text: TrainingText)] = []
    for text in texts where !text.examined.text.collection.isSpun && text.examined.text.collection.weight > 0
    {
      for item in text.judged where item.spun >= DetectionModel.leastStray {
        let label = text.examined.labels[item.place]
        guard label != .other else { continue }
        let values = CorrectionModel.values(text.examined.examination.places[item.place], odds: item.spun)
        examples.append((values, label == .right, text.examined.text))
      }
    }
    let scale = FeatureScale(of: examples.lazy.map(\.values), count: CorrectionModel.names.count)
    rows = examples.reduce(into: Observations(width: CorrectionModel.names.count)) { rows, example in
      rows.append(
        scale.standardized(example.values), isPositive: example.isRight,
        weight: example.text.collection.strayWeight, group: example.text.group)
    }
    self.scale = scale
  }

  /// Learned from all texts, and by group from all others.
  func run(_ groups: [Int]) async throws -> (all: CorrectionModel, byGroup: [Int: CorrectionModel]) {
    let full = regression.fit(rows)
    let fits = try await groups.concurrentMap { regression.fit(rows, without: $0, from: full) }
    return (model(full), Dictionary(uniqueKeysWithValues: zip(groups, fits.map(model))))
  }

  private func model(_ fit: LogisticRegression.Fit) -> CorrectionModel {
    CorrectionModel(bias: Float(fit.bias), weights: fit.weights.map { Float($0) }, scale: scale)
  }
}
