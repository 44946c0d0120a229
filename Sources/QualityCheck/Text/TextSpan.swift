/// A half-open range of UTF-8 offsets into a document's text.
///
/// Offsets count bytes of `Document.utf8`, from 0. They say nothing about lines: a ``LineIndex`` turns them
/// into positions when something is shown.
public struct TextSpan: Hashable, Sendable {
  public let start: Int
  public let end: Int

  /// - Precondition: `0 <= start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span runs forwards")
    self.start = start
    self.end = end
  }

  public var range: Range<Int> { start..<end }
  public var length: Int { end - start }
  public var isEmpty: Bool { start == end }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Whether `other` lies wholly inside this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(Swift.min(start, other.start), Swift.max(end, other.end))
  }
}

/// Reading order: by start, the longer span first.
extension TextSpan: Comparable {
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
