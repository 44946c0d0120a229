/// Many short lists of numbers in one array.
struct IntegerLists: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var values: [Int32] = []

  var count: Int { starts.count - 1 }

  subscript(index: Int) -> ArraySlice<Int32> { values[starts[index]..<starts[index + 1]] }

  /// All values of neighbouring lists.
  func values(in range: Range<Int>) -> ArraySlice<Int32> {
    values[starts[range.lowerBound]..<starts[range.upperBound]]
  }

  mutating func append(_ list: some Collection<Int32>) {
    values.append(contentsOf: list)
    starts.append(values.count)
  }

  /// For each value below `count`, the lists that hold it, ascending.
  func inverted(count: Int) -> IntegerLists {
    var inverse = IntegerLists()
    inverse.starts = [Int](repeating: 0, count: count + 1)
    for value in values { inverse.starts[Int(value) + 1] += 1 }
    for index in 0..<count { inverse.starts[index + 1] += inverse.starts[index] }
    inverse.values = [Int32](repeating: 0, count: values.count)
    var next = inverse.starts
    for index in 0..<self.count {
      for value in self[index] {
        inverse.values[next[Int(value)]] = Int32(index)
        next[Int(value)] += 1
      }
    }
    return inverse
  }
}
