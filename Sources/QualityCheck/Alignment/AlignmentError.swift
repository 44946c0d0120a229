/// Why two texts cannot be laid side by side as the user asked.
public enum AlignmentError: Error, Hashable, Sendable {
  /// Line n was to be paired with line n, but the files have different numbers of lines.
  case differentLineCounts(source: String, sourceLines: Int, target: String, targetLines: Int)
}

/// The sentence a person reads.
extension AlignmentError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .differentLineCounts(let source, let sourceLines, let target, let targetLines):
      "\(target): \(targetLines) \(targetLines == 1 ? "line" : "lines"), but \(source) has \(sourceLines); "
        + "make line n of one the translation of line n of the other, or leave out '--align lines'"
    }
  }
}
