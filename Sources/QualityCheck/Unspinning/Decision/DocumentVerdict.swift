internal import Foundation

/// What speaks for and against a whole text's being spun.
package struct DocumentFeatures: Sendable {
  package static let names = [
    "strong", "likely", "overwhelming", "image-density", "filler-density", "alone", "evidence",
  ]

  package let values: [Float]

  /// - Parameters:
  ///   - odds: Log odds, in a spun text, of the places that would be reported there.
  ///   - imageBalance: How much likelier the text's words are as images than as words of genuine terms, mean ln.
  ///   - fillerWeight: Sum of the weights of its padding, ln.
  ///   - words: Number of words examined.
  init(odds: [Float], imageBalance: Float, fillerWeight: Float, words: Int, hasSource: Bool) {
    // A text of a few lines proves little: the densities of short ones are drawn to what is usual.
    let length = Float(words) + Self.drag
    let strong = Float(odds.count { DetectionModel.probability($0) >= 0.8 })
    let likely = odds.reduce(Float(0)) { $0 + DetectionModel.probability($1) }
    let overwhelming = odds.reduce(Float(0)) { $0 + min(max($1 - Self.seldomReached, 0), Self.mostOfOne) }
    values = [
      log(1 + 1000 * strong / length), log(1 + 1000 * likely / length),
      log(1 + 1000 * overwhelming / length),
      imageBalance * Float(words) / length, log(1 + 1000 * max(fillerWeight, 0) / length), hasSource ? 0 : 1,
      log(1 + Float(words) / 100),
    ]
  }

  /// Log odds that places of genuine English seldom reach: 16 in 100,000 words of edited news, 4 of machine-translated,
  /// 75 of web pages without German; twice as much one in all of them.
  private static let seldomReached: Float = 4
  /// What one place may add: a phrase that is surely garbled says little of the rest of the text.
  private static let mostOfOne: Float = 2

  /// Words' worth of doubt.
  private static let drag: Float = 100
}

extension Channel {
  /// ln of how much likelier a unit is as image than as part of a genuine term.
  func imageBalance(of unit: WordID) -> Float {
    log((count(asImage: unit) + 0.5) / (count(asTerm: unit) + 0.5))
  }

  /// Mean, over the content words of a text, of ln of how much likelier each is as image than as genuine.
  func imageBalance(of target: TargetText) -> Float {
    var sum: Float = 0
    var count: Float = 0
    for atom in target.atoms where !atom.isName {
      let form = target.forms[atom.form]
      guard form.isContent else { continue }
      count += 1
      sum += imageBalance(of: form.unit)
    }
    return count == 0 ? 0 : sum / count
  }
}
