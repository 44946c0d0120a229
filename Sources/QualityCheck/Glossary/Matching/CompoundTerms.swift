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
  /// Bytes of the longest word that is searched: more letters are data, and every place in them would be tried.
  static let longestWord = 128

  @inline(__always)
  private func firstLink(_ key: TextKey, isCut: Bool = false) -> Int {
    table[CompoundTermsBuilder.filed(key, isCut: isCut)] ?? -1
  }

  /// The terms that a word begins or ends with, or that stand between two words the dictionary knows.
  func hits(in word: KeyedWord, dictionary: BaseForms?) -> [Hit] {
    var hits: [Hit] = []
    guard links.count > 0, word.count >= CompoundTerms.shortestTerm + CompoundParts.shortestRest,
      word.count <= CompoundTerms.longestWord
    else { return hits }
    let parts = CompoundParts(dictionary: dictionary)
    addModifiers(of: word, parts, to: &hits)
    var bases = [BaseForm(key: word.key, common: word.count)]
    GermanInflection.addBases(of: word, to: &bases)
    var endings = WordEndings(word, dictionary)
    for base in bases { addHeads(of: base, in: word, parts, &endings, to: &hits) }
    return hits
  }

  /// Terms with something behind them, at the begin of the word or behind a known word.
  private func addModifiers(of word: KeyedWord, _ parts: CompoundParts, to hits: inout [Hit]) {
    let lastEnd = word.count - CompoundParts.shortestRest
    var start = 0
    while start + CompoundTerms.shortestTerm <= lastEnd {
      var end = start + CompoundTerms.shortestTerm
      while end <= lastEnd {
        let key = word.key(start..<end)
        for isCut in [false, true] {
          let link = firstLink(key, isCut: isCut)
          if link >= 0, parts.isTail(Array(word.bytes[end...]), isCut: isCut),
            start == 0 || parts.isModifier(Array(word.bytes[..<start]))
          {
            add(link, start..<end, to: &hits)
          }
        }
        end += 1
      }
      // Inside a word nothing but a dictionary tells where its parts begin.
      guard parts.dictionary != nil else { return }
      start = start == 0 ? 3 : start + 1
    }
  }

  /// Terms at the end of a base form of the word.
  private func addHeads(
    of base: BaseForm, in word: KeyedWord, _ parts: CompoundParts, _ endings: inout WordEndings,
    to hits: inout [Hit]
  ) {
    // Umlauts of the part before the term are its own: the base form may differ only inside the term.
    let lastStart = min(base.common, base.key.length - CompoundTerms.shortestTerm)
    var start = 3
    while start <= lastStart {
      let link = firstLink(base.key.dropping(word.prefix(start)))
      if link >= 0, parts.isModifier(Array(word.bytes[..<start])),
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
}
