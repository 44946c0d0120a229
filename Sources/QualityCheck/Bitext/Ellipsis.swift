/// A German compound that shares a part with its neighbour: "Cyber-" of "Cyber- und Datensicherheit", "-sicherheit" of
/// "Datenschutz und -sicherheit".
struct Ellipsis {
  /// Token of the part that stands alone.
  let fragment: Int
  /// Token of the whole compound.
  let full: Int
  /// Whether the fragment is the beginning of its compound.
  let isBeginGiven: Bool

  /// Those among some tokens of a side.
  static func all(in tokens: Range<Int>, of side: Side) -> [Ellipsis] {
    var found: [Ellipsis] = []
    // Few sentences have a hyphen that stands at the begin or the end of a word.
    for token in tokens where isHyphen(token, of: side) {
      if token > tokens.lowerBound, side.tokens[token - 1].kind == .word,
        side.tokens[token - 1].span.end == side.tokens[token].span.start,
        let full = partner(of: token, step: 1, in: tokens, of: side)
      {
        found.append(Ellipsis(fragment: token - 1, full: full, isBeginGiven: true))
      } else if token + 1 < tokens.upperBound, side.tokens[token + 1].kind == .word,
        side.tokens[token].span.end == side.tokens[token + 1].span.start,
        let full = partner(of: token, step: -1, in: tokens, of: side)
      {
        found.append(Ellipsis(fragment: token + 1, full: full, isBeginGiven: false))
      }
    }
    return found
  }

  private static func isHyphen(_ token: Int, of side: Side) -> Bool {
    guard side.tokens[token].kind != .word else { return false }
    let text = side.forms[side.tokens[token].form]
    return text == "-" || text == "\u{2010}" || text == "\u{2011}"
  }

  /// The whole compound that an enumeration leads to: over "und", commas and other beginnings.
  private static func partner(of hyphen: Int, step: Int, in tokens: Range<Int>, of side: Side) -> Int? {
    var token = hyphen + step
    var isJoined = false
    while tokens.contains(token), abs(token - hyphen) <= farthest {
      let text = side.forms[side.tokens[token].form]
      if joints.contains(text) {
        isJoined = true
      } else if side.tokens[token].kind == .word {
        let neighbour = token + step
        let isBeginning = step > 0 && tokens.contains(neighbour) && isHyphen(neighbour, of: side)
        if !isBeginning { return isJoined ? token : nil }
      } else if !isHyphen(token, of: side) {
        return nil
      }
      token += step
    }
    return nil
  }

  private static let joints: Set<String> = [
    "und", "oder", "sowie", "bzw", "bzw.", "noch", "&", ",", "/", "bis",
  ]
  private static let farthest = 8
}
