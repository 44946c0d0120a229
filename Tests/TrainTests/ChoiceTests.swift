import Foundation
import Testing

@testable import qc_train

@Suite struct ChoiceTests {
  /// One number that is always greatest for the right row: its weight is where the penalty and the data agree,
  /// w / C = choices x (1 - share), share = 1 / (1 + exp(-w)).
  @Test func optimum() {
    var choices = Choices(width: 1)
    for _ in 0..<20 { choices.append([([1], true), ([0], false)], weight: 1, group: 0) }
    let weight = ChoiceRegression(strength: 0.1).fit(choices)[0]
    #expect(abs(weight / 0.1 - 20 / (1 + exp(weight))) < 1e-3)
    #expect(weight > 0.5)
  }

  /// What all rows of a choice have in common tells nothing, and is given no weight.
  @Test func common() {
    var choices = Choices(width: 2)
    for number in 0..<10 {
      choices.append([([Float(number), 1], true), ([Float(number), 0], false)], weight: 1, group: 0)
    }
    let weights = ChoiceRegression().fit(choices)
    #expect(abs(weights[0]) < 1e-6 && weights[1] > 0)
  }

  /// Of several right rows the one that looks like other right ones is taken for the one that was meant.
  @Test func severalRight() {
    var choices = Choices(width: 2)
    for _ in 0..<10 { choices.append([([1, 0], true), ([0, 0], false)], weight: 1, group: 0) }
    for _ in 0..<10 {
      choices.append([([1, 0], true), ([0, 1], true), ([0, 0], false)], weight: 1, group: 0)
    }
    let weights = ChoiceRegression(strength: 1).fit(choices)
    #expect(weights[0] > 1 && weights[1] < weights[0] / 2)
  }

  /// From far off, where whole steps would run to and fro for ever, the optimum is reached all the same.
  @Test func farStart() {
    var choices = Choices(width: 1)
    for number in 0..<25 {
      choices.append([([1], number % 5 > 0), ([0], number % 5 == 0)], weight: 1, group: 0)
    }
    let regression = ChoiceRegression(strength: 10)
    let (near, far) = (regression.fit(choices)[0], regression.fit(choices, from: [-40])[0])
    #expect(abs(near - far) < 1e-3 && near > 1)
  }

  /// Choices of a group that is left out change nothing.
  @Test func groupLeftOut() {
    var some = Choices(width: 1)
    var all = Choices(width: 1)
    for number in 0..<6 {
      let rows: [(values: [Float], isRight: Bool)] = [([Float(number)], true), ([1], false)]
      some.append(rows, weight: 1, group: 0)
      all.append(rows, weight: 1, group: 0)
      all.append([([0], true), ([5], false)], weight: 2, group: 1)
    }
    #expect(ChoiceRegression().fit(all, without: 1) == ChoiceRegression().fit(some))
  }
}
