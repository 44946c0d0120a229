internal import Foundation

/// Turns features into probabilities: a regression for single words, one for phrases, one for whole texts.
///
/// The file is `dictionaries/en/detection.tsv`: rows of model, feature and weight. Features of places have their mean
/// and deviation behind the weight; `a*b` is the product of two of them, both standardised. A weight named `bias` is
/// the constant. Learned by `make train`.
package struct DetectionModel: Sendable, Equatable {
  package var word = PlaceModel()
  package var phrase = PlaceModel()
  package var document = TextModel()

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

  /// Weights of nothing: every probability is one half.
  package static let untrained = DetectionModel()

  private init() {}

  package init(word: PlaceModel, phrase: PlaceModel, document: TextModel) {
    self.word = word
    self.phrase = phrase
    self.document = document
  }

  /// The logistic function.
  package static func probability(_ logOdds: Float) -> Float { 1 / (1 + exp(-logOdds)) }
}
