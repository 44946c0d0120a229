internal import Foundation

/// How much of an English sentence without a partner each sentence of the German accounts for.
struct Company {
  private let target: TargetText
  private let occurrences: Occurrences
  /// By sentence of the German, and the most of these.
  private var weights: [Float]
  private var most: Float = 0

  init(target: TargetText, occurrences: Occurrences) {
    self.target = target
    self.occurrences = occurrences
    weights = Array(repeating: 0, count: occurrences.sentenceCount)
  }

  /// Weighs the German by the words of an English sentence that it accounts for, the rarer in the German the more.
  ///
  /// - Parameter range: atoms of the sentence.
  mutating func weigh(_ range: Range<Int>, _ evidence: SentenceEvidence) {
    for index in weights.indices { weights[index] = 0 }
    let whole = log(Float(weights.count + 1))
    for atom in range where target.isContent(atom) {
      guard let explanation = evidence.explanations[atom - range.lowerBound] else { continue }
      let positions = occurrences.positions(offering: Int(explanation.rendering))
      var count = 0
      forEachSentence(of: positions) { _ in count += 1 }
      let weight = 1 - log(Float(count + 1)) / whole
      forEachSentence(of: positions) { weights[$0] += weight }
    }
    most = weights.max() ?? 0
  }

  /// What the best sentence of some occurrences accounts for, as a share of what the best of all does; 0 where none
  /// accounts for anything.
  func share(of positions: [Int]) -> Float {
    let best = positions.reduce(0) { max($0, weights[occurrences.sentence(at: $1)]) }
    return most > 0 ? best / most : 0
  }

  private func forEachSentence(of positions: Range<Int>, _ body: (_ sentence: Int) -> Void) {
    var last = -1
    for position in positions {
      let sentence = occurrences.sentence(at: position)
      if sentence != last { body(sentence) }
      last = sentence
    }
  }
}
