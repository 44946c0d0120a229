import Foundation
import QualityCheck

/// Choices between rows of numbers, of each of which it is known which rows would be right.
struct Choices: Sendable {
  struct Choice: Sendable {
    /// Positions of its rows.
    let rows: Range<Int>
    let weight: Double
    /// Choices of one group are left out together.
    let group: Int
  }

  let width: Int
  private(set) var values: [Float] = []
  private(set) var isRight: [Bool] = []
  private(set) var all: [Choice] = []

  init(width: Int) { self.width = width }

  mutating func append(_ rows: [(values: [Float], isRight: Bool)], weight: Double, group: Int) {
    let start = isRight.count
    for row in rows {
      precondition(row.values.count == width, "every row has the same numbers")
      values += row.values
      isRight.append(row.isRight)
    }
    all.append(Choice(rows: start..<isRight.count, weight: weight, group: group))
  }
}

/// Fits a conditional logit (McFadden 1974): least weighted sum of -ln of the share of the right rows + |w|² / (2 C).
///
/// Several rows of a choice may be right: which of them is meant is unknown and estimated anew in every round, so each
/// round is one of expectation maximisation, its second half a Newton step. Sums run in the order of the rows.
struct ChoiceRegression: Sendable {
  /// C: how much the data weigh against the penalty, in choices.
  var strength = 0.1
  private static let mostRounds = 50
  private static let smallestStep = 1e-4
  /// Share of a step below which none is taken.
  private static let smallestShare = 1e-3
  /// While steps shrink to less than this share of the one before, the curvature they follow is good enough.
  private static let goodShrinkage = 0.95

  func fit(_ choices: Choices, without group: Int? = nil, from start: [Double]? = nil) -> [Double] {
    let kept = choices.all.filter { $0.group != group }
    func slope(at weights: [Double], isCurved: Bool) -> Slope {
      var slope = Slope(
        objective: weights.reduce(0) { $0 + $1 * $1 } / (2 * strength),
        gradient: weights.map { $0 / strength })
      if isCurved { slope.curvature = diagonal(1 / strength, width: choices.width) }
      for choice in kept { add(choice, of: choices, at: weights, to: &slope) }
      return slope
    }
    var weights = start ?? Array(repeating: 0, count: choices.width)
    var here = slope(at: weights, isCurved: true)
    var curvature = Cholesky(here.curvature, size: choices.width)
    var previous = 0.0
    var isFresh = true
    for _ in 0..<Self.mostRounds {
      let step = curvature.solve(here.gradient)
      // A whole step may lead too far.
      var share = 1.0
      var (next, there) = (weights, here)
      repeat {
        next = zip(weights, step).map { $0 - share * $1 }
        there = slope(at: next, isCurved: false)
        share /= 2
      } while there.objective > here.objective && share > Self.smallestShare
      let furthest = zip(weights, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
      let isBetter = there.objective <= here.objective
      if isBetter { (weights, here) = (next, there) }
      if furthest < Self.smallestStep || !isBetter && isFresh { break }
      // To find the curvature takes as long as many rounds.
      isFresh = !isBetter || furthest >= Self.goodShrinkage * previous
      if isFresh {
        curvature = Cholesky(slope(at: weights, isCurved: true).curvature, size: choices.width)
      }
      previous = furthest
    }
    return weights
  }

  private struct Slope {
    var objective: Double
    var gradient: [Double]
    /// Row after row, only the lower triangle is filled; empty where it is not wanted.
    var curvature: [Double] = []
  }

  private func diagonal(_ value: Double, width: Int) -> [Double] {
    var matrix = [Double](repeating: 0, count: width * width)
    for column in 0..<width { matrix[column * width + column] = value }
    return matrix
  }

  /// Rows that are chosen less often than this bend nothing.
  private static let leastShare = 1e-12

  private func add(
    _ choice: Choices.Choice, of choices: Choices, at weights: [Double], to slope: inout Slope
  ) {
    let width = choices.width
    let scores = choice.rows.map { row in
      (0..<width).reduce(0.0) { $0 + weights[$1] * Double(choices.values[row * width + $1]) }
    }
    let best = scores.max() ?? 0
    let odds = scores.map { exp($0 - best) }
    let sum = odds.reduce(0, +)
    let right = zip(choice.rows, odds).reduce(0) { $0 + (choices.isRight[$1.0] ? $1.1 : 0) }
    // Far off, the right rows' share is too small for a number: the step there must not look good.
    slope.objective += choice.weight * log(sum / max(right, .leastNormalMagnitude))
    guard right > 0 else { return }
    var mean = [Double](repeating: 0, count: width)
    for (row, odds) in zip(choice.rows, odds) {
      let share = odds / sum
      let error = choice.weight * (share - (choices.isRight[row] ? odds / right : 0))
      for column in 0..<width {
        let value = Double(choices.values[row * width + column])
        mean[column] += share * value
        slope.gradient[column] += error * value
      }
      guard !slope.curvature.isEmpty, share > Self.leastShare else { continue }
      let values = (0..<width).map { Double(choices.values[row * width + $0]) }
      Self.add(choice.weight * share, values, to: &slope.curvature)
    }
    if !slope.curvature.isEmpty { Self.add(-choice.weight, mean, to: &slope.curvature) }
  }

  /// Adds the products of a row's numbers, so often, to the lower triangle.
  private static func add(_ factor: Double, _ values: [Double], to matrix: inout [Double]) {
    values.withUnsafeBufferPointer { values in
      matrix.withUnsafeMutableBufferPointer { matrix in
        for first in values.indices {
          let scaled = factor * values[first]
          let start = first * values.count
          for second in 0...first { matrix[start + second] += scaled * values[second] }
        }
      }
    }
  }
}
