/// A place of a configuration, with the line it is on, to show it.
public struct ConfigurationPlace: Sendable, Hashable {
  public let path: String
  public let position: TextPosition
  /// The whole line, without its end.
  public let line: String

  public init(path: String, position: TextPosition, line: String) {
    self.path = path
    self.position = position
    self.line = line
  }

  /// `path:line:column: sentence`, then the line and a mark under the place.
  package func saying(_ sentence: String) -> String {
    let number = String(position.line)
    let blank = String(repeating: " ", count: number.count)
    // Tabs stay tabs, so that the mark stands below its place.
    let lead = line.unicodeScalars.prefix(position.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    return
      "\(path):\(position.line):\(position.column): \(sentence)\n  \(number) | \(line)\n  \(blank) | \(lead)^"
  }
}
