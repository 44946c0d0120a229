/// Wordings compared as an editor would: case, hyphens, quotes and American or British endings make no difference.
package enum FoldedWording {
  package static func normalized(_ text: String) -> String {
    var scalars = Array(text.lowercased().unicodeScalars)
    for index in scalars.indices where scalars[index] == "i" && isEnding(scalars[(index + 1)...]) {
      scalars[index + 1] = "z"
    }
    var normalized = String.UnicodeScalarView()
    normalized.append(contentsOf: scalars.filter { !$0.properties.isWhitespace && !ignored.contains($0) })
    return String(normalized)
  }

  private static let ignored = Set(
    "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}'\u{2019}\"\u{201C}\u{201D}.,;:".unicodeScalars)

  /// `-isation`, and `-ise` with its forms at the end of a word; the slice begins behind the i.
  private static func isEnding(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    if rest.starts(with: "sation".unicodeScalars) { return true }
    guard rest.starts(with: "se".unicodeScalars) else { return false }
    let behind = rest.dropFirst(2)
    if isBoundary(behind.first) { return true }
    return behind.first.map { "dsr".unicodeScalars.contains($0) } ?? false
      && isBoundary(behind.dropFirst().first)
  }

  private static func isBoundary(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_")
  }
}
