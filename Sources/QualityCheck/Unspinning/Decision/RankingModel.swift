/// Which of the corrections that compete for one place is the right one, given that one of them is.
///
/// The regressions of ``DetectionModel`` tell a spun place from one that is not, and say nothing of two corrections of
/// the same place: an unusual pair of words speaks for every correction, the likelier one in the channel for one alone.
/// This is a conditional logit (McFadden 1974): the share of a correction is exp(score) / sum of exp(score) of all that
/// compete.
package struct RankingModel: Sendable, Equatable {
  /// The names of the values, in order; they are the rows of the model's file.
  package static let names =
    plain + ["alone", "is-phrase"].flatMap { state in plain.map { "\($0)*\(state)" } }
  private static let plain = Features.names + ["is-phrase", "odds", "probability"]
  private static let alone = Features.names.firstIndex(of: "alone")

  package var weights: [Float]
  package var scale: FeatureScale

  /// Weights of nothing: all corrections are equally likely.
  package init() {
    weights = Array(repeating: 0, count: Self.names.count)
    scale = FeatureScale(count: Self.names.count)
  }

  /// What tells corrections apart tells more or less where no German is known, and of several words.
  ///
  /// - Parameter odds: log odds that the correction is right, by the model of places.
  package static func values(_ place: Examination.Place, odds: Float) -> [Float] {
    let plain = place.features.values + [place.isPhrase ? 1 : 0, odds, DetectionModel.probability(odds)]
    let nothing = [Float](repeating: 0, count: plain.count)
    let isAlone = alone.map { plain[$0] > 0 } ?? false
    return plain + (isAlone ? plain : nothing) + (place.isPhrase ? plain : nothing)
  }

  package func score(_ place: Examination.Place, odds: Float) -> Float {
    zip(weights, scale.standardized(Self.values(place, odds: odds))).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
