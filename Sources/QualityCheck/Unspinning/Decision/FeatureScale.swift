/// Means and deviations of features: what brings them on one scale.
///
/// A feature is standardised, (value - mean) / deviation, and cut off at four deviations, so that rare values and
/// their products cannot run away.
package struct FeatureScale: Sendable, Equatable {
  package var means: [Float]
  package var deviations: [Float]
  private static let limit: Float = 4

  /// Changes nothing but what is cut off.
  package init(count: Int) {
    means = Array(repeating: 0, count: count)
    deviations = Array(repeating: 1, count: count)
  }

  package func standardized(_ features: [Float]) -> [Float] {
    features.indices.map { index in
      min(max((features[index] - means[index]) / deviations[index], -Self.limit), Self.limit)
    }
  }
}
