/// What German compounds are made of beside a term: words with linking elements, no endings and no particles.
struct CompoundParts {
  /// Without it, what looks like a word is one.
  let dictionary: BaseForms?

  static let shortestRest = 4
  /// A rest this long is taken for a word even when no dictionary knows it: it may be a compound itself.
  private static let trustedRest = 8

  /// Whether a compound may go on so behind a term: a linking element and a word.
  func isTail(_ rest: [UInt8], isCut: Bool) -> Bool {
    for link in isCut ? [[]] : Self.links {
      guard rest.starts(with: link), rest.count - link.count >= Self.shortestRest else { continue }
      let word = Array(rest.dropFirst(link.count))
      switch dictionary?.knows(word) {
      case true?: if !isSuffix(word) { return true }
      case false?: if !isCut, word.count >= Self.trustedRest { return true }
      case nil: if !isCut, looksLikeAWord(word) { return true }
      }
    }
    return false
  }

  /// Whether a compound may begin so before a term: a word and a linking element, but no particle of a verb.
  func isModifier(_ rest: [UInt8]) -> Bool {
    guard !Self.particles.contains(rest) else { return false }
    if rest.count >= Self.trustedRest { return true }
    for link in Self.links {
      guard rest.count - link.count >= 3, rest.suffix(link.count).elementsEqual(link) else { continue }
      let word = Array(rest.dropLast(link.count))
      if let isKnown = dictionary?.knows(word) {
        if isKnown { return true }
      } else if rest.count >= Self.shortestRest, looksLikeAWord(rest) {
        return true
      }
    }
    return false
  }

  /// `Staatsanwaltschaft` is no `Schaft`.
  private func isSuffix(_ word: [UInt8]) -> Bool {
    Self.suffixes.contains { word == $0 || word == $0 + [0x65, 0x6E] }
  }

  /// A syllable at least, and no mere ending.
  private func looksLikeAWord(_ word: [UInt8]) -> Bool {
    let hasVowel = word.contains { "aeiouy".utf8.contains($0) || $0 >= 0x80 }
    return hasVowel && word.contains { $0 < 0x80 && !"aeiouy".utf8.contains($0) }
      && !Self.suffixes.contains { word.starts(with: $0) }
  }

  private static let links = ["", "s", "es", "n", "en", "er", "e", "ns", "ens"].map { Array($0.utf8) }

  /// What makes a new word of another without composing it: Landung, Haftung, Hausierer, Parteilichkeit.
  private static let suffixes = [
    "ung", "ier", "lich", "isch", "heit", "keit", "schaft", "isten", "ismus", "innen",
  ]
  .map { Array($0.utf8) }

  /// `Überfall` is no kind of `Fall`.
  private static let particles = Set(
    [
      "abs", "ange", "auf", "aus", "ausge", "bei", "durch", "ein", "emp", "ent", "fehl", "fort", "ge",
      "gegen", "her", "hin", "hinter", "los", "miss", "mit", "nach", "nieder", "rein", "rück", "statt",
      "umge", "unter", "ver", "vor", "voraus", "weg", "wider", "wieder", "zer", "zurück", "zusammen",
      "zwischen", "über", "herein", "hervor", "heraus", "hinaus", "hinein", "herab", "auseinander",
    ].map { Array($0.utf8) })
}
