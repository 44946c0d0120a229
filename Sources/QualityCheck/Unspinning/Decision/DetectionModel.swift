internal import Foundation

/// Turns features into probabilities: a logistic regression for single words, one for phrases, one for whole texts.
///
/// The file is `dictionaries/en/detection.tsv`: rows of model, feature and weight. A weight named `bias` is the
/// constant, one named `spun` is added when the whole text is known to be spun. Learned by `make train`.
package struct DetectionModel: Sendable, Equatable {
  package enum Part: String, Sendable, CaseIterable { case word, phrase, document }

  /// Weights of one regression.
  package struct Weights: Sendable, Equatable {
    package var bias: Float
    package var spun: Float
    package var values: [Float]

    package init(bias: Float = 0, spun: Float = 0, values: [Float]) {
      self.bias = bias
      self.spun = spun
      self.values = values
    }

    /// Log odds in a text that is not spun.
    package func logOdds(_ features: [Float]) -> Float {
      var sum = bias
      for (weight, value) in zip(values, features) { sum += weight * value }
      return sum
    }
  }

  package var word: Weights
  package var phrase: Weights
  package var document: Weights

  package init(word: Weights, phrase: Weights, document: Weights) {
    self.word = word
    self.phrase = phrase
    self.document = document
  }

  /// Weights of nothing: every probability is one half.
  package static let untrained = DetectionModel(
    word: Weights(values: Features.names.map { _ in 0 }),
    phrase: Weights(values: Features.names.map { _ in 0 }),
    document: Weights(values: DocumentFeatures.names.map { _ in 0 }))

  package init(path: String) throws(UnspinningError) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .dataMissing(path: path) }
    self = .untrained
    for (number, line) in String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated()
    where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, let part = Part(rawValue: fields[0]), let weight = Float(fields[2]),
        set(weight, for: fields[1], of: part)
      else { throw .dataMalformed(path: path, line: number + 1) }
    }
  }

  private mutating func set(_ weight: Float, for name: String, of part: Part) -> Bool {
    let keyPath: WritableKeyPath<DetectionModel, Weights> =
      switch part {
      case .word: \.word
      case .phrase: \.phrase
      case .document: \.document
      }
    switch name {
    case "bias": self[keyPath: keyPath].bias = weight
    case "spun": self[keyPath: keyPath].spun = weight
    default:
      let names = part == .document ? DocumentFeatures.names : Features.names
      guard let index = names.firstIndex(of: name) else { return false }
      self[keyPath: keyPath].values[index] = weight
    }
    return true
  }

  /// The file's text below a header of comment lines.
  package func text(header: [String]) -> String {
    var text = header.map { "# \($0)\n" }.joined()
    for (part, weights) in [(Part.word, word), (.phrase, phrase), (.document, document)] {
      let names = part == .document ? DocumentFeatures.names : Features.names
      let rows = [("bias", weights.bias), ("spun", weights.spun)] + zip(names, weights.values)
      for (name, weight) in rows where weight != 0 {
        text += "\(part.rawValue)\t\(name)\t\(String(format: "%.4f", weight))\n"
      }
    }
    return text
  }

  /// The logistic function.
  package static func probability(_ logOdds: Float) -> Float { 1 / (1 + exp(-logOdds)) }
}
