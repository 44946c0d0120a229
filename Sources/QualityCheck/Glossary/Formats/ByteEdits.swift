/// Changes of a file's bytes at several places.
struct ByteEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Puts bytes in the place of others; those put to one place stand in the order in which they come.
  mutating func replace(_ range: Range<Int>, with new: [UInt8]) { edits.append((range, new)) }

  mutating func insert(_ new: [UInt8], at offset: Int) { replace(offset..<offset, with: new) }

  /// - Parameter between: told the byte before an edit and what is put there; gives what must come between.
  func applied(
    to bytes: [UInt8], between: (_ before: UInt8?, _ new: [UInt8]) -> [UInt8] = { _, _ in [] }
  ) -> [UInt8] {
    // What is put before something that goes comes before it.
    let order = edits.indices.sorted {
      let (first, second) = (edits[$0].range, edits[$1].range)
      return (first.lowerBound, first.upperBound, $0) < (second.lowerBound, second.upperBound, $1)
    }
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count)
    var done = 0
    for (range, new) in order.map({ edits[$0] }) {
      written += bytes[done..<range.lowerBound]
      written += between(written.last, new)
      written += new
      done = range.upperBound
    }
    return written + bytes[done...]
  }
}
