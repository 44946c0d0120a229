import QualityCheck

/// Learns to choose between the corrections that compete for a marked place.
struct RankingTraining: Sendable {
  private let choices: Choices
  private let scale: FeatureScale
  private let regression = ChoiceRegression()

  /// - Parameter texts: judged by what other texts taught.
  init(_ texts: [DetectionTraining.JudgedText]) {
    let spun = texts.filter { $0.examined.text.collection.isSpun && $0.examined.text.collection.weight > 0 }
    var choices: [(rows: [(values: [Float], isRight: Bool)], text: TrainingText)] = []
    for text in spun {
      let (marks, places) = (text.examined.marks, text.examined.examination.places)
      for mark in marks.marks {
        let rows = text.judged.compactMap { item -> (values: [Float], isRight: Bool)? in
          let place = places[item.place]
          guard place.span.overlaps(mark.span) else { return nil }
          return (
            CorrectionModel.values(place, odds: item.spun), marks.corrects(place.span, place.text, mark)
          )
        }
        // Where all are right or none is there is nothing to choose.
        if rows.contains(where: \.isRight), rows.contains(where: { !$0.isRight }) {
          choices.append((rows, text.examined.text))
        }
      }
    }
    let scale = FeatureScale(
      of: choices.lazy.flatMap(\.rows).map(\.values), count: CorrectionModel.names.count)
    self.choices = choices.reduce(into: Choices(width: CorrectionModel.names.count)) { all, choice in
      all.append(
        choice.rows.map { (scale.standardized($0.values), $0.isRight) },
        weight: choice.text.collection.weight, group: choice.text.group)
    }
    self.scale = scale
  }

  /// Learned from all texts, and by group from all others.
  func run(_ groups: [Int]) async throws -> (all: CorrectionModel, byGroup: [Int: CorrectionModel]) {
    let full = regression.fit(choices)
    let fits = try await groups.concurrentMap { regression.fit(choices, without: $0, from: full) }
    return (model(full), Dictionary(uniqueKeysWithValues: zip(groups, fits.map(model))))
  }

  private func model(_ weights: [Double]) -> CorrectionModel {
    CorrectionModel(weights: weights.map { Float($0) }, scale: scale)
  }
}

extension FeatureScale {
  init(of rows: some Sequence<[Float]>, count: Int) {
    self.init(count: count)
    var number = 0.0
    var sums = [Double](repeating: 0, count: count)
    var squares = sums
    for row in rows {
      number += 1
      for (index, value) in row.enumerated() {
        sums[index] += Double(value)
        squares[index] += Double(value) * Double(value)
      }
    }
    guard number > 0 else { return }
    for index in sums.indices {
      let mean = sums[index] / number
      means[index] = Float(mean)
      // A feature that never changes tells nothing: it stays 0 whatever it is divided by.
      deviations[index] = Float(max(squares[index] / number - mean * mean, 0).squareRoot() + 1e-6)
    }
  }
}
