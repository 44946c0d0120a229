/// Which English texts there are, and where the German of each lies.
public struct PairPattern: Sendable, Hashable {
  public let target: PathPattern
  public let source: PathPattern
  public let pairing: Pairing
  /// Where the configuration says so; nil for the patterns that hold without one.
  public let place: ConfigurationPlace?

  /// - Throws: when the source names a place that the target does not have, or is the target.
  public init(
    target: PathPattern, source: PathPattern, pairing: Pairing = .automatic, place: ConfigurationPlace? = nil
  ) throws(PathPattern.Problem) {
    if let name = source.names.first(where: { !target.names.contains($0) }) { throw .unboundName(name) }
    guard source.text != target.text else { throw .ownSource }
    self.target = target
    self.source = source
    self.pairing = pairing
    self.place = place
  }

  /// `X.en.EXT` with `X.de.EXT`, for the endings of texts that qc reads.
  public static let standard: [PairPattern] = ["txt", "text", "md", "markdown"].compactMap { ending in
    guard let target = try? PathPattern("{name}.en.\(ending)"),
      let source = try? PathPattern("{name}.de.\(ending)")
    else { return nil }
    return try? PairPattern(target: target, source: source)
  }
}

/// An English text of the site and its German.
public struct FoundPair: Sendable, Hashable {
  /// The English, from the current folder or the root.
  public let target: String
  /// Where the German is, or would be.
  public let source: String
  /// Whether there is a file at ``source``.
  public let hasSource: Bool
  public let pairing: Pairing

  public var job: Job { Job(target: target, source: hasSource ? source : nil, pairing: pairing) }
}
