internal import Foundation
internal import Yams

/// Finds and reads `.qc.yml`.
public enum ConfigurationFile {
  public static let name = ".qc.yml"

  /// A name under which a configuration would be passed over.
  private static let wrongName = ".qc.yaml"

  /// The configuration that holds for a file or folder: in its folder, or the nearest above; nil when there is none.
  ///
  /// - Throws: when the nearest has the wrong ending.
  public static func find(from path: String) throws(ConfigurationError) -> String? {
    var folder = PathText.absolute(path)
    while true {
      let inFolder = folder == "/" ? "/" : folder + "/"
      if isFile(inFolder + name) { return PathText.shown(inFolder + name) }
      if isFile(inFolder + wrongName) { throw .misnamed(path: PathText.shown(inFolder + wrongName)) }
      if folder == "/" { return nil }
      folder = PathText.folder(of: folder)
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// Reads a configuration.
  ///
  /// - Parameter rules: the ids of the rules it may speak of.
  public static func load(
    _ path: String, rules: [RuleID] = BuiltInRules.descriptions.map(\.id)
  ) throws(ConfigurationError) -> Configuration {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path: path)
    } catch {
      switch error {
      case .missing: throw .missing(path: path)
      case .directory: throw .unreadable(path: path, reason: "it is a folder; name the file in it")
      case .permissionDenied: throw .unreadable(path: path, reason: "no permission; see 'ls -l' and 'chmod'")
      default: throw .unreadable(path: path, reason: "\(error)")
      }
    }
    let configuration = try read(bytes, path: path, rules: rules)
    if case .file(let place)? = configuration.origins["glossaries"],
      let missing = configuration.glossaries.first(where: { !FileManager.default.fileExists(atPath: $0) })
    {
      throw .missingFile(place, file: missing)
    }
    return configuration
  }

  /// Reads the bytes of a configuration.
  static func read(
    _ bytes: [UInt8], path: String, rules: [RuleID]
  ) throws(ConfigurationError) -> Configuration {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let yaml = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(path: path) }
    let text = ConfigurationText(path: path, utf8: bytes)
    let folder = PathText.shown(PathText.folder(of: PathText.absolute(path)))
    var configuration = Configuration(folder: folder)
    configuration.path = path
    guard let root = try compose(yaml, text) else { return configuration }
    if case .scalar(let scalar) = root, scalar.string.isEmpty { return configuration }
    let keys = ConfigurationKey.all
    let node = ConfigurationNode(node: root, key: "", text: text)
    guard case .mapping = root else {
      throw .wrongType(node.place, key: name, expected: "keys and their values", found: "something else")
    }
    for (name, value) in try node.fieldsInOrder(keys.map(\.name)) {
      guard let key = keys.first(where: { $0.name == name }) else { continue }
      try key.read(value, ConfigurationReading(folder: folder, rules: rules), &configuration)
      configuration.origins[name] = .file(value.place)
    }
    return configuration
  }

  private static func compose(_ yaml: String, _ text: ConfigurationText) throws(ConfigurationError) -> Node? {
    do {
      return try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw .broken(text.place(mark), problem: problem)
      case .duplicatedKeysInMapping(let keys, let context):
        let key = keys.first ?? ""
        throw .repeatedKey(text.placeOfRepeated(key, from: context.mark.line), key: key)
      case .reader(let problem, let offset, _, let yaml):
        // The offset counts characters; a control character is one.
        let before = yaml.prefix(offset ?? 0).utf8.count
        let position = LineIndex(utf8: Array(yaml.utf8)).position(at: before)
        throw .broken(text.place(line: position.line, column: position.column), problem: problem)
      default: throw .broken(text.place(nil), problem: "\(error)")
      }
    } catch {
      throw .broken(text.place(nil), problem: "\(error)")
    }
  }
}

/// What reading a value needs besides the value.
struct ConfigurationReading {
  let folder: String
  let rules: [RuleID]

  /// A path of the configuration, ready to be opened.
  func path(_ path: String) -> String {
    PathText.shown(PathText.absolute(path, in: PathText.absolute(folder)))
  }
}
