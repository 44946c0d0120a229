/// The English possessive.
enum Possessive {
  static func of(_ text: String) -> String { text.hasSuffix("s") ? text + "'" : text + "'s" }
}
