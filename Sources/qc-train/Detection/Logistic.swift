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
  /// Steps shrink by half at least: behind it lies less than the file's digits show.
  private static let smallestStep = 1e-6
  /// While steps shrink to less than this share of the one before, the curvature they follow is good enough.
  private static let goodShrinkage = 0.5
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
    var curvature: Cholesky?
    var previous = 0.0
    for _ in 0..<Self.mostRounds {
      let factors =
        curvature ?? Cholesky(self.curvature(observations, rows, scale, at: parameters), size: width + 1)
      let step = factors.solve(slope.gradient)
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
      // To find the curvature takes as long as hundreds of steps.
      curvature = furthest < Self.goodShrinkage * previous ? factors : nil
      previous = furthest
    }
    let weights = (0..<width).map { parameters[$0] / scale.deviations[$0] }
    let bias = zip(weights, scale.means).reduce(parameters[width]) { $0 - $1.0 * $1.1 }
    return Fit(bias: bias, weights: weights)
  }

  private struct Slope {
    var objective = 0.0
    var gradient: [Double]
  }

  private func slope(
    _ observations: Observations, _ rows: [Int], _ scale: Scale, at parameters: [Double]
  ) -> Slope {
    let size = parameters.count
    var slope = Slope(gradient: Array(repeating: 0, count: size))
    var row = [Double](repeating: 1, count: size)
    for index in rows {
      scale.standardize(observations, index, into: &row)
      let score = Self.product(parameters, row)
      let weight = observations.weights[index]
      let isPositive = observations.isPositive[index]
      // ln(1 + exp(score)) without overflow.
      slope.objective += weight * (max(score, 0) + log1p(exp(-abs(score))) - (isPositive ? score : 0))
      let error = weight * (1 / (1 + exp(-score)) - (isPositive ? 1 : 0))
      for column in 0..<size { slope.gradient[column] += error * row[column] }
    }
    for column in 0..<(size - 1) {
      let penalty = penalty(column)
      slope.objective += parameters[column] * parameters[column] * penalty / 2
      slope.gradient[column] += parameters[column] * penalty
    }
    return slope
  }

  /// Rows are added in blocks, so that the matrix passes through the processor's cache once a block.
  private static let blockLength = 8

  /// The second derivatives of the objective, row after row; only the lower triangle is filled.
  private func curvature(
    _ observations: Observations, _ rows: [Int], _ scale: Scale, at parameters: [Double]
  ) -> [Double] {
    let size = parameters.count
    var curvature = [Double](repeating: 0, count: size * size)
    var row = [Double](repeating: 1, count: size)
    // Column after column, so that one column of all its rows lies together.
    var block = [SIMD8<Double>](repeating: .zero, count: size)
    for start in stride(from: 0, to: rows.count, by: Self.blockLength) {
      for lane in 0..<Self.blockLength {
        guard start + lane < rows.count else {
          for column in 0..<size { block[column][lane] = 0 }
          continue
        }
        let index = rows[start + lane]
        scale.standardize(observations, index, into: &row)
        let probability = 1 / (1 + exp(-Self.product(parameters, row)))
        let bend = (observations.weights[index] * probability * (1 - probability)).squareRoot()
        for column in 0..<size { block[column][lane] = bend * row[column] }
      }
      block.withUnsafeBufferPointer { block in
        curvature.withUnsafeMutableBufferPointer { curvature in
          for first in 0..<size {
            let factors = block[first]
            let start = first * size
            for second in 0...first { curvature[start + second] += (factors * block[second]).sum() }
          }
        }
      }
    }
    for column in 0..<(size - 1) { curvature[column * size + column] += penalty(column) }
    return curvature
  }

  private func penalty(_ column: Int) -> Double {
    let freedom = column < freedom.count ? freedom[column] : 1
    return 1 / (strength * freedom * freedom)
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
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
struct Cholesky {
  private let size: Int
  /// The matrix as a product of this and its mirror image, row after row; only the lower triangle counts.
  private var lower: [Double]

  /// - Parameter matrix: row after row; only the lower triangle is read.
  init(_ matrix: [Double], size: Int) {
    self.size = size
    lower = matrix
    for row in 0..<size {
      for column in 0...row {
        var sum = lower[row * size + column]
        for k in 0..<column { sum -= lower[row * size + k] * lower[column * size + k] }
        // Rounding may leave nothing of a column that the others make up.
        lower[row * size + column] =
          row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column * size + column]
      }
    }
  }

  func solve(_ vector: [Double]) -> [Double] {
    var solution = vector
    for row in 0..<size {
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
