/// What one source sentence shares with the target sentences of a window.
struct OverlapRow {
  private(set) var first = 0
  /// By target sentence less `first`: which of the source sentence's words are found there.
  private(set) var sourceMask: [UInt64] = []
  /// Which words of the target sentence are found in the source sentence.
  private(set) var targetMask: [UInt64] = []
  /// The evidence of those words.
  private(set) var sourceGain: [Float] = []
  private(set) var targetGain: [Float] = []

  mutating func fill(_ index: Int, window: Range<Int>, model: OverlapModel) {
    first = window.lowerBound
    let width = window.count
    sourceMask.reset(width, 0)
    targetMask.reset(width, 0)
    sourceGain.reset(width, 0)
    targetGain.reset(width, 0)
    for (bit, type) in model.source.words[index].enumerated() {
      let gain = model.sourceEvidence.gain[Int(type)]
      for target in model.links.targets[Int(type)] {
        let back = model.targetEvidence.gain[Int(target)]
        var at = model.postings.firstPlace(of: Int(target), from: window.lowerBound)
        let end = model.postings.end(of: Int(target))
        while at < end, model.postings.sentences[at] < window.upperBound {
          let place = Int(model.postings.sentences[at]) - first
          if sourceMask[place] & 1 << UInt64(bit) == 0 {
            sourceMask[place] |= 1 << UInt64(bit)
            sourceGain[place] += gain
          }
          let mask: UInt64 = 1 << UInt64(model.postings.bits[at])
          if targetMask[place] & mask == 0 {
            targetMask[place] |= mask
            targetGain[place] += back
          }
          at += 1
        }
      }
    }
  }
}

extension Array {
  fileprivate mutating func reset(_ count: Int, _ value: Element) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(value, count: count))
  }
}

/// Where each target type stands: sentences ascending, and its bit in each sentence's mask.
struct Postings: Sendable {
  private let starts: [Int]
  let sentences: [Int32]
  let bits: [UInt8]

  init(_ words: IntegerLists, types: Int) {
    var starts = [Int](repeating: 0, count: types + 1)
    for type in words.values { starts[Int(type) + 1] += 1 }
    for type in 0..<types { starts[type + 1] += starts[type] }
    var sentences = [Int32](repeating: 0, count: words.values.count)
    var bits = [UInt8](repeating: 0, count: words.values.count)
    var next = starts
    for sentence in 0..<words.count {
      for (bit, type) in words[sentence].enumerated() {
        sentences[next[Int(type)]] = Int32(sentence)
        bits[next[Int(type)]] = UInt8(bit)
        next[Int(type)] += 1
      }
    }
    self.starts = starts
    self.sentences = sentences
    self.bits = bits
  }

  func end(of type: Int) -> Int { starts[type + 1] }

  func firstPlace(of type: Int, from sentence: Int) -> Int {
    var low = starts[type]
    var high = starts[type + 1]
    while low < high {
      let middle = (low + high) / 2
      if Int(sentences[middle]) < sentence { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
