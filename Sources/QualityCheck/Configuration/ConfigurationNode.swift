internal import Yams

/// A value of a configuration, its place, and the key whose value it is: reads it as what it has to be.
struct ConfigurationNode {
  let node: Node
  let key: String
  let text: ConfigurationText

  var place: ConfigurationPlace { text.place(node.mark) }

  var isScalar: Bool { if case .scalar = node { true } else { false } }
  var isMapping: Bool { if case .mapping = node { true } else { false } }
  var isList: Bool { if case .sequence = node { true } else { false } }

  /// Quoted or not, a scalar is its text: YAML's own idea of `off` and `1.0` does not matter here.
  func string() throws(ConfigurationError) -> String {
    guard case .scalar(let scalar) = node else { throw wrongType("one word or number") }
    return scalar.string
  }

  func text(_ expected: String) throws(ConfigurationError) -> String {
    guard case .scalar(let scalar) = node else { throw wrongType(expected) }
    guard !scalar.string.isEmpty else { throw badValue(expected) }
    return scalar.string
  }

  /// The items of a list; one value alone is a list of one.
  func list(_ expected: String) throws(ConfigurationError) -> [ConfigurationNode] {
    switch node {
    case .sequence(let items): return items.map { ConfigurationNode(node: $0, key: key, text: text) }
    case .scalar(let scalar) where !scalar.string.isEmpty: return [self]
    default: throw wrongType(expected)
    }
  }

  /// The keys and values of a mapping.
  func entries(_ expected: String) throws(ConfigurationError) -> [(
    key: ConfigurationNode, value: ConfigurationNode
  )] {
    guard case .mapping(let mapping) = node else { throw wrongType(expected) }
    var entries: [(key: ConfigurationNode, value: ConfigurationNode)] = []
    for (key, value) in mapping {
      let name = ConfigurationNode(node: key, key: self.key, text: text)
      let path = try self.key.isEmpty ? name.string() : "\(self.key).\(name.string())"
      entries.append((name, ConfigurationNode(node: value, key: path, text: text)))
    }
    return entries
  }

  /// The values of a mapping whose keys are known.
  func fields(_ known: [String], _ expected: String) throws(ConfigurationError) -> [String: ConfigurationNode]
  {
    var fields: [String: ConfigurationNode] = [:]
    for (key, value) in try entries(expected) {
      let name = try key.string()
      guard known.contains(name) else {
        throw .unknownKey(key.place, key: name, nearest: NearestName.of(name, among: known), known: known)
      }
      fields[name] = value
    }
    return fields
  }

  func bool() throws(ConfigurationError) -> Bool {
    let expected = "true or false"
    switch try text(expected).lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: throw badValue(expected)
    }
  }

  func number(in range: ClosedRange<Double>, _ expected: String) throws(ConfigurationError) -> Double {
    guard let number = try Double(text(expected)), range.contains(number) else { throw badValue(expected) }
    return number
  }

  func count(_ expected: String) throws(ConfigurationError) -> Int {
    guard let number = try Int(text(expected)), number >= 0 else { throw badValue(expected) }
    return number
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _: Value.Type
  ) throws(ConfigurationError) -> Value where Value.RawValue == String {
    let names = Value.allCases.map(\.rawValue)
    let expected = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    guard let value = try Value(rawValue: text(expected)) else { throw badValue(expected) }
    return value
  }

  func wrongType(_ expected: String) -> ConfigurationError {
    .wrongType(place, key: key, expected: expected, found: found)
  }

  func badValue(_ expected: String) -> ConfigurationError {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else { return wrongType(expected) }
    return .badValue(place, key: key, value: scalar.string, expected: expected)
  }

  private var found: String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "'\(scalar.string)'"
    case .mapping: "a group of keys"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}

/// The text of a configuration, for showing its lines.
struct ConfigurationText {
  let path: String
  private let utf8: [UInt8]
  private let lines: LineIndex

  init(path: String, utf8: [UInt8]) {
    self.path = path
    self.utf8 = utf8
    lines = LineIndex(utf8: utf8)
  }

  func place(_ mark: Mark?) -> ConfigurationPlace { place(line: mark?.line ?? 1, column: mark?.column ?? 1) }

  /// Where a key stands for the second time in a mapping that begins on a line; the parser tells only that line.
  func placeOfRepeated(_ key: String, from first: Int) -> ConfigurationPlace {
    var isSeen = false
    for line in max(first, 1)...max(lines.lineCount, first, 1) where line <= lines.lineCount {
      guard let span = utf8.trimmed(lines.span(ofLine: line)),
        [key, "\"\(key)\"", "'\(key)'"].contains(where: {
          utf8[span.range].starts(with: Array("\($0):".utf8))
        })
      else { continue }
      if isSeen {
        return place(line: line, column: lines.position(at: span.start).column)
      }
      isSeen = true
    }
    return place(line: first, column: 1)
  }

  func place(line: Int, column: Int) -> ConfigurationPlace {
    let line = min(max(line, 1), lines.lineCount)
    let text = String(decoding: utf8[lines.span(ofLine: line).range], as: UTF8.self)
    return ConfigurationPlace(
      path: path, position: TextPosition(line: line, column: max(column, 1)), line: text)
  }
}
