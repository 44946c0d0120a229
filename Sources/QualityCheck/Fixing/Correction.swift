/// Words to put in the place of others.
public struct Correction: Sendable, Hashable {
  /// The place in the text.
  public let span: TextSpan
  public let replacement: String
  /// The probability that it is right, 0 to 1; decides between corrections that overlap.
  public let confidence: Double

  public init(span: TextSpan, replacement: String, confidence: Double) {
    self.span = span
    self.replacement = replacement
    self.confidence = confidence
  }
}

extension [Correction] {
  /// The corrections that can be made together, in reading order: where two overlap the surer one, then the one
  /// that mends more, then the first.
  ///
  /// Two insertions in one place overlap; corrections that only touch do not.
  public var withoutOverlaps: [Correction] {
    let ranked = Set(self).sorted { a, b in
      if a.confidence != b.confidence { return a.confidence > b.confidence }
      if a.span.length != b.span.length { return a.span.length > b.span.length }
      return a.span != b.span ? a.span < b.span : a.replacement < b.replacement
    }
    // In reading order; what is kept does not overlap, so a place's neighbours decide.
    var kept: [Correction] = []
    for correction in ranked {
      var (low, high) = (0, kept.count)
      while low < high {
        let middle = (low + high) / 2
        if kept[middle].span < correction.span { low = middle + 1 } else { high = middle }
      }
      if low < kept.count, kept[low].span.collides(with: correction.span) { continue }
      if low > 0, kept[low - 1].span.collides(with: correction.span) { continue }
      kept.insert(correction, at: low)
    }
    return kept
  }
}

extension TextSpan {
  fileprivate func collides(with other: TextSpan) -> Bool {
    overlaps(other) || start == other.start && (isEmpty || other.isEmpty)
      || isEmpty && other.start < start && start < other.end
      || other.isEmpty && start < other.start && other.start < end
  }
}
