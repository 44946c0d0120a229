internal import Foundation

/// Turns features into probabilities: a regression for single words, one for phrases, one for whole texts, one that
/// chooses between the corrections of a place, and one for places of texts that are not spun.
///
/// The file is `dictionaries/en/detection.tsv`: rows of model, feature and weight. Features of places have their mean
/// and deviation behind the weight; `a*b` is the product of two of them, both standardised. A weight named `bias` is
/// the constant; the model `calibration` has a slope besides. Learned by `make train`.
package struct DetectionModel: Sendable, Equatable {
  package var word = PlaceModel()
  package var phrase = PlaceModel()
  package var ranking = CorrectionModel()
  package var stray = CorrectionModel()
  package var document = TextModel()
  package var calibration = Calibration()

  /// Log odds that a whole text is spun.
  package struct TextModel: Sendable, Equatable {
    package var bias: Float = 0
    /// In the order of ``DocumentFeatures/names``.
    package var weights = [Float](repeating: 0, count: DocumentFeatures.names.count)

    package init() {}

    package func logOdds(_ features: [Float]) -> Float {
      zip(weights, features).reduce(bias) { $0 + $1.0 * $1.1 }
    }
  }

  /// The probability that an editor would mark a place, from the probability that its likeliest correction is the
  /// right one: a place may be spun although qc names the wrong word for it.
  ///
  /// Platt scaling (Platt 1999) of the log odds, fitted to texts that the other weights did not learn from.
  package struct Calibration: Sendable, Equatable {
    package var slope: Float
    package var bias: Float

    package init(slope: Float = 1, bias: Float = 0) {
      self.slope = slope
      self.bias = bias
    }

    package func callAsFunction(_ probability: Float) -> Float {
      DetectionModel.probability(slope * Self.logOdds(probability) + bias)
    }

    package static func logOdds(_ probability: Float) -> Float {
      let bounded = min(max(probability, 1e-4), 1 - 1e-4)
      return log(bounded / (1 - bounded))
    }
  }

  /// Weights of nothing: every probability is one half.
  package static let untrained = DetectionModel()

  private init() {}

  package init(word: PlaceModel, phrase: PlaceModel) {
    self.word = word
    self.phrase = phrase
  }

  /// What is only known of a place once it has its log odds in a spun text: its log odds in a text that is not, and
  /// its score among the corrections that compete with it.
  package func secondLook(at place: Examination.Place, spun: Float) -> (stray: Float, rank: Float) {
    // The prior is no matter of the features, and counts once.
    let prior = place.features.prior
    let odds = spun - prior
    let values = CorrectionModel.values(place, odds: odds)
    return (odds < Self.leastStray ? -.infinity : stray.score(values) + prior, ranking.score(values) + prior)
  }

  /// Log odds in a spun text below which nothing is reported of a text that is not.
  package static let leastStray: Float = 0

  /// The logistic function.
  package static func probability(_ logOdds: Float) -> Float { 1 / (1 + exp(-logOdds)) }
}
