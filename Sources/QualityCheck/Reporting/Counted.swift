/// Numbers of things in words.
package enum Counted {
  /// `1 text`, `2 texts`, `0 entries`.
  package static func text(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
