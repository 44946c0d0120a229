/// Why a baseline cannot be used.
public enum BaselineError: Error, Hashable, Sendable {
  case missing(path: String)
  /// The configuration names it.
  case named(ConfigurationPlace, path: String)
  /// The reason is given in the system's words.
  case unreadable(path: String, reason: String)
  /// No JSON, or not what `qc baseline create` writes.
  case notABaseline(path: String)
  case otherVersion(path: String, version: Int)
  /// Two paths of the command line have a baseline each.
  case several(path: String, file: String, otherPath: String, otherFile: String)

  public var path: String {
    switch self {
    case .missing(let path), .named(_, let path), .unreadable(let path, _), .notABaseline(let path),
      .otherVersion(let path, _),
      .several(let path, _, _, _):
      path
    }
  }
}

/// The sentence a person reads.
extension BaselineError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such baseline; 'qc baseline create' makes one"
    case .named(let place, let path):
      place.saying("there is no baseline \(path); 'qc baseline create' makes it")
    case .unreadable(let path, let reason): "\(path): the baseline cannot be read: \(reason)"
    case .notABaseline(let path): "\(path): not a baseline; make it anew with 'qc baseline create'"
    case .otherVersion(let path, let version):
      "\(path): a baseline of version \(version), but this qc knows version \(Baseline.version); "
        + "make it anew with 'qc baseline create'"
    case .several(let path, let file, let otherPath, let otherFile):
      "\(path) has the baseline \(file), but \(otherPath) has \(otherFile); run qc once for each, or name one of them with "
        + "--baseline"
    }
  }
}
