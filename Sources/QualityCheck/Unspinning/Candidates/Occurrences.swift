/// Where a German text offers each rendering, for English sentences that have no partner: theirs may be anywhere.
struct Occurrences: Sendable {
  /// The units that offer a rendering, one rendering after the other and in the order of the text.
  private let units: [Int32]
  /// By rendering, where its units begin.
  private let starts: [Int32]
  /// By unit.
  private let sentences: [Int32]
  let sentenceCount: Int

  /// Parts of compounds are left out: somewhere in a text they prove nothing.
  init(_ source: SourceText) {
    sentenceCount = source.sentences.count
    var sentences = [Int32](repeating: 0, count: source.units.count)
    for (sentence, units) in source.sentences.enumerated() {
      for unit in units { sentences[unit] = Int32(sentence) }
    }
    var starts = [Int32](repeating: 0, count: source.renderings.count + 1)
    for unit in source.units where unit.kind != .part {
      for position in unit.list.allIndices { starts[source.lists[position] + 1] += 1 }
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var units = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    var next = starts
    for (index, unit) in source.units.enumerated() where unit.kind != .part {
      for position in unit.list.allIndices {
        let rendering = source.lists[position]
        units[Int(next[rendering])] = Int32(index)
        next[rendering] += 1
      }
    }
    (self.sentences, self.starts, self.units) = (sentences, starts, units)
  }

  /// Positions of the units that offer a rendering, for ``unit(at:)``.
  func positions(offering rendering: Int) -> Range<Int> {
    Int(starts[rendering])..<Int(starts[rendering + 1])
  }

  func unit(at position: Int) -> Int { Int(units[position]) }

  /// The German sentence of the unit at a position.
  func sentence(at position: Int) -> Int { Int(sentences[unit(at: position)]) }
}
