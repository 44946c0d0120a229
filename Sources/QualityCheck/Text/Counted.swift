/// A number with its noun in the grammatical number that suits it: "1 term", "2 terms", "0 entries".
///
/// - Parameter plural: of a noun that takes more than an `s`.
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
