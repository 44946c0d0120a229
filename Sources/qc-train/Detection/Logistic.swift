internal import Foundation

/// Rows of numbers, each with what it turned out to be.
struct Observations: Sendable {
  /// Numbers of a row.
  let width: Int
  private(set) var values: [Float] = []
  private(set) var isPositive: [Bool] = []
  private(set) var weights: [Double] = []
  /// Rows of one group are left out together.
  private(set) var groups: [Int] = []

  init(width: Int) { self.width = width }

  var count: Int { isPositive.count }

  mutating func append(_ row: [Float], isPositive: Bool, weight: Double = 1, group: Int = 0) {
    precondition(row.count == width, "every row has the same numbers")
    values += row
    self.isPositive.append(isPositive)
    weights.append(weight)
    groups.append(group)
  }
}

/// Fits a logistic regression: least sum of weighted log loss + |w|² / (2 C), on columns of mean 0 and deviation 1.
///
/// The constant is not penalised. This is scikit-learn's objective; it is minimised by Newton's method with halved
/// steps. Sums run in the order of the rows, so the same rows give the same weights.
struct LogisticRegression: Sendable {
  /// C: how much the data weigh against the penalty.
  var strength = 0.3
  /// How freely each of the first columns may weigh, as a factor of the deviation its weight may have; 1 for the rest.
  var freedom: [Double] = []

  struct Fit: Sendable {
    var bias = 0.0
    var weights: [Double]
  }

  private static let mostRounds = 50
  /// A step in which no weight moves further is the last.
  ///
  /// Newton's steps shrink quadratically: behind it lies less than the file's digits show.
  private static let smallestStep = 1e-6
  /// Share of the objective that is lost to rounding.
  private static let rounding = 1e-11

  /// - Parameters:
  ///   - group: rows of this group are left out.
  ///   - start: weights near those sought, to get there sooner.
  func fit(_ observations: Observations, without group: Int? = nil, from start: Fit? = nil) -> Fit {
    let width = observations.width
    let rows = observations.groups.indices.filter { observations.groups[$0] != group }
    guard !rows.isEmpty else { return Fit(weights: Array(repeating: 0, count: width)) }
    let scale = Scale(observations, rows)
    // The constant comes last.
    var parameters = start.map(scale.standardize) ?? Array(repeating: 0, count: width + 1)
    var slope = slope(observations, rows, scale, at: parameters)
    for _ in 0..<Self.mostRounds {
      let step = Cholesky.solve(slope.curvature, slope.gradient)
      var share = 1.0
      var next = parameters
      var nextSlope = slope
      repeat {
        next = zip(parameters, step).map { $0 - share * $1 }
        nextSlope = self.slope(observations, rows, scale, at: next)
        share /= 2
      } while nextSlope.objective > slope.objective * (1 + Self.rounding) && share > 1e-6
      let furthest = zip(parameters, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
      (parameters, slope) = (next, nextSlope)
      if furthest < Self.smallestStep { break }
    }
    let weights = (0..<width).map { parameters[$0] / scale.deviations[$0] }
    let bias = zip(weights, scale.means).reduce(parameters[width]) { $0 - $1.0 * $1.1 }
    return Fit(bias: bias, weights: weights)
  }

  private struct Slope {
    var objective = 0.0
    var gradient: [Double]
    /// Row after row; only the lower triangle is filled.
    var curvature: [Double]
  }

  private func slope(
    _ observations: Observations, _ rows: [Int], _ scale: Scale, at parameters: [Double]
  ) -> Slope {
    let size = parameters.count
    var slope = Slope(
      gradient: Array(repeating: 0, count: size), curvature: Array(repeating: 0, count: size * size))
    var row = [Double](repeating: 1, count: size)
    var objective = 0.0
    slope.gradient.withUnsafeMutableBufferPointer { gradient in
      slope.curvature.withUnsafeMutableBufferPointer { curvature in
        for index in rows {
          scale.standardize(observations, index, into: &row)
          var score = 0.0
          for column in 0..<size { score += parameters[column] * row[column] }
          let weight = observations.weights[index]
          let isPositive = observations.isPositive[index]
          // ln(1 + exp(score)) without overflow.
          objective += weight * (max(score, 0) + log1p(exp(-abs(score))) - (isPositive ? score : 0))
          let probability = 1 / (1 + exp(-score))
          let error = weight * (probability - (isPositive ? 1 : 0))
          let bend = weight * probability * (1 - probability)
          row.withUnsafeBufferPointer { row in
            for first in 0..<size {
              gradient[first] += error * row[first]
              let factor = bend * row[first]
              let start = first * size
              for second in 0...first { curvature[start + second] += factor * row[second] }
            }
          }
        }
      }
    }
    for column in 0..<(size - 1) {
      let freedom = column < freedom.count ? freedom[column] : 1
      let penalty = 1 / (strength * freedom * freedom)
      objective += parameters[column] * parameters[column] * penalty / 2
      slope.gradient[column] += parameters[column] * penalty
      slope.curvature[column * size + column] += penalty
    }
    slope.objective = objective
    return slope
  }
}

/// Means and deviations of columns.
private struct Scale {
  private(set) var means: [Double]
  private(set) var deviations: [Double]

  init(_ observations: Observations, _ rows: [Int]) {
    let width = observations.width
    means = Array(repeating: 0, count: width)
    var squares = means
    for row in rows {
      for column in 0..<width { means[column] += Double(observations.values[row * width + column]) }
    }
    for column in 0..<width { means[column] /= Double(rows.count) }
    for row in rows {
      for column in 0..<width {
        let distance = Double(observations.values[row * width + column]) - means[column]
        squares[column] += distance * distance
      }
    }
    // A column that never changes tells nothing: it stays 0 whatever it is divided by.
    deviations = squares.map { ($0 / Double(rows.count)).squareRoot() + 1e-6 }
  }

  /// Weights for the columns as they are, made those of the columns standardised; the constant comes last.
  func standardize(_ fit: LogisticRegression.Fit) -> [Double] {
    zip(fit.weights, deviations).map { $0 * $1 } + [
      zip(fit.weights, means).reduce(fit.bias) { $0 + $1.0 * $1.1 }
    ]
  }

  func standardize(_ observations: Observations, _ index: Int, into row: inout [Double]) {
    let start = index * observations.width
    for column in 0..<observations.width {
      row[column] = (Double(observations.values[start + column]) - means[column]) / deviations[column]
    }
  }
}

/// Linear equations whose matrix is symmetric and positive definite.
enum Cholesky {
  /// - Parameter matrix: row after row; only the lower triangle is read.
  static func solve(_ matrix: [Double], _ vector: [Double]) -> [Double] {
    let size = vector.count
    var lower = matrix
    var solution = vector
    for row in 0..<size {
      for column in 0...row {
        var sum = lower[row * size + column]
        for k in 0..<column { sum -= lower[row * size + k] * lower[column * size + k] }
        // Rounding may leave nothing of a column that the others make up.
        lower[row * size + column] =
          row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column * size + column]
      }
      for k in 0..<row { solution[row] -= lower[row * size + k] * solution[k] }
      solution[row] /= lower[row * size + row]
    }
    for row in (0..<size).reversed() {
      for k in (row + 1)..<max(size, row + 1) { solution[row] -= lower[k * size + row] * solution[k] }
      solution[row] /= lower[row * size + row]
    }
    return solution
  }
}
