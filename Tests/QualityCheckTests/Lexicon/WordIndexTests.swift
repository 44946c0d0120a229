import Testing

@testable import QualityCheck

/// Every key that was filed is found under its number, and nothing else is.
@Suite("Words in mapped memory") struct WordIndexTests {
  /// Around powers of two the numbers take another bit, and the table and the filter grow.
  @Test("found are all keys and no others", arguments: [0, 1, 2, 3, 31, 32, 63, 64, 65, 1000, 4096])
  func found(count: Int) throws {
    let keys = (0..<count).map { Array("key \($0)".utf8) }
    let (index, store) = try index(of: keys)
    try withExtendedLifetime(store) {
      #expect(index.count == count)
      for (number, key) in keys.enumerated() {
        #expect(key.withUnsafeBufferPointer { index.find($0) } == number)
        #expect(Array(index.bytes(number)) == key)
      }
      let others = (count..<(count + 5000)).map { Array("key \($0)".utf8) } + [[], Array("key".utf8)]
      let strays = others.filter { key in key.withUnsafeBufferPointer { index.find($0) } != nil }
      try #require(strays.isEmpty)
    }
  }

  @Test("no number looks like an empty slot")
  func numbers() {
    for count in 0..<5000 {
      let mask = WordIndex.numberMask(for: count)
      #expect(mask >= UInt32(count))
      #expect(mask & (mask &+ 1) == 0, "low bits, and all of them")
    }
  }

  private func index(of keys: [[UInt8]]) throws -> (WordIndex, Store) {
    var starts: [UInt32] = [0]
    for key in keys { starts.append(starts[starts.count - 1] + UInt32(key.count)) }
    let text = keys.flatMap(\.self)
    let built = WordIndexBuilder(starts: starts, text: text)
    var writer = StoreWriter()
    writer.add(1, starts)
    writer.add(2, text)
    writer.add(3, built.table)
    writer.add(4, built.filter)
    let store = try Store(MappedFile(bytes: writer.finish(stamp: 0), name: "words"))
    let index = WordIndex(
      starts: try store.section(1), text: try store.section(2), table: try store.section(3),
      filter: try store.section(4))
    return (index, store)
  }
}
