/// Why two texts, each readable, are no pair for qc.
public enum PairError: Error, Hashable, Sendable {
  /// The German stands where the English should, and the other way round.
  case swapped(target: String, source: String)
  /// The target is German.
  case targetIsGerman(path: String)
  /// The source is English.
  case sourceIsEnglish(path: String)
  /// A text is in neither of the two languages.
  case foreign(path: String, expected: Language)
  /// Lines were to be paired, but one text has more than the other.
  case lineCounts(target: String, targetLines: Int, source: String, sourceLines: Int)
}

/// The sentence a person reads.
extension PairError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .swapped(let target, let source):
      "\(Self.name(target)) is German and \(Self.name(source)) is English: they are swapped; "
        + "give the English first and the German with --source"
    case .targetIsGerman(let path):
      "\(Self.name(path)) is German; the text to check must be English, its German goes with --source"
    case .sourceIsEnglish(let path):
      "\(Self.name(path)) is English; --source takes the German text that the English was made from"
    case .foreign(let path, .german):
      "\(Self.name(path)) is not German; --source takes the German text that the English was made from"
    case .foreign(let path, .english):
      "\(Self.name(path)) is not English; qc checks English texts"
    case .lineCounts(let target, let targetLines, let source, let sourceLines):
      "\(Self.name(target)) has \(targetLines) lines and \(Self.name(source)) has \(sourceLines); "
        + "line by line they must have as many, else leave out '--align lines'"
    }
  }

  private static func name(_ path: String) -> String { path == "-" ? "standard input" : path }
}
