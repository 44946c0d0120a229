/// A path with places that vary: `content/{name}.en.md`, where `{name}` is one or more path components.
public struct PathPattern: Sendable, Hashable {
  /// Why a text is no pattern.
  public enum Problem: Error, Hashable, Sendable {
    case empty
    /// It begins with `/` or leads out of its folder with `..`.
    case leadsOut
    /// A brace that is not closed, or not opened.
    case unpairedBrace
    /// `{}`, or a name of other characters than letters, digits, `-` and `_`.
    case badName(String)
    /// Two places side by side: where one ends and the next begins would be a guess.
    case nothingBetween(String, String)
    /// The source names a place that the target does not have.
    case unboundName(String)
    /// The source is the target itself.
    case ownSource
  }

  private enum Part: Hashable {
    case text([UInt8])
    case place(String)
  }

  public let text: String
  private let parts: [Part]

  public init(_ text: String) throws(Problem) {
    self.text = text
    guard !text.isEmpty else { throw .empty }
    let tidy = text.hasPrefix("./") ? text.dropFirst(2) : text[...]
    guard !tidy.hasPrefix("/"), !tidy.split(separator: "/").contains("..") else { throw .leadsOut }
    var parts: [Part] = []
    var literal: [UInt8] = []
    var rest = Array(tidy.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "}"): throw .unpairedBrace
      case UInt8(ascii: "{"):
        guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { throw .unpairedBrace }
        let name = String(decoding: rest[..<end], as: UTF8.self)
        guard !name.isEmpty, name.unicodeScalars.allSatisfy(Self.isNameScalar) else { throw .badName(name) }
        if !literal.isEmpty {
          parts.append(.text(literal))
        } else if case .place(let before) = parts.last {
          throw .nothingBetween(before, name)
        }
        parts.append(.place(name))
        literal = []
        rest = rest[(end + 1)...]
      default: literal.append(byte)
      }
    }
    if !literal.isEmpty { parts.append(.text(literal)) }
    self.parts = parts
  }

  /// The names of the places, in order.
  public var names: [String] {
    parts.compactMap { part in
      if case .place(let name) = part { name } else { nil }
    }
  }

  /// The folder in front of the first place that varies; empty when that stands in the first component.
  public var fixedFolder: String {
    guard case .text(let bytes) = parts.first, let slash = bytes.lastIndex(of: 0x2F) else { return "" }
    return String(decoding: bytes[..<slash], as: UTF8.self)
  }

  /// What stands in the places of a path, which has no leading slash; nil when the path is not of this pattern.
  ///
  /// Of several ways the one is taken in which the first place is shortest, then the next.
  public func values(in path: String) -> [String: String]? {
    var values: [String: ArraySlice<UInt8>] = [:]
    guard match(Array(path.utf8)[...], parts[...], &values) else { return nil }
    return values.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The path with values in its places; nil when one has none.
  public func path(with values: [String: String]) -> String? {
    var path = ""
    for part in parts {
      switch part {
      case .text(let bytes): path += String(decoding: bytes, as: UTF8.self)
      case .place(let name):
        guard let value = values[name] else { return nil }
        path += value
      }
    }
    return path
  }

  private func match(
    _ path: ArraySlice<UInt8>, _ parts: ArraySlice<Part>, _ values: inout [String: ArraySlice<UInt8>]
  ) -> Bool {
    guard let part = parts.first else { return path.isEmpty }
    switch part {
    case .text(let bytes):
      return path.starts(with: bytes) && match(path.dropFirst(bytes.count), parts.dropFirst(), &values)
    case .place(let name):
      if let value = values[name] {
        return path.starts(with: value) && match(path.dropFirst(value.count), parts.dropFirst(), &values)
      }
      for end in path.indices where path[end] != 0x2F && path.first != 0x2F {
        values[name] = path[...end]
        if match(path[(end + 1)...], parts.dropFirst(), &values) { return true }
      }
      values[name] = nil
      return false
    }
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }
}

extension PathPattern.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "an empty pattern; write one such as 'content/{name}.en.md'"
    case .leadsOut:
      "the pattern leads out of its folder; write it from there, and name other folders in 'roots'"
    case .unpairedBrace: "a brace without its partner; a place that varies is written '{name}'"
    case .badName(let name): "'{\(name)}' is no name; use letters, digits, '-' and '_'"
    case .nothingBetween(let first, let second):
      "nothing stands between '{\(first)}' and '{\(second)}'; put a slash or other text between them"
    case .unboundName(let name): "the target has no '{\(name)}'; the source takes its names from there"
    case .ownSource: "this is the pattern of the target; name the German, such as '{name}.de.md'"
    }
  }
}
