internal import Foundation

/// How many of how many, with the interval that the true share lies in with a confidence of 95 %.
package struct Share: Sendable, Hashable {
  package let count: Double
  package let of: Double

  package init(_ count: Double, of whole: Double) {
    self.count = count
    of = whole
  }

  init(_ count: Int, of whole: Int) { self.init(Double(count), of: Double(whole)) }

  /// Nil where there is nothing to have a share of.
  package var value: Double? { of > 0 ? count / of : nil }

  /// The two-sided quantile of the normal distribution for 95 %.
  private static let z = 1.959964

  /// The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
  /// Journal of the American Statistical Association 22 (1927), 209-212.
  ///
  /// It takes the places for independent of each other. Those of one text are not quite, so it is rather too narrow.
  package var interval: ClosedRange<Double>? {
    guard let value else { return nil }
    let square = Self.z * Self.z / of
    let centre = (value + square / 2) / (1 + square)
    let reach =
      Self.z / (1 + square) * (value * (1 - value) / of + square / (4 * of)).squareRoot()
    return max(0, centre - reach)...min(1, centre + reach)
  }
}
