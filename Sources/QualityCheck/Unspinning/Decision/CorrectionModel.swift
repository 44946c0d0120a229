/// A second look at a candidate, with its odds in a spun text at hand; the features weigh otherwise where no German is
/// known, and of several words.
///
/// There are two of these in a ``DetectionModel``.
///
/// *Ranking*: which of the corrections that compete for one place is the right one, given that one of them is. The
/// regressions of places tell a spun place from one that is not, and say nothing of two corrections of the same place:
/// an unusual pair of words speaks for every correction, the likelier one in the channel for one alone. This is a
/// conditional logit (McFadden 1974): the share of a correction is exp(score) / sum of exp(score) of all that compete.
///
/// *Stray*: log odds that a candidate is right in a text that is not spun. What is telling among garbled words is not
/// what is telling among good ones: this is learned from genuine texts, and from such with one phrase garbled.
package struct CorrectionModel: Sendable, Equatable {
  /// The names of the values, in order; they are the rows of the model's file.
  package static let names =
    plain + ["alone", "is-phrase"].flatMap { state in plain.map { "\($0)*\(state)" } }
  private static let plain = Features.names + ["is-phrase", "odds", "probability"]
  private static let alone = Features.names.firstIndex(of: "alone")

  package var bias: Float
  package var weights: [Float]
  package var scale: FeatureScale

  package init(bias: Float = 0, weights: [Float], scale: FeatureScale) {
    self.bias = bias
    self.weights = weights
    self.scale = scale
  }

  /// Weights of nothing: all corrections are equally likely.
  package init() {
    let count = Self.names.count
    self.init(weights: Array(repeating: 0, count: count), scale: FeatureScale(count: count))
  }

  /// - Parameter odds: log odds that the correction is right in a spun text, by the model of places.
  package static func values(_ place: Examination.Place, odds: Float) -> [Float] {
    let plain = place.features.values + [place.isPhrase ? 1 : 0, odds, DetectionModel.probability(odds)]
    let nothing = [Float](repeating: 0, count: plain.count)
    let isAlone = alone.map { plain[$0] > 0 } ?? false
    return plain + (isAlone ? plain : nothing) + (place.isPhrase ? plain : nothing)
  }

  package func score(_ values: [Float]) -> Float {
    zip(weights, scale.standardized(values)).reduce(bias) { $0 + $1.0 * $1.1 }
  }
}
