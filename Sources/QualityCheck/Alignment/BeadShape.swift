internal import Foundation

/// How many sentences of each side make a pair.
enum BeadShape: UInt8, Sendable, CaseIterable {
  case none, oneToOne, oneToTwo, twoToOne, twoToTwo, oneToNone, noneToOne

  /// The shapes with sentences on both sides.
  static let pairs: [BeadShape] = [.oneToOne, .oneToTwo, .twoToOne, .twoToTwo]

  var source: Int {
    switch self {
    case .none, .noneToOne: 0
    case .oneToOne, .oneToTwo, .oneToNone: 1
    case .twoToOne, .twoToTwo: 2
    }
  }

  var target: Int {
    switch self {
    case .none, .oneToNone: 0
    case .oneToOne, .twoToOne, .noneToOne: 1
    case .oneToTwo, .twoToTwo: 2
    }
  }

  /// Natural logarithm of how frequent a shape is that pairs something.
  ///
  /// Gale and Church, A Program for Aligning Sentences in Bilingual Corpora (1993), table 5; what they count for two
  /// mirrored shapes together is halved. How many sentences have no partner differs from text to text.
  var prior: Float {
    switch self {
    case .none, .oneToNone, .noneToOne: 0
    case .oneToOne: -0.117  // 0.89
    case .oneToTwo, .twoToOne: -3.112  // 0.089 / 2
    case .twoToTwo: -4.510  // 0.011
    }
  }

  /// The share of beads with an empty side in a faithful translation, from the same table.
  static let unpaired: Float = 0.0099
}

/// How well the lengths of two passages fit.
enum LengthModel {
  /// English characters per German character: German is 1.1 times as long (Gale and Church 1993, section 3.1).
  static let ratio: Float = 1 / 1.1
  /// Variance per character, from the same place.
  static let variance: Float = 7.3
  private static let worst: Float = -14

  /// By how many standard deviations the lengths miss each other.
  static func deviation(source: Float, target: Float) -> Float {
    let mean = (source + target / ratio) / 2
    guard mean > 0 else { return 0 }
    return (target - source * ratio) / (mean * variance).squareRoot()
  }

  /// Natural logarithm of the probability of lengths that differ at least so much.
  static func score(source: Float, target: Float) -> Float {
    let step = abs(deviation(source: source, target: target)) * stepsPerDeviation
    return step < Float(scores.count) ? scores[Int(step)] : worst
  }

  private static let stepsPerDeviation: Float = 64

  /// The score at the middle of each step up to six deviations: the search asks for millions.
  private static let scores: [Float] = (0..<384).map { step in
    let deviation = (Float(step) + 0.5) / stepsPerDeviation
    return max(worst, log(erfc(deviation / Float(2).squareRoot())))
  }
}
