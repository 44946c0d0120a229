import Foundation
import QualityCheck

/// Counts which English word renders which German one.
///
/// IBM model 1 (Brown et al. 1993) in both directions; what is counted is the product of the two posteriors, as in
/// alignment by agreement (Liang, Taskar and Klein 2006), so that only words that choose each other count.
struct TranslationTraining {
  let corpus: ParallelCorpus
  private static let rounds = 5

  /// Expected number of times, by ``PairTable/key(_:_:)`` of German and English.
  func counts(progress: (String) -> Void) -> PairTable {
    var forward = PairTable()
    for segment in corpus.segments {
      for german in segment.german {
        for english in segment.english { forward.insert(PairTable.key(german, english)) }
      }
    }
    progress("\(forward.count) pairs")
    var backward = forward
    train(&forward, isForward: true)
    progress("English by German")
    train(&backward, isForward: false)
    progress("German by English")
    return agreement(forward, backward)
  }

  /// Probability of what stands for nothing on the other side.
  private static let null = 1e-4

  private func train(_ table: inout PairTable, isForward: Bool) {
    table.setAll(1)
    for _ in 0..<Self.rounds {
      var totals: [UInt32: Float] = [:]
      table.clearSums()
      for segment in corpus.segments {
        let (given, told) = isForward ? (segment.german, segment.english) : (segment.english, segment.german)
        var slots = [Int](repeating: 0, count: given.count)
        for word in told {
          var sum: Float = Float(Self.null)
          for (index, other) in given.enumerated() {
            slots[index] = table.slot(isForward ? PairTable.key(other, word) : PairTable.key(word, other))
            sum += table.values[slots[index]]
          }
          for (index, other) in given.enumerated() {
            let share = table.values[slots[index]] / sum
            table.sums[slots[index]] += share
            totals[other, default: 0] += share
          }
        }
      }
      table.normalize { key in
        let other = isForward ? UInt32(key >> 32) : UInt32(truncatingIfNeeded: key)
        return totals[other] ?? 1
      }
    }
  }

  private func agreement(_ forward: PairTable, _ backward: PairTable) -> PairTable {
    var result = forward
    result.clearSums()
    for segment in corpus.segments {
      let (rows, columns) = (segment.german, segment.english)
      var slots: [Int] = []
      slots.reserveCapacity(rows.count * columns.count)
      for german in rows {
        for english in columns { slots.append(forward.slot(PairTable.key(german, english))) }
      }
      var columnSums = [Float](repeating: Float(Self.null), count: columns.count)
      for row in rows.indices {
        for column in columns.indices {
          columnSums[column] += forward.values[slots[row * columns.count + column]]
        }
      }
      for row in rows.indices {
        var sum = Float(Self.null)
        for column in columns.indices { sum += backward.values[slots[row * columns.count + column]] }
        for column in columns.indices {
          let slot = slots[row * columns.count + column]
          result.sums[slot] += forward.values[slot] / columnSums[column] * backward.values[slot] / sum
        }
      }
    }
    return result
  }
}

/// Numbers for pairs of words: open addressing in flat arrays, for there are tens of millions.
struct PairTable {
  private(set) var keys: [UInt64]
  var values: [Float] = []
  var sums: [Float] = []
  private(set) var count = 0
  private static let free = UInt64.max

  init() { keys = Array(repeating: Self.free, count: 1 << 16) }

  static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(a) << 32 | UInt64(b) }

  /// Where a key stands, or would.
  @inline(__always) func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while keys[slot] != key, keys[slot] != Self.free { slot = (slot + 1) & mask }
    return slot
  }

  mutating func insert(_ key: UInt64) {
    let slot = slot(key)
    guard keys[slot] == Self.free else { return }
    keys[slot] = key
    count += 1
    if count * 2 > keys.count { grow() }
  }

  private mutating func grow() {
    let old = keys
    keys = Array(repeating: Self.free, count: old.count * 2)
    for key in old where key != Self.free { keys[slot(key)] = key }
  }

  mutating func setAll(_ value: Float) { values = Array(repeating: value, count: keys.count) }
  mutating func clearSums() { sums = Array(repeating: 0, count: keys.count) }

  /// The sums become the values, each divided by its total.
  mutating func normalize(by total: (UInt64) -> Float) {
    for slot in keys.indices where keys[slot] != Self.free {
      values[slot] = sums[slot] / total(keys[slot])
    }
  }

  /// Keys with their sums, those of nothing left out.
  var counted: [(key: UInt64, sum: Float)] {
    keys.indices.filter { keys[$0] != Self.free && sums[$0] > 0 }.map { (keys[$0], sums[$0]) }
  }
}
