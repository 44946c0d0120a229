internal import Foundation

extension DetectionModel {
  package init(path: String) throws(UnspinningError) {
    var model = DetectionModel.untrained
    try TabbedRows.forEach(of: path) { fields in
      let numbers = fields.dropFirst(2).compactMap { Float($0) }
      return fields.count > 2 && numbers.count == fields.count - 2
        && model.set(numbers, for: fields[1], of: fields[0])
    }
    self = model
  }

  private mutating func set(_ numbers: [Float], for name: String, of part: String) -> Bool {
    switch part {
    case "word": word.set(numbers, for: name)
    case "phrase": phrase.set(numbers, for: name)
    case "ranking": ranking.set(numbers, for: name)
    case "stray": stray.set(numbers, for: name)
    case "document": document.set(numbers, for: name)
    case "calibration": calibration.set(numbers, for: name)
    default: false
    }
  }

  /// The file's text below a header of comment lines.
  package func text(header: [String]) -> String {
    let rows =
      word.rows.map { ["word"] + $0 } + phrase.rows.map { ["phrase"] + $0 }
      + ranking.rows.map { ["ranking"] + $0 } + stray.rows.map { ["stray"] + $0 }
      + document.rows.map { ["document"] + $0 }
      + calibration.rows.map { ["calibration"] + $0 }
    return header.map { "# \($0)\n" }.joined() + rows.map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  fileprivate static func written(_ number: Float) -> String { String(format: "%.5g", number) }
}

extension DetectionModel.TextModel {
  fileprivate mutating func set(_ numbers: [Float], for name: String) -> Bool {
    guard numbers.count == 1 else { return false }
    if name == "bias" {
      bias = numbers[0]
    } else if let index = DocumentFeatures.names.firstIndex(of: name) {
      weights[index] = numbers[0]
    } else {
      return false
    }
    return true
  }

  fileprivate var rows: [[String]] {
    [["bias", DetectionModel.written(bias)]]
      + zip(DocumentFeatures.names, weights).map { [$0, DetectionModel.written($1)] }
  }
}

extension DetectionModel.Calibration {
  fileprivate mutating func set(_ numbers: [Float], for name: String) -> Bool {
    guard numbers.count == 1, name == "slope" || name == "bias" else { return false }
    if name == "slope" { slope = numbers[0] } else { bias = numbers[0] }
    return true
  }

  fileprivate var rows: [[String]] {
    [["slope", DetectionModel.written(slope)], ["bias", DetectionModel.written(bias)]]
  }
}

extension FeatureScale {
  /// - Parameter numbers: a weight, which is another's, then mean and deviation.
  fileprivate mutating func set(_ numbers: [Float], at index: Int) {
    (means[index], deviations[index]) = (numbers[1], numbers[2])
  }

  fileprivate func rows(_ names: [String], _ weights: [Float]) -> [[String]] {
    names.indices.map {
      [names[$0]] + [weights[$0], means[$0], deviations[$0]].map(DetectionModel.written)
    }
  }
}

extension CorrectionModel {
  fileprivate mutating func set(_ numbers: [Float], for name: String) -> Bool {
    if name == "bias", numbers.count == 1 {
      bias = numbers[0]
      return true
    }
    guard let index = Self.names.firstIndex(of: name), numbers.count == 3, numbers[2] > 0 else {
      return false
    }
    weights[index] = numbers[0]
    scale.set(numbers, at: index)
    return true
  }

  fileprivate var rows: [[String]] {
    [["bias", DetectionModel.written(bias)]] + scale.rows(Self.names, weights)
  }
}

extension PlaceModel {
  fileprivate mutating func set(_ numbers: [Float], for name: String) -> Bool {
    if name == "bias", numbers.count == 1 {
      bias = numbers[0]
    } else if let index = Self.places[name], numbers.count == 3, numbers[2] > 0 {
      weights[index] = numbers[0]
      scale.set(numbers, at: index)
    } else if let index = Self.productPlaces[name], numbers.count == 1 {
      products[index] = numbers[0]
    } else {
      return false
    }
    return true
  }

  fileprivate var rows: [[String]] {
    let written = DetectionModel.written
    return [["bias", written(bias)]]
      + scale.rows(Features.names, weights) + zip(Self.productNames, products).map { [$0, written($1)] }
  }

  private static let places = Dictionary(
    zip(Features.names, 0...), uniquingKeysWith: { first, _ in first })
  private static let productPlaces = Dictionary(
    zip(productNames, 0...), uniquingKeysWith: { first, _ in first })

  private static let productNames = Features.crossed.indices.flatMap { second in
    (0...second).map { "\(Features.crossed[$0])*\(Features.crossed[second])" }
  }
}
