internal import Foundation

/// Finds the pairs of a site by its configuration.
public struct PairFinder: Sendable {
  private let configuration: Configuration

  public init(_ configuration: Configuration) { self.configuration = configuration }

  /// What a search brought.
  public struct Search: Sendable, Hashable {
    /// In the order of the targets' paths.
    public let pairs: [FoundPair]
    /// Links that lead in a circle and folders that cannot be read: no reason to leave the other texts unread.
    public let problems: [PairSearchError]
  }

  /// All pairs. A file that is the German of one text is not the English of
  /// another; of several patterns the first counts.
  ///
  /// - Throws: also when a pattern of the configuration matches no file, or when there is no text at all.
  public func search() throws(PairSearchError) -> Search {
    var found: [String: FoundPair] = [:]
    var problems: [PairSearchError] = []
    var isUsed = [Bool](repeating: false, count: configuration.pairs.count)
    for root in configuration.roots {
      let root = PathText.absolute(root)
      let walk = try walk(below: root)
      let files = walk.files
      problems += walk.problems.filter { !problems.contains($0) }
      // Swift takes composed and decomposed letters for equal, the file system does not.
      let spelled = Dictionary(files.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
      for file in files {
        for (index, pattern) in configuration.pairs.enumerated() {
          guard let values = pattern.target.values(in: file),
            let source = pattern.source.path(with: values), source != file
          else { continue }
          isUsed[index] = true
          let target = PathText.absolute(file, in: root)
          guard found[target] == nil else { continue }
          var german = PathText.absolute(source, in: root)
          var hasSource = FileManager.default.fileExists(atPath: german)
          if !hasSource, let other = spelled[source] {
            german = PathText.absolute(other, in: root)
            hasSource = true
          }
          found[target] = FoundPair(
            target: PathText.shown(target), source: PathText.shown(german), hasSource: hasSource,
            pairing: pattern.pairing)
        }
      }
    }
    // What could not be looked at may be why nothing was found.
    for (pattern, isUsed) in zip(configuration.pairs, isUsed) {
      guard !isUsed, let place = pattern.place else { continue }
      throw problems.first
        ?? .nothingMatches(
          pattern: pattern.target.text, place: place, folder: configuration.roots.joined(separator: ", "))
    }
    guard !found.isEmpty else {
      throw problems.first ?? .noTexts(folder: configuration.roots.joined(separator: ", "))
    }
    let sources = Set(found.values.filter(\.hasSource).map { PathText.absolute($0.source) })
    let pairs = found.filter { !sources.contains($0.key) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    return Search(pairs: pairs, problems: problems)
  }

  private func walk(below root: String) throws(PairSearchError) -> FolderWalk {
    let base = PathText.absolute(configuration.folder)
    var walk = FolderWalk(root: root) { path in
      // Globs count from the configuration's folder, as every path of it does.
      let path = PathText.relative("\(root)/\(path)", to: base) ?? path
      return configuration.ignore.contains { $0.matches(path) }
    }
    let folders = Set(configuration.pairs.map(\.target.fixedFolder)).sorted()
    for folder in folders where !folders.contains(where: { $0 != folder && Self.holds($0, folder) }) {
      // A folder that is not there holds no file of the pattern, which is told with the pattern's place.
      guard folder.isEmpty || FileManager.default.fileExists(atPath: "\(root)/\(folder)") else { continue }
      do throws(PairSearchError) {
        try walk.add(below: folder)
      } catch {
        guard case .file(let place)? = configuration.origins["roots"] else { throw error }
        throw .badRoot(place, error)
      }
    }
    return walk
  }

  private static func holds(_ outer: String, _ inner: String) -> Bool {
    outer.isEmpty || inner.hasPrefix(outer + "/")
  }
}
