/// Decides which paragraphs of a page are not its article.
///
/// Known phrases decide; a weak phrase only beside other boilerplate. Behind the article, where a comment form or
/// a price box has begun, short lines that are no sentences go with it. A paragraph of prose is never boilerplate
/// unless a phrase makes up a good part of it.
struct BoilerplateFinder {
  let phrases: BoilerplatePhrases

  /// Shorter lines without the end of a sentence may be buttons, labels, prices; in scalars.
  private static let longestLabel = 90
  /// As many weak phrases in a row are a menu.
  private static let menuLength = 4
  /// How much of the prose may stand before a page's head ends or after its foot begins.
  private static let edge = 0.15

  /// For each paragraph, whether it is boilerplate.
  func boilerplate(_ parts: [ParagraphLines], in utf8: [UInt8]) -> [Bool] {
    guard !phrases.isEmpty else { return parts.map { _ in false } }
    let matches = parts.map { part in
      Self.hasLetter(part.span, in: utf8) ? phrases.match(part.span, in: utf8) : .weak
    }
    var result = matches.map { $0 == .strong }
    markMenus(matches, &result)
    guard result.contains(true) else { return result }
    spread(matches, &result)
    let prose = parts.map { $0.endsSentence && $0.length > Self.longestLabel ? $0.length : 0 }
    markFoot(parts, prose, &result)
    spread(matches, &result)
    markHead(parts, prose, &result)
    return result
  }

  /// Weak phrases in a row.
  private func markMenus(_ matches: [BoilerplatePhrases.Match], _ result: inout [Bool]) {
    var start = 0
    while start < matches.count {
      var end = start
      while end < matches.count, matches[end] != .none { end += 1 }
      if end - start >= Self.menuLength {
        for index in start..<end { result[index] = true }
      }
      start = end + 1
    }
  }

  /// Weak phrases beside boilerplate.
  private func spread(_ matches: [BoilerplatePhrases.Match], _ result: inout [Bool]) {
    for index in matches.indices.dropFirst() where matches[index] == .weak && result[index - 1] {
      result[index] = true
    }
    for index in matches.indices.dropLast().reversed() where matches[index] == .weak && result[index + 1] {
      result[index] = true
    }
  }

  /// Behind the first boilerplate after which hardly any prose comes: short lines that end no sentence, and short
  /// sentences between boilerplate.
  private func markFoot(_ parts: [ParagraphLines], _ prose: [Int], _ result: inout [Bool]) {
    let total = prose.reduce(0, +)
    var rest = Double(total) * Self.edge
    var first = parts.count
    while first > 0, rest - Double(prose[first - 1]) >= 0 {
      first -= 1
      rest -= Double(prose[first])
    }
    for index in first..<parts.count where index > 0 && !result[index] && result[index - 1] {
      let part = parts[index]
      let headsProse = index + 1 < parts.count && prose[index + 1] > 0 && !result[index + 1]
      let isLabel = part.length <= Self.longestLabel && !part.endsSentence && !headsProse
      let isEnclosed = prose[index] == 0 && index + 1 < parts.count && result[index + 1]
      if isLabel || isEnclosed { result[index] = true }
    }
  }

  /// Before the prose: a few short lines between boilerplate.
  private func markHead(_ parts: [ParagraphLines], _ prose: [Int], _ result: inout [Bool]) {
    guard let end = prose.firstIndex(where: { $0 > 0 }) else { return }
    var last: Int?
    for index in 0..<end where result[index] {
      if let last, index - last <= 3 {
        for between in (last + 1)..<max(index, last + 1) where !parts[between].endsSentence {
          result[between] = true
        }
      }
      last = index
    }
  }

  private static func hasLetter(_ span: TextSpan, in utf8: [UInt8]) -> Bool {
    utf8[span.range].contains { $0 >= 0xC3 || CharacterClass.isLetter($0) }
  }
}
