/// Picks pairs out of those of a site.
public struct PairSelection: Sendable {
  private let pairs: [FoundPair]

  public init(_ pairs: [FoundPair]) { self.pairs = pairs }

  /// The pairs below some folders, and those whose English or German is one of some files; in their order.
  ///
  /// - Throws: when a path names nothing that is checked.
  public func below(_ paths: [String]) throws(PairSearchError) -> [FoundPair] {
    var isChosen = [Bool](repeating: false, count: pairs.count)
    let ends = pairs.map { (target: PathText.absolute($0.target), source: PathText.absolute($0.source)) }
    for path in paths {
      let absolute = PathText.absolute(path)
      var found = false
      for (index, end) in ends.enumerated()
      where PathText.relative(end.target, to: absolute) != nil || end.source == absolute {
        isChosen[index] = true
        found = true
      }
      guard found else { throw .notAPair(path: path) }
    }
    return zip(pairs, isChosen).filter(\.1).map(\.0)
  }

  /// The pairs of which one side is among some files, by absolute path.
  public func touching(_ files: Set<String>) -> [FoundPair] {
    pairs.filter {
      files.contains(PathText.absolute($0.target)) || files.contains(PathText.absolute($0.source))
    }
  }
}
