/// Log odds that a candidate is right, given that the text is spun: a logistic regression on features and on the
/// products of the telling ones.
package struct PlaceModel: Sendable, Equatable {
  package var bias: Float = 0
  /// Weights of the standardised features, in the order of ``Features/names``.
  package var weights: [Float]
  package var scale: FeatureScale
  /// Weights of the products of ``Features/crossed``, see ``productIndex(_:_:)``.
  package var products: [Float]

  /// Weights of nothing: every probability is one half.
  package init() {
    weights = Array(repeating: 0, count: Features.names.count)
    scale = FeatureScale(count: Features.names.count)
    products = Array(repeating: 0, count: Self.productCount)
  }

  private static let crossed = Features.crossed.compactMap { Features.names.firstIndex(of: $0) }
  package static let productCount = crossed.count * (crossed.count + 1) / 2

  /// Position of the product of two crossed features, given by their positions among them, the first not behind the
  /// second.
  package static func productIndex(_ first: Int, _ second: Int) -> Int {
    second * (second + 1) / 2 + first
  }

  package func logOdds(_ features: [Float]) -> Float {
    var sum = bias
    let values = scale.standardized(features)
    for (weight, value) in zip(weights, values) { sum += weight * value }
    var position = 0
    for second in Self.crossed {
      var inner: Float = 0
      for first in Self.crossed {
        inner += products[position] * values[first]
        position += 1
        if first == second { break }
      }
      sum += inner * values[second]
    }
    return sum
  }

  /// The standardised features, and behind them their products: a row to learn from.
  package func expanded(_ features: [Float]) -> [Float] {
    var row = scale.standardized(features)
    row.reserveCapacity(row.count + Self.productCount)
    for second in Self.crossed {
      for first in Self.crossed {
        row.append(row[first] * row[second])
        if first == second { break }
      }
    }
    return row
  }
}
