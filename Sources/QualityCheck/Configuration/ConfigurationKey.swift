/// A key of `.qc.yml`: the one place from which it is read, documented and shown.
package struct ConfigurationKey: Sendable {
  package let name: String
  /// What its value is, to stand behind "takes".
  package let shape: String
  /// What it does; sentences.
  package let summary: String
  /// As it may stand in a configuration.
  package let example: String
  let read:
    @Sendable (ConfigurationNode, ConfigurationReading, inout Configuration) throws(ConfigurationError) ->
      Void
  /// The value of a configuration, as YAML on one line.
  package let value: @Sendable (Configuration) -> String

  /// Every key, in the order they are told to people.
  package static let all: [ConfigurationKey] = pairKeys + ruleKeys + gateKeys

  /// Where the value of a configuration comes from.
  package func origin(in configuration: Configuration) -> String {
    switch configuration.origins[name] {
    case nil: "default"
    case .commandLine: "command line"
    case .file(let place): "\(place.path):\(place.position.line)"
    case .both(let place): "\(place.path):\(place.position.line) and command line"
    case .found: "found"
    }
  }
}

/// YAML on one line.
enum FlowText {
  /// Text, in quotation marks where YAML would read it as something else.
  static func text(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/": true
        default: false
        }
      } && !text.hasPrefix("-") && !text.isEmpty
    return isPlain ? text : String(JSONValue.string(text).rendered().dropLast())
  }

  static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }
}

extension ConfigurationNode {
  /// The known keys of a mapping with their values, in the order of the file.
  func fieldsInOrder(_ known: [String]) throws(ConfigurationError) -> [(
    name: String, value: ConfigurationNode
  )] {
    let fields = try fields(known, "keys and their values")
    var ordered: [(name: String, value: ConfigurationNode)] = []
    for (key, _) in try entries("keys and their values") {
      let name = try key.string()
      if let value = fields[name] { ordered.append((name, value)) }
    }
    return ordered
  }
}
