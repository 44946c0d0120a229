/// One search of a text.
struct TermScan {
  /// A hyphen-separated part of a spelling as the trie sees it.
  struct Part {
    let start: Int
    let end: Int
    let own: TextKey
    let isWord: Bool
    let isCapitalised: Bool
    /// Range of the scan's keys.
    let keys: Range<Int>
    /// Range of the scan's class hits.
    let classes: Range<Int>
    let startsTerm: Bool
  }

  struct ClassHit {
    let wordClass: Int
    let isExact: Bool
    /// A small word in capitals: only the begin of a sentence excuses it.
    let onlyAtStart: Bool
  }

  /// A part of a token of the sentence at hand.
  struct Place {
    let token: Int
    let part: Int
    let isFirst: Bool
    let isLast: Bool
  }

  let index: TermIndex
  let side: Side
  /// The parts of every form, one after the other.
  private var parts: [Part] = []
  /// Keys and classes of all parts, in one array each: parts are copied often and must cost nothing to copy.
  private var keys: [InflectionKeys.Key] = []
  private var classHits: [ClassHit] = []
  private var partRanges: [Range<Int>] = []
  private var compoundHits: [Int: [CompoundTerms.Hit]] = [:]
  private var places: [Place] = []
  private var matches: [TermMatch] = []

  init(index: TermIndex, side: Side) {
    self.index = index
    self.side = side
    partRanges.reserveCapacity(side.forms.count)
    for (number, form) in side.forms.enumerated() { addForm(form, number: number) }
  }

  mutating func run() -> [TermMatch] {
    for (number, sentence) in side.sentences.enumerated() {
      let firstMatch = matches.count
      places.removeAll(keepingCapacity: true)
      for token in sentence.tokens {
        let range = partRanges[side.tokens[token].form]
        for part in range {
          places.append(
            Place(
              token: token, part: part, isFirst: part == range.lowerBound,
              isLast: part == range.upperBound - 1)
          )
        }
      }
      for start in places.indices { search(from: start, sentence: number) }
      if !compoundHits.isEmpty { addCompounds(sentence, number: number) }
      if index.language == .german { addEllipses(sentence, number: number) }
      if matches.count > firstMatch { matches.settle(from: firstMatch) }
    }
    return matches
  }

  // MARK: Spellings

  private mutating func addForm(_ form: String, number: Int) {
    let first = parts.count
    let formParts = FormPart.parts(of: form, language: index.language)
    let known = formParts.count == 1 ? knownBases(of: number) : nil
    for part in formParts { parts.append(scanned(part, known: known)) }
    partRanges.append(first..<parts.count)
    guard index.language == .german, formParts.contains(where: \.isCapitalised) else { return }
    let hits = GermanCompound(formParts).hits(of: index.compounds, dictionary: index.inflection.dictionary)
    if !hits.isEmpty { compoundHits[number] = hits }
  }

  /// What the annotator has looked up already.
  private func knownBases(of form: Int) -> [TextKey]? {
    guard !side.entries.isEmpty, let key = index.inflection.dictionary?.lemma else { return nil }
    return side.entries[form].lemmas.map(key)
  }

  private mutating func scanned(_ part: FormPart, known: [TextKey]?) -> Part {
    let word = KeyedWord(part.folded)
    let first = keys.count
    index.inflection.addKeys(of: word, part, known: known, to: &keys)
    let firstHit = classHits.count
    for key in keys[first...] { addClasses(of: key, own: word.key, part.isCapitalised, since: firstHit) }
    return Part(
      start: part.start, end: part.end, own: word.key, isWord: part.isWord, isCapitalised: part.isCapitalised,
      keys: first..<keys.count, classes: firstHit..<classHits.count,
      startsTerm: classHits[firstHit...].contains { index.trie.first($0.wordClass) != nil })
  }

  /// Adds the classes of a key that are not among the hits since `first`.
  private mutating func addClasses(
    of key: InflectionKeys.Key, own: TextKey, _ isCapitalised: Bool, since first: Int
  ) {
    for use in InflectionKeys.Use.each where key.use.contains(use) {
      var link = index.trie.firstLink(of: key.key, use: use)
      while let (number, next) = index.trie.link(link) {
        link = next
        let wordClass = index.trie.classes[number]
        // German nouns keep their capital: "die Rechte" is not "rechte".
        guard isCapitalised || !wordClass.isCapitalised else { continue }
        guard !classHits[first...].contains(where: { $0.wordClass == number }) else { continue }
        let isExact = wordClass.exact == own
        let isNounLike =
          index.language == .german && isCapitalised && !wordClass.isCapitalised && wordClass.isAlone
        classHits.append(ClassHit(wordClass: number, isExact: isExact, onlyAtStart: isNounLike && !isExact))
      }
    }
  }

  // MARK: Paths

  private mutating func search(from start: Int, sentence: Int) {
    let part = parts[places[start].part]
    if part.startsTerm {
      follow(part.classes, node: 0, from: start, to: start + 1, isExact: true, sentence: sentence)
    }
    followJoined(node: 0, from: start, at: start, isExact: true, sentence: sentence)
  }

  private mutating func follow(
    _ classes: Range<Int>, node: Int, from start: Int, to end: Int, isExact: Bool, sentence: Int
  ) {
    for number in classes {
      let hit = classHits[number]
      let next = node == 0 ? index.trie.first(hit.wordClass) : index.trie.next(node, hit.wordClass)
      guard let next, !(hit.onlyAtStart && places[start].token != side.sentences[sentence].tokens.lowerBound)
      else { continue }
      let isExact = isExact && hit.isExact
      report(node: next, from: start, to: end, isExact: isExact, sentence: sentence)
      guard end < places.count else { continue }
      follow(
        parts[places[end].part].classes, node: next, from: start, to: end + 1, isExact: isExact,
        sentence: sentence)
      followJoined(node: next, from: start, at: end, isExact: isExact, sentence: sentence)
    }
  }

  /// Tries neighbours as one word: "cyber-security" and "cyber security" for "cybersecurity".
  private mutating func followJoined(node: Int, from start: Int, at first: Int, isExact: Bool, sentence: Int)
  {
    var key = parts[places[first].part].own
    let isCapitalised = parts[places[first].part].isCapitalised
    var end = first + 1
    while end < places.count, end < first + 4, canJoin(end - 1, end) {
      let last = parts[places[end].part]
      let own = key.appending(last.own)
      end += 1
      let firstHit = classHits.count
      for number in last.keys {
        let joined = InflectionKeys.Key(key: key.appending(keys[number].key), use: keys[number].use)
        addClasses(of: joined, own: own, isCapitalised, since: firstHit)
      }
      key = own
      if classHits.count > firstHit {
        follow(
          firstHit..<classHits.count, node: node, from: start, to: end, isExact: isExact, sentence: sentence)
        classHits.removeSubrange(firstHit...)
      }
      // Three words apart are not one word.
      guard places[end - 1].token == places[first].token else { return }
    }
  }

  private func canJoin(_ a: Int, _ b: Int) -> Bool {
    let first = parts[places[a].part]
    let second = parts[places[b].part]
    guard first.isWord, second.isWord else { return false }
    return places[a].token == places[b].token || (first.own.length >= 4 && second.own.length >= 4)
  }

  private mutating func report(node: Int, from start: Int, to end: Int, isExact: Bool, sentence: Int) {
    let first = places[start]
    let last = places[end - 1]
    let span = TextSpan(
      side.tokens[first.token].span.start + parts[first.part].start,
      side.tokens[last.token].span.start + parts[last.part].end)
    let kind: TermMatch.Kind = first.isFirst && last.isLast ? (isExact ? .exact : .inflected) : .compound
    var found: [TermMatch] = []
    index.trie.forEachEnding(at: node) { ending in
      if ending.spelling >= 0, !index.hasCapitals(of: ending, in: side.document.utf8[span.range]) { return }
      found.append(
        TermMatch(
          concept: Int(ending.concept), term: Int(ending.term), tokens: first.token..<(last.token + 1),
          span: span,
          kind: kind,
          sentence: sentence))
    }
    matches += found
  }

  private mutating func addCompounds(_ sentence: Sentence, number: Int) {
    for token in sentence.tokens {
      guard let hits = compoundHits[side.tokens[token].form] else { continue }
      let start = side.tokens[token].span.start
      for hit in hits {
        matches.append(
          TermMatch(
            concept: hit.place.concept, term: hit.place.term, tokens: token..<(token + 1),
            span: TextSpan(start + hit.range.lowerBound, start + hit.range.upperBound), kind: .compound,
            sentence: number))
      }
    }
  }

  private mutating func addEllipses(_ sentence: Sentence, number: Int) {
    for hit in EllipticCompounds(index: index, side: side).hits(in: sentence) {
      matches.append(
        TermMatch(
          concept: Int(hit.ending.concept), term: Int(hit.ending.term), tokens: hit.token..<(hit.token + 1),
          span: side.tokens[hit.token].span, kind: .compound, sentence: number))
    }
  }
}
