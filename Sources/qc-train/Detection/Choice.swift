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

  func fit(_ choices: Choices, without group: Int? = nil, from start: [Double]? = nil) -> [Double] {
    let kept = choices.all.filter { $0.group != group }
    var weights = start ?? Array(repeating: 0, count: choices.width)
    for _ in 0..<Self.mostRounds {
      let step = step(choices, kept, at: weights)
      weights = zip(weights, step).map(-)
      if step.reduce(0, { max($0, abs($1)) }) < Self.smallestStep { break }
    }
    return weights
  }

  private func step(_ choices: Choices, _ kept: [Choices.Choice], at weights: [Double]) -> [Double] {
    let width = choices.width
    var gradient = weights.map { $0 / strength }
    var curvature = [Double](repeating: 0, count: width * width)
    for column in 0..<width { curvature[column * width + column] = 1 / strength }
    var mean = [Double](repeating: 0, count: width)
    for choice in kept {
      let scores = choice.rows.map { row in
        (0..<width).reduce(0.0) { $0 + weights[$1] * Double(choices.values[row * width + $1]) }
      }
      let best = scores.max() ?? 0
      let odds = scores.map { exp($0 - best) }
      let sum = odds.reduce(0, +)
      let right = zip(choice.rows, odds).reduce(0) { $0 + (choices.isRight[$1.0] ? $1.1 : 0) }
      guard right > 0 else { continue }
      for column in 0..<width { mean[column] = 0 }
      for (row, odds) in zip(choice.rows, odds) {
        let share = odds / sum
        let error = choice.weight * (share - (choices.isRight[row] ? odds / right : 0))
        let bend = choice.weight * share
        choices.values.withUnsafeBufferPointer { values in
          for first in 0..<width {
            let value = Double(values[row * width + first])
            mean[first] += share * value
            gradient[first] += error * value
            for second in 0...first {
              curvature[first * width + second] += bend * value * Double(values[row * width + second])
            }
          }
        }
      }
      for first in 0..<width {
        for second in 0...first {
          curvature[first * width + second] -= choice.weight * mean[first] * mean[second]
        }
      }
    }
    return Cholesky.solve(curvature, gradient)
  }
}
