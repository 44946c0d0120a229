import Testing

@testable import qc_train

@Suite struct LogisticTests {
  /// Weights agree with what scikit-learn 1.9.1 finds on the same rows: C 0.3, columns standardised, weights counted.
  @Test func sameAsReference() {
    let rows: [([Float], Bool, Double)] = [
      ([0.2, 1, 3], false, 1), ([0.9, 0, 2.5], true, 1), ([0.4, 1, 1], false, 0.5), ([1.4, 1, 0.5], true, 2),
      ([0.1, 0, 2], false, 1), ([1.1, 0, 4], true, 0.7), ([0.8, 1, 2.2], false, 1),
      ([0.5, 0, 1.7], true, 0.3),
    ]
    var observations = Observations(width: 3)
    for (row, isPositive, weight) in rows { observations.append(row, isPositive: isPositive, weight: weight) }
    let fit = LogisticRegression().fit(observations)
    let expected = [-0.520912, 1.459510, -0.476365, -0.104307]
    for (found, wanted) in zip([fit.bias] + fit.weights, expected) { #expect(abs(found - wanted) < 1e-4) }
  }

  /// Rows of a group that is left out change nothing.
  @Test func groupLeftOut() {
    var some = Observations(width: 1)
    var all = Observations(width: 1)
    for value in 0..<12 {
      let row = [Float(value)]
      some.append(row, isPositive: value > 5 || value == 2, group: 0)
      all.append(row, isPositive: value > 5 || value == 2, group: 0)
      all.append([Float(20 - value)], isPositive: value > 3, group: 1)
    }
    let left = LogisticRegression().fit(all, without: 1)
    let alone = LogisticRegression().fit(some)
    #expect(left.bias == alone.bias && left.weights == alone.weights)
  }

  /// A column without information gets no weight, and rows that a plane parts give finite weights.
  @Test func degenerateColumns() {
    var observations = Observations(width: 3)
    for value in 0..<10 {
      observations.append([1, Float(value), Float(value)], isPositive: value >= 5)
    }
    let fit = LogisticRegression().fit(observations)
    #expect(fit.weights[0] == 0)
    #expect(abs(fit.weights[1] - fit.weights[2]) < 1e-9)
    #expect(fit.weights[1] > 0 && fit.weights[1].isFinite)
    #expect(LogisticRegression().fit(Observations(width: 2)).weights == [0, 0])
  }
}
