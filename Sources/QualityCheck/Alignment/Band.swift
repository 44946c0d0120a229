/// For each number of source sentences passed, the numbers of target sentences passed that the search looks at.
struct Band: Sendable {
  /// Inclusive bounds, both ascending; from (0, 0) to (source count, target count).
  private(set) var low: [Int]
  private(set) var high: [Int]

  private static let smallArea = 40_000
  private static let smallGap = 20_000

  var cellCount: Int { zip(low, high).reduce(0) { $0 + $1.1 - $1.0 + 1 } }

  /// The whole rectangle of short texts; of longer ones what lies near a chain of anchors.
  ///
  /// - Parameter breadth: from 1, how generous to be.
  init(source: Int, target: Int, anchors: [Anchor], breadth: Int) {
    low = Array(repeating: target, count: source + 1)
    high = Array(repeating: 0, count: source + 1)
    guard source * target > Band.smallArea else {
      low = low.map { _ in 0 }
      high = high.map { _ in target }
      return
    }
    var from = Anchor(source: 0, target: 0)
    for to in anchors + [Anchor(source: source, target: target)] {
      open(from, to, target: target, breadth: breadth)
      from = to
    }
    low[0] = 0
    high[source] = target
    for index in stride(from: source - 1, through: 0, by: -1) { low[index] = min(low[index], low[index + 1]) }
    for index in 0..<source { high[index + 1] = max(high[index + 1], high[index]) }
  }

  /// A small gap between two anchors is searched wholly, a large one around its diagonal.
  private mutating func open(_ from: Anchor, _ to: Anchor, target: Int, breadth: Int) {
    let rows = to.source - from.source
    let columns = to.target - from.target
    let margin = 10 * breadth
    let isSmall = (rows + 1) * (columns + 1) <= Band.smallGap * breadth
    let half = max(60, min(150, max(rows, columns) / 20)) * breadth
    for row in 0...rows {
      let middle = rows == 0 ? from.target : from.target + columns * row / rows
      let (first, last) =
        isSmall ? (from.target - margin, to.target + margin) : (middle - half, middle + half)
      let index = from.source + row
      low[index] = max(0, min(low[index], first))
      high[index] = min(target, max(high[index], last))
    }
    if !isSmall, rows == 0 || columns > rows * half {
      // A steep gap: rows that neighbour each other must share columns.
      low[from.source] = max(0, from.target - margin)
      high[from.source] = min(target, to.target + margin)
    }
  }

  /// Whether a node lies at a border of the band that is no border of the texts.
  func isEdge(_ source: Int, _ target: Int) -> Bool {
    let last = high[high.count - 1]
    return (target <= low[source] + 1 && low[source] > 0)
      || (target >= high[source] - 1 && high[source] < last)
  }
}
