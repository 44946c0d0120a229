/// Why the texts of a site could not be found.
public enum PairSearchError: Error, Hashable, Sendable {
  case missingFolder(path: String)
  case notAFolder(path: String)
  /// A root of the configuration that is not there or no folder; tells which.
  indirect case badRoot(ConfigurationPlace, PairSearchError)
  /// The reason is given in the system's words.
  case unreadableFolder(path: String, reason: String)
  /// A link that leads back to a folder it lies in, or to itself.
  case linkCycle(path: String)
  /// No file is of a pattern of the configuration.
  case nothingMatches(pattern: String, place: ConfigurationPlace, folder: String)
  /// There is no `X.en.EXT`, and no configuration that says otherwise.
  case noTexts(folder: String)
  /// A path of the command line where nothing is to be checked.
  case notAPair(path: String)
  /// A path of the command line that does not lie below the configuration's folder.
  case outside(path: String, folder: String, configuration: String)
}

extension PairSearchError {
  /// What it is about, as the user gave it; nil where that is no one file or folder.
  public var path: String? {
    switch self {
    case .missingFolder(let path), .notAFolder(let path), .unreadableFolder(let path, _),
      .linkCycle(let path),
      .notAPair(let path), .outside(let path, _, _):
      path
    case .badRoot, .nothingMatches, .noTexts: nil
    }
  }

  /// Whether it is about something in a folder, or about the folder itself.
  package func isBelow(_ folder: String) -> Bool {
    path.map { PathText.relative(PathText.absolute($0), to: PathText.absolute(folder)) != nil } ?? false
  }
}

/// The sentence a person reads.
extension PairSearchError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingFolder(let path): "\(path): no such file or folder; check the path"
    case .notAFolder(let path): "\(path): this is a file, but a root is a folder; name the folder it lies in"
    case .badRoot(let place, let problem): place.saying(problem.description)
    case .unreadableFolder(let path, let reason):
      "\(path): the folder cannot be read (\(reason)); see 'ls -ld' and 'chmod', or leave it out with 'ignore'"
    case .linkCycle(let path):
      "\(path): this link leads in a circle; remove it, or leave it out with 'ignore'"
    case .nothingMatches(let pattern, let place, let folder):
      place.saying("no file in \(folder) is of the pattern '\(pattern)'; correct it or remove it")
    case .noTexts(let folder):
      "\(folder): no text here is named X.en.txt or X.en.md; name the pairs in .qc.yml ('qc config keys' tells how)"
    case .notAPair(let path):
      "\(path): neither an English text of a pair nor its German, by the configuration or by name; "
        + "see 'pairs' in 'qc config show'"
    case .outside(let path, let folder, let configuration):
      "\(path): lies outside of \(folder), of which \(configuration) speaks; check it in a run of its own"
    }
  }
}
