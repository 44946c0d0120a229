/// Finds the spans that overlap a place without looking at all of them.
struct SpanIndex {
  /// In order of start.
  private let spans: [TextSpan]
  /// The furthest end among the spans up to each.
  private let ends: [Int]

  init(_ spans: [TextSpan]) {
    self.spans = spans
    var furthest = 0
    ends = spans.map { span in
      furthest = max(furthest, span.end)
      return furthest
    }
  }

  func overlapping(_ place: TextSpan) -> [Int] {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > place.start { high = middle } else { low = middle + 1 }
    }
    var found: [Int] = []
    while low < spans.count, spans[low].start < place.end {
      if spans[low].overlaps(place) { found.append(low) }
      low += 1
    }
    return found
  }
}
