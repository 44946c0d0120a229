/// A search query of phrases: `"bosom peril" AND ("cancer" OR "tumour") AND NOT "lyric"`.
///
/// The first operand of the ANDs is what is looked for, the others are conditions. A text without quotation marks and
/// operators is one phrase.
struct PhraseQuery: Equatable {
  private(set) var phrases: [String] = []
  private(set) var required: [[String]] = []
  private(set) var excluded: [String] = []

  /// Nil for an empty query, one with a bracket or quotation mark left open, or AND and OR mixed without brackets.
  init?(_ text: String) {
    guard let tokens = Self.tokens(text), !tokens.isEmpty else { return nil }
    var rest = tokens[...]
    repeat {
      let isNot = Self.take(.not, from: &rest)
      guard let group = Self.group(&rest) else { return nil }
      if isNot {
        excluded += group
      } else if phrases.isEmpty {
        phrases = group
      } else {
        required.append(group)
      }
    } while Self.take(.and, from: &rest) || rest.first == .not
    guard rest.isEmpty, !phrases.isEmpty else { return nil }
  }

  private enum Token: Equatable {
    case phrase(String)
    case and, or, not, open, close
  }

  private static func take(_ token: Token, from rest: inout ArraySlice<Token>) -> Bool {
    guard rest.first == token else { return false }
    rest.removeFirst()
    return true
  }

  /// A phrase, or phrases joined by OR with or without brackets.
  private static func group(_ rest: inout ArraySlice<Token>) -> [String]? {
    let isBracketed = take(.open, from: &rest)
    var phrases: [String] = []
    repeat {
      if rest.first == .open {
        guard let inner = group(&rest) else { return nil }
        phrases += inner
      } else {
        guard case .phrase(let phrase) = rest.popFirst() else { return nil }
        phrases.append(phrase)
      }
    } while take(.or, from: &rest)
    if isBracketed, !take(.close, from: &rest) { return nil }
    return phrases
  }

  private static func tokens(_ text: String) -> [Token]? {
    var tokens: [Token] = []
    var words: [String] = []
    func finish() {
      let phrase = GlossaryText.term(words.joined(separator: " ")).lowercased()
      if !phrase.isEmpty { tokens.append(.phrase(phrase)) }
      words = []
    }
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      switch scalar {
      case "\"", "\u{201C}", "\u{201D}":
        finish()
        rest.removeFirst()
        guard let end = rest.firstIndex(where: { "\"\u{201C}\u{201D}".unicodeScalars.contains($0) }) else {
          return nil
        }
        words = [String(rest[..<end])]
        rest = rest[rest.index(after: end)...]
        finish()
      case "(", ")":
        finish()
        tokens.append(scalar == "(" ? .open : .close)
        rest.removeFirst()
      case _ where scalar.properties.isWhitespace: rest.removeFirst()
      default:
        let word = String(
          rest.prefix { !$0.properties.isWhitespace && !"\"\u{201C}\u{201D}()".unicodeScalars.contains($0) })
        rest = rest.dropFirst(word.unicodeScalars.count)
        switch word {
        case "AND", "OR", "NOT":
          finish()
          tokens.append(word == "AND" ? .and : word == "OR" ? .or : .not)
        default: words.append(word)
        }
      }
    }
    finish()
    return tokens
  }
}
