/// Why a configuration cannot be used.
public enum ConfigurationError: Error, Hashable, Sendable {
  case missing(path: String)
  /// A file beside which none has the right name.
  case misnamed(path: String)
  /// The reason is given in the system's words.
  case unreadable(path: String, reason: String)
  case notUTF8(path: String)
  /// It is no YAML; the problem is given in the parser's words.
  case broken(ConfigurationPlace, problem: String)
  case repeatedKey(ConfigurationPlace, key: String)
  /// `nearest` is the known key that looks most like it; `known` are all that may stand there.
  case unknownKey(ConfigurationPlace, key: String, nearest: String?, known: [String])
  case unknownRule(ConfigurationPlace, rule: String, nearest: String?)
  /// A list where a number should be, and the like.
  case wrongType(ConfigurationPlace, key: String, expected: String, found: String)
  case badValue(ConfigurationPlace, key: String, value: String, expected: String)
  case missingKey(ConfigurationPlace, key: String, parent: String)
  case badPattern(ConfigurationPlace, PathPattern.Problem)
  /// A file that the configuration names and that must be there is not.
  case missingFile(ConfigurationPlace, file: String)
  /// Two paths of the command line have a configuration each.
  case several(path: String, file: String, otherPath: String, otherFile: String)

  public var path: String {
    switch self {
    case .missing(let path), .misnamed(let path), .unreadable(let path, _), .notUTF8(let path),
      .several(let path, _, _, _):
      path
    case .broken(let place, _), .repeatedKey(let place, _), .unknownKey(let place, _, _, _),
      .unknownRule(let place, _, _), .wrongType(let place, _, _, _), .badValue(let place, _, _, _),
      .missingKey(let place, _, _), .badPattern(let place, _), .missingFile(let place, _):
      place.path
    }
  }
}

/// The sentence a person reads.
extension ConfigurationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such configuration; check --config"
    case .misnamed(let path):
      "\(path): the configuration is named \(ConfigurationFile.name); rename this file, or name it with --config"
    case .unreadable(let path, let reason): "\(path): the configuration cannot be read: \(reason)"
    case .notUTF8(let path): "\(path): the configuration is not UTF-8; save it as UTF-8 text"
    case .broken(let place, let problem):
      place.saying("not valid YAML: \(problem); look at the indentation and at quotation marks")
    case .repeatedKey(let place, let key): place.saying("'\(key)' stands here twice; keep one of them")
    case .unknownKey(let place, let key, let nearest, let known):
      place.saying(
        "unknown key '\(key)'; "
          + (nearest.map { "did you mean '\($0)'?" } ?? "known are \(known.joined(separator: ", "))"))
    case .unknownRule(let place, let rule, let nearest):
      place.saying(
        "there is no rule '\(rule)'; " + (nearest.map { "did you mean '\($0)'?" } ?? "'qc rules' lists them"))
    case .wrongType(let place, let key, let expected, let found):
      place.saying("\(key.isEmpty ? "a key" : "'\(key)'") takes \(expected), but here is \(found)")
    case .badValue(let place, let key, let value, let expected):
      place.saying("'\(key)' takes \(expected), not '\(value)'")
    case .missingKey(let place, let key, let parent): place.saying("this of '\(parent)' needs a '\(key)'")
    case .badPattern(let place, let problem): place.saying("\(problem)")
    case .missingFile(let place, let file):
      place.saying("there is no file \(file); paths count from the configuration's folder")
    case .several(let path, let file, let otherPath, let otherFile):
      "\(path) goes by \(file), but \(otherPath) by \(otherFile); run qc once for each, or name one of them with --config"
    }
  }
}
