/// German terms as parts of longer words: `Projekt` in `Projektverwaltung` and in `Großprojekten`.
struct CompoundTerms: Sendable {
  struct Hit {
    let place: TermIndex.TermPlace
    /// Range of bytes of the folded word.
    let range: Range<Int>
  }

  private var table = KeyTable()
  private var links: [(place: TermIndex.TermPlace, next: Int)] = []

  /// Shorter terms are found inside too many words that have nothing to do with them.
  private static let shortestTerm = 4
  private static let shortestRest = 4
  /// A rest this long is taken for a word even when no dictionary knows it: it may be a compound itself.
  private static let trustedRest = 8

  mutating func add(_ folded: [UInt8], _ place: TermIndex.TermPlace) {
    guard folded.count >= CompoundTerms.shortestTerm else { return }
    add(TextKey(folded), place)
    // Schule: Schulhof.
    if folded.count > 5, folded.last == UInt8(ascii: "e") {
      add(TextKey(folded.dropLast()), place, isCut: true)
    }
  }

  private mutating func add(_ key: TextKey, _ place: TermIndex.TermPlace, isCut: Bool = false) {
    let filed = key.hash &+ (isCut ? 0x5555 : 0)
    links.append((place, table[filed] ?? -1))
    table.set(filed, to: links.count - 1)
  }

  private func forEachPlace(_ key: TextKey, isCut: Bool = false, _ body: (TermIndex.TermPlace) -> Void) {
    var link = table[key.hash &+ (isCut ? 0x5555 : 0)] ?? -1
    while link >= 0 {
      body(links[link].place)
      link = links[link].next
    }
  }

  /// The terms that a word begins or ends with.
  ///
  /// - Parameter knows: Whether a dictionary knows a word; nil when there is no dictionary.
  func hits(in word: [UInt8], knows: ([UInt8]) -> Bool?) -> [Hit] {
    guard table.count > 0, word.count >= CompoundTerms.shortestTerm + CompoundTerms.shortestRest else {
      return []
    }
    var prefixes = [TextKey.empty]
    prefixes.reserveCapacity(word.count + 1)
    for byte in word { prefixes.append(prefixes[prefixes.count - 1].appending(byte)) }

    var hits: [Hit] = []
    for length in CompoundTerms.shortestTerm...(word.count - CompoundTerms.shortestRest) {
      for isCut in [false, true] {
        forEachPlace(prefixes[length], isCut: isCut) { place in
          if isTail(Array(word[length...]), isCut: isCut, knows: knows) {
            hits.append(Hit(place: place, range: 0..<length))
          }
        }
      }
    }
    for form in [word] + GermanInflection.bases(of: word) {
      appendHeads(of: form, in: word, knows: knows, to: &hits)
    }
    return hits
  }

  private func appendHeads(
    of form: [UInt8], in word: [UInt8], knows: ([UInt8]) -> Bool?, to hits: inout [Hit]
  ) {
    guard form.count >= CompoundTerms.shortestTerm + 3 else { return }
    // Umlauts of the part before the term are its own.
    let common = zip(form, word).prefix { $0 == $1 }.count
    let whole = TextKey(form)
    var prefix = TextKey.empty
    for start in 1...(form.count - CompoundTerms.shortestTerm) {
      prefix = prefix.appending(form[start - 1])
      guard start >= 3, start <= common else { continue }
      forEachPlace(whole.dropping(prefix)) { place in
        let isKnown = hits.contains { $0.place == place && $0.range == start..<word.count }
        if !isKnown, isModifier(Array(form[..<start]), knows: knows) {
          hits.append(Hit(place: place, range: start..<word.count))
        }
      }
    }
  }

  /// Whether a compound may go on so behind a term: a linking element and a word.
  private func isTail(_ rest: [UInt8], isCut: Bool, knows: ([UInt8]) -> Bool?) -> Bool {
    for link in isCut ? [[]] : CompoundTerms.links {
      guard rest.starts(with: link), rest.count - link.count >= CompoundTerms.shortestRest else { continue }
      let word = Array(rest.dropFirst(link.count))
      switch knows(word) {
      case true?: return true
      case false?: if word.count >= CompoundTerms.trustedRest { return true }
      case nil: if !isCut, looksLikeAWord(word) { return true }
      }
    }
    return false
  }

  /// Whether a compound may begin so before a term: a word and a linking element, but no particle of a verb.
  private func isModifier(_ rest: [UInt8], knows: ([UInt8]) -> Bool?) -> Bool {
    guard !CompoundTerms.particles.contains(rest) else { return false }
    if rest.count >= CompoundTerms.trustedRest { return true }
    for link in CompoundTerms.links {
      guard rest.count - link.count >= 3, rest.suffix(link.count).elementsEqual(link) else { continue }
      let word = Array(rest.dropLast(link.count))
      if let isKnown = knows(word) {
        if isKnown { return true }
      } else if rest.count >= CompoundTerms.shortestRest, looksLikeAWord(rest) {
        return true
      }
    }
    return false
  }

  /// A syllable at least, and no mere ending.
  private func looksLikeAWord(_ word: [UInt8]) -> Bool {
    let hasVowel = word.contains { "aeiouy".utf8.contains($0) || $0 >= 0x80 }
    return hasVowel && word.contains { $0 < 0x80 && !"aeiouy".utf8.contains($0) }
      && !CompoundTerms.suffixes.contains { word.starts(with: $0) }
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
      "gegen",
      "her", "hin", "hinter", "los", "miss", "mit", "nach", "nieder", "rein", "rück", "statt", "umge",
      "unter",
      "ver", "vor", "voraus", "weg", "wider", "wieder", "zer", "zer", "zurück", "zusammen", "zwischen",
      "über",
      "über", "herein", "hervor", "heraus", "hinaus", "hinein", "herab", "auseinander",
    ].map { Array($0.utf8) })
}
