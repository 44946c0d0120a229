import QualityCheck

/// A text with the places between `↓` and `↑` taken out of it.
struct MarkedText {
  let text: String
  let spans: [TextSpan]

  init(_ marked: String) {
    var text = ""
    var spans: [TextSpan] = []
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "↓": start = text.utf8.count
      case "↑":
        if let start { spans.append(TextSpan(start, text.utf8.count)) }
        start = nil
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.spans = spans
  }
}

/// A change to an example that must move every finding by exactly the bytes it adds, and change nothing else.
enum Mutation: String, CaseIterable, Sendable {
  case none
  /// An emoji in front: four bytes, one scalar, two UTF-16 units.
  case emoji
  /// CRLF line ends, and one line more in front.
  case windowsLines
  /// The first space becomes a no-break space: two bytes for one.
  case noBreakSpace

  func apply(_ text: String) -> String {
    switch self {
    case .none: return text
    case .emoji: return "\u{1F600} " + text
    case .windowsLines: return "A line.\r\n\r\n" + text.replacing("\n", with: "\r\n")
    case .noBreakSpace:
      guard let space = text.firstIndex(of: " ") else { return text }
      return text.replacingCharacters(in: space, with: "\u{A0}")
    }
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }

  fileprivate func replacingCharacters(in index: Index, with new: Character) -> String {
    String(self[..<index]) + String(new) + String(self[self.index(after: index)...])
  }
}
