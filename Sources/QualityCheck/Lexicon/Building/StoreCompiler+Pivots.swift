/// What English words render of other languages.
extension StoreCompiler {
  /// The groups of each word, and the words that are alike for being in the same groups, both in ascending order.
  static func add(pivots: [[UInt32]], numbers: [UInt32], to writer: inout StoreWriter) {
    let groups = pivots.map { group in group.map { numbers[Int($0)] }.sorted() }
    var pairs = groups.enumerated().flatMap { group, words in
      words.map { UInt64($0) << 32 | UInt64(group) }
    }
    pairs.sort()
    let starts = ListStarts.make(pairs.lazy.map { Int($0 >> 32) }, count: numbers.count)
    let lists = pairs.map { UInt32(truncatingIfNeeded: $0) }
    var alike: [UInt32] = []
    var alikeStarts: [UInt32] = [0]
    for word in numbers.indices {
      alike += Likeness.words(
        alike: UInt32(word), least: Likeness.leastAbroad,
        pivots: { lists[Int(starts[Int($0)])..<Int(starts[Int($0) + 1])] }, words: { groups[Int($0)] })
      alikeStarts.append(UInt32(alike.count))
    }
    writer.add(StoreFormat.SectionID.pivotStarts.rawValue, starts)
    writer.add(StoreFormat.SectionID.pivotGroups.rawValue, lists)
    writer.add(StoreFormat.SectionID.alikeStarts.rawValue, alikeStarts)
    writer.add(StoreFormat.SectionID.alikeWords.rawValue, alike)
  }
}
