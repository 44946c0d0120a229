/// Identifiers of concepts as XML wants them (NCName), and back.
///
/// An identifier that is no XML name is written as `qc.x` with every other scalar as `-hex-`; one that qc made up is
/// none.
enum XMLName {
  private static let prefix = "qc.x"

  static func encode(_ id: String) -> String {
    if isName(id), !id.hasPrefix("qc.") { return id }
    var name = prefix
    for scalar in id.unicodeScalars {
      if isLetterOrDigit(scalar) {
        name.unicodeScalars.append(scalar)
      } else {
        name += "-\(String(scalar.value, radix: 16))-"
      }
    }
    return name
  }

  /// The identifier that a file means; nil for one that qc made up.
  static func decode(_ name: String) -> String? {
    if MadeUpID.made(name) { return nil }
    guard name.hasPrefix(prefix) else { return name }
    var id = ""
    let parts = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index % 2 == 0 {
        id += part
      } else if let scalar = UInt32(part, radix: 16).flatMap(Unicode.Scalar.init) {
        id.unicodeScalars.append(scalar)
      }
    }
    return id
  }

  /// Whether a text is an NCName of ASCII: a subset of what XML allows, enough to be valid everywhere.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || isLetter(first) else { return false }
    return text.unicodeScalars.allSatisfy { isLetterOrDigit($0) || $0 == "_" || $0 == "-" || $0 == "." }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || ("0"..."9").contains(scalar)
  }
}
