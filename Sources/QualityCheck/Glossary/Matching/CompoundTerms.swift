/// German terms as parts of longer words: `Projekt` in `Projektverwaltung` and in `Großprojekten`.
struct CompoundTerms: Sendable {
  struct Hit {
    let place: TermIndex.TermPlace
    /// Range of bytes of the folded word.
    let range: Range<Int>
  }

  struct Link: BitwiseCopyable {
    let concept: Int32
    let term: Int32
    let next: Int64

    var place: TermIndex.TermPlace { TermIndex.TermPlace(concept: Int(concept), term: Int(term)) }
  }

  let table: KeyTable
  let links: Section<Link>

  /// Shorter terms are found inside too many words that have nothing to do with them.
  static let shortestTerm = 4
  private static let shortestRest = 4
  /// Bytes of the longest word that is searched: more letters are data, and every place in them would be tried.
  static let longestWord = 128
  /// A rest this long is taken for a word even when no dictionary knows it: it may be a compound itself.
  private static let trustedRest = 8

  @inline(__always)
  private func firstLink(_ key: TextKey, isCut: Bool = false) -> Int {
    table[CompoundTermsBuilder.filed(key, isCut: isCut)] ?? -1
  }

  /// The terms that a word begins or ends with, or that stand between two words the dictionary knows.
  func hits(in word: KeyedWord, dictionary: BaseForms?) -> [Hit] {
    var hits: [Hit] = []
    guard links.count > 0, word.count >= CompoundTerms.shortestTerm + CompoundTerms.shortestRest,
      word.count <= CompoundTerms.longestWord
    else { return hits }
    addModifiers(of: word, dictionary: dictionary, to: &hits)
    var bases = [BaseForm(key: word.key, common: word.count)]
    GermanInflection.addBases(of: word, to: &bases)
    var endings = WordEndings(word, dictionary)
    for base in bases { addHeads(of: base, in: word, dictionary: dictionary, &endings, to: &hits) }
    return hits
  }

  /// Terms with something behind them, at the begin of the word or behind a known word.
  private func addModifiers(of word: KeyedWord, dictionary: BaseForms?, to hits: inout [Hit]) {
    let lastEnd = word.count - CompoundTerms.shortestRest
    var start = 0
    while start + CompoundTerms.shortestTerm <= lastEnd {
      var end = start + CompoundTerms.shortestTerm
      while end <= lastEnd {
        let key = word.key(start..<end)
        for isCut in [false, true] {
          let link = firstLink(key, isCut: isCut)
          if link >= 0, isTail(Array(word.bytes[end...]), isCut: isCut, dictionary),
            start == 0 || isModifier(Array(word.bytes[..<start]), dictionary)
          {
            add(link, start..<end, to: &hits)
          }
        }
        end += 1
      }
      // Inside a word nothing but a dictionary tells where its parts begin.
      guard dictionary != nil else { return }
      start = start == 0 ? 3 : start + 1
    }
  }

  /// Terms at the end of a base form of the word.
  private func addHeads(
    of base: BaseForm, in word: KeyedWord, dictionary: BaseForms?, _ endings: inout WordEndings,
    to hits: inout [Hit]
  ) {
    // Umlauts of the part before the term are its own: the base form may differ only inside the term.
    let lastStart = min(base.common, base.key.length - CompoundTerms.shortestTerm)
    var start = 3
    while start <= lastStart {
      let link = firstLink(base.key.dropping(word.prefix(start)))
      if link >= 0, isModifier(Array(word.bytes[..<start]), dictionary),
        isHead(from: start, of: base, in: word, &endings)
      {
        add(link, start..<word.count, to: &hits)
      }
      start += 1
    }
  }

  /// Whether no longer end of the word speaks against a head: `Zeuge` is none of `Fahrzeuge`, whose base form is
  /// `Fahrzeug`.
  private func isHead(
    from start: Int, of base: BaseForm, in word: KeyedWord, _ endings: inout WordEndings
  ) -> Bool {
    for longer in 0..<max(start - 2, 1) where longer == 0 || longer >= 3 {
      let lemmas = endings.lemmas(from: longer)
      if !lemmas.isEmpty, !lemmas.contains(base.key.dropping(word.prefix(longer))) { return false }
    }
    return true
  }

  private func add(_ first: Int, _ range: Range<Int>, to hits: inout [Hit]) {
    var link = first
    while link >= 0 {
      let place = links[link].place
      link = Int(links[link].next)
      if !hits.contains(where: { $0.place == place && $0.range == range }) {
        hits.append(Hit(place: place, range: range))
      }
    }
  }

  /// Whether a compound may go on so behind a term: a linking element and a word.
  private func isTail(_ rest: [UInt8], isCut: Bool, _ dictionary: BaseForms?) -> Bool {
    for link in isCut ? [[]] : CompoundTerms.links {
      guard rest.starts(with: link), rest.count - link.count >= CompoundTerms.shortestRest else { continue }
      let word = Array(rest.dropFirst(link.count))
      switch dictionary?.knows(word) {
      case true?: if !isSuffix(word) { return true }
      case false?: if !isCut, word.count >= CompoundTerms.trustedRest { return true }
      case nil: if !isCut, looksLikeAWord(word) { return true }
      }
    }
    return false
  }

  /// Whether a compound may begin so before a term: a word and a linking element, but no particle of a verb.
  private func isModifier(_ rest: [UInt8], _ dictionary: BaseForms?) -> Bool {
    guard !CompoundTerms.particles.contains(rest) else { return false }
    if rest.count >= CompoundTerms.trustedRest { return true }
    for link in CompoundTerms.links {
      guard rest.count - link.count >= 3, rest.suffix(link.count).elementsEqual(link) else { continue }
      let word = Array(rest.dropLast(link.count))
      if let isKnown = dictionary?.knows(word) {
        if isKnown { return true }
      } else if rest.count >= CompoundTerms.shortestRest, looksLikeAWord(rest) {
        return true
      }
    }
    return false
  }

  /// `Staatsanwaltschaft` is no `Schaft`.
  private func isSuffix(_ word: [UInt8]) -> Bool {
    CompoundTerms.suffixes.contains { word == $0 || word == $0 + [0x65, 0x6E] }
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

/// The base forms of a word's endings, each looked up once: many bases and terms ask for the same ones.
private struct WordEndings {
  private let word: KeyedWord
  private let dictionary: BaseForms?
  private var known: [[TextKey]?] = []

  init(_ word: KeyedWord, _ dictionary: BaseForms?) {
    self.word = word
    self.dictionary = dictionary
  }

  /// None without a dictionary, or for what it does not know.
  mutating func lemmas(from start: Int) -> [TextKey] {
    guard let dictionary else { return [] }
    if known.isEmpty { known = Array(repeating: nil, count: word.count) }
    if let lemmas = known[start] { return lemmas }
    let lemmas = dictionary.keys(of: Array(word.bytes[start...]))
    known[start] = lemmas
    return lemmas
  }
}

/// ``CompoundTerms`` that are being gathered.
struct CompoundTermsBuilder {
  private(set) var table = KeyTableBuilder()
  private(set) var links: [CompoundTerms.Link] = []

  mutating func add(_ folded: [UInt8], _ place: TermIndex.TermPlace) {
    guard folded.count >= CompoundTerms.shortestTerm else { return }
    add(TextKey(folded), place)
    // Schule: Schulhof.
    if folded.count > 5, folded.last == UInt8(ascii: "e") {
      add(TextKey(folded.dropLast()), place, isCut: true)
    }
  }

  private mutating func add(_ key: TextKey, _ place: TermIndex.TermPlace, isCut: Bool = false) {
    let filed = CompoundTermsBuilder.filed(key, isCut: isCut)
    links.append(
      CompoundTerms.Link(
        concept: Int32(place.concept), term: Int32(place.term), next: Int64(table[filed] ?? -1)))
    table.set(filed, to: links.count - 1)
  }

  @inline(__always)
  static func filed(_ key: TextKey, isCut: Bool) -> UInt64 { key.hash &+ (isCut ? 0x5555 : 0) }
}
