/// A JSON text whose keys keep the order they were written in.
///
/// Foundation's encoder sorts keys or leaves their order open; the contract fixes another one.
enum JSONValue: Sendable, ExpressibleByStringLiteral {
  case string(String)
  case integer(Int)
  /// A number with at most so many decimals; trailing zeros are dropped.
  case decimal(Double, places: Int)
  case bool(Bool)
  case null
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  init(stringLiteral value: String) { self = .string(value) }

  /// The value on several lines; what fits into `width` columns stays on one.
  func rendered(width: Int = 110) -> String {
    var output = ""
    write(to: &output, indent: 0, width: width)
    output += "\n"
    return output
  }

  private func write(to output: inout String, indent: Int, width: Int) {
    switch self {
    case .array(let items) where !items.isEmpty && !fits(width - indent):
      output += "[\n"
      for (index, item) in items.enumerated() {
        output += Self.spaces(indent + 2)
        item.write(to: &output, indent: indent + 2, width: width)
        output += index == items.count - 1 ? "\n" : ",\n"
      }
      output += Self.spaces(indent) + "]"
    case .object(let members) where !members.isEmpty && !fits(width - indent):
      output += "{\n"
      for (index, member) in members.enumerated() {
        output += Self.spaces(indent + 2)
        Self.write(quoted: member.key, to: &output)
        output += ": "
        member.value.write(to: &output, indent: indent + 2, width: width)
        output += index == members.count - 1 ? "\n" : ",\n"
      }
      output += Self.spaces(indent) + "}"
    default:
      writeInline(to: &output)
    }
  }

  /// Whether the value, written on one line, takes at most `room` bytes; counting stops when it does not.
  private func fits(_ room: Int) -> Bool {
    var room = room
    return spend(&room)
  }

  private func spend(_ room: inout Int) -> Bool {
    switch self {
    case .string(let text): room -= text.utf8.count + 2
    case .integer, .decimal, .bool, .null: room -= 6
    case .array(let items):
      room -= 2
      for item in items {
        room -= 2
        guard room >= 0, item.spend(&room) else { return false }
      }
    case .object(let members):
      room -= 4
      for member in members {
        room -= member.key.utf8.count + 6
        guard room >= 0, member.value.spend(&room) else { return false }
      }
    }
    return room >= 0
  }

  private func writeInline(to output: inout String) {
    switch self {
    case .string(let text): Self.write(quoted: text, to: &output)
    case .integer(let number): output += String(number)
    case .decimal(let number, let places): output += Decimals.text(number, places: places)
    case .bool(let flag): output += flag ? "true" : "false"
    case .null: output += "null"
    case .array(let items):
      output += "["
      for (index, item) in items.enumerated() {
        if index > 0 { output += ", " }
        item.writeInline(to: &output)
      }
      output += "]"
    case .object(let members):
      output += members.isEmpty ? "{" : "{ "
      for (index, member) in members.enumerated() {
        if index > 0 { output += ", " }
        Self.write(quoted: member.key, to: &output)
        output += ": "
        member.value.writeInline(to: &output)
      }
      output += members.isEmpty ? "}" : " }"
    }
  }

  private static func write(quoted text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
