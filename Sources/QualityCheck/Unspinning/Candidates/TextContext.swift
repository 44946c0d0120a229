internal import Foundation

/// What the rest of a text says about its words: whether the German bears them out elsewhere, and whether the
/// correction stands elsewhere too.
struct TextContext {
  package static let names = ["borne-out", "occurrences", "correction-elsewhere", "correction-borne-out"]

  private var occurrences: [Int32]
  /// How often the German of the sentence has a direct word for the unit.
  private var direct: [Int32]

  /// - Parameter evidence: sentences of the target and how directly the German bears out each of their atoms.
  init(target: TargetText, evidence: [(sentence: Int, directness: [Float])]) {
    occurrences = Array(repeating: 0, count: target.unitCount)
    direct = occurrences
    for (sentence, directness) in evidence {
      for (atom, directness) in zip(target.sentences[sentence], directness) {
        let unit = Int(target.unit(atom).rawValue)
        occurrences[unit] += 1
        if directness > 0 { direct[unit] += 1 }
      }
    }
  }

  /// The context's features of a place: its words' best witness elsewhere, and its correction's.
  ///
  /// - Parameters:
  ///   - changed: Units of the place that were put for others.
  ///   - correction: Units of the correction they were put for.
  func features(changed: [WordID], correction: [WordID]) -> [Float] {
    [
      changed.map(borneOut).max() ?? 0,
      changed.map { log(1 + Float(occurrences[Int($0.rawValue)])) }.max() ?? 0,
      correction.map { log(1 + Float(count($0))) }.min() ?? 0,
      correction.map(borneOut).min() ?? 0,
    ]
  }

  private func count(_ unit: WordID) -> Int32 {
    Int(unit.rawValue) < occurrences.count ? occurrences[Int(unit.rawValue)] : 0
  }

  /// Share of a unit's occurrences that the German bears out, drawn towards none where there are few.
  private func borneOut(_ unit: WordID) -> Float {
    guard Int(unit.rawValue) < occurrences.count else { return 0 }
    return Float(direct[Int(unit.rawValue)]) / (Float(occurrences[Int(unit.rawValue)]) + 1)
  }
}
