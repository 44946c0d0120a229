/// Makes renderings and units, for each distinct German form once.
struct SourceTextBuilder {
  let channel: Channel
  let lexicon: Lexicon
  let side: Side
  let compounds: CompoundReadings
  var renderings: RenderingTable
  var lists: [Int] = []
  /// By position in `lists`.
  var costs: [Float] = []
  private(set) var units: [SourceText.UnitEntry] = []

  /// More renderings than these are too vague to prove anything.
  static let mostRenderings = 40
  static let mostPartRenderings = 8
  /// Phrases of more words are proverbs.
  static let longestPhrase = 4

  /// What a form may mean, wherever it stands.
  struct FormUnits {
    /// Positions in `lemmas`.
    let lemmas: Range<Int>
    /// Positions in `meanings`.
    let meanings: Range<Int>
    /// Whether it is written like a name or like English, so that it may stand in the English as it is.
    let isForeign: Bool
    /// Whether it is a noun in the plural.
    let isPlural: Bool
    /// The word as it stands, where the English has it or may have it.
    let literal: WordID?
    /// Whether it is one of the small words of English names, `of`, and none of German.
    let isEnglishFunctionWord: Bool
  }

  /// A phrase of the dictionary, filed under its first word.
  struct Phrase {
    let entry: WordID
    /// Positions in `phraseWords`.
    let words: Range<Int>
    /// Its second word; nil for an entry of one word only.
    let second: WordID?
    /// Its renderings, once they were asked for.
    var list: SourceText.ListRange?
  }

  /// By form; behind them once more, for where every word has a capital.
  var forms: [FormUnits?]
  var lemmas: [WordID] = []
  /// The phrases that begin with each of the lemmas, as positions in `phraseOrder`.
  var phrasesOfLemmas: [Range<Int32>] = []
  var meanings: [(kind: SourceText.Unit.Kind, list: SourceText.ListRange)] = []
  var knownPhrases: [WordID: Range<Int32>] = [:]
  var phrases: [Phrase] = []
  /// Numbers of phrases, those with one first word together and in the order of their second words.
  var phraseOrder: [Int32] = []
  /// The phrases that may stand at a token; kept for its memory.
  var found: [Int] = []
  var phraseWords: [WordID] = []
  /// Renderings by English entry: -1 where it has none, -2 where nobody asked.
  var byEntry: [Int32]
  /// Base forms by English entry, likewise.
  var baseForms: [Int32]
  var byConcept: [Int: (list: SourceText.ListRange, preferred: Int)] = [:]
  /// Numbers of words that no dictionary knows.
  let spellings: [String: WordID]

  init(side: Side, channel: Channel, compounds: CompoundReadings, spellings: [String: WordID]) {
    self.side = side
    self.compounds = compounds
    self.spellings = spellings
    self.channel = channel
    lexicon = channel.vocabulary.lexicon
    renderings = RenderingTable(channel: channel)
    forms = Array(repeating: nil, count: side.forms.count * 2)
    byEntry = Array(repeating: -2, count: lexicon.englishCount)
    baseForms = byEntry
    units.reserveCapacity(side.tokens.count * 2)
  }

  // MARK: Units

  /// - Parameter tokens: those of the sentence.
  mutating func addUnits(at token: Int, in tokens: Range<Int>) {
    let end = tokens.upperBound
    let known = unitsOfForm(side.tokens[token].form, isStart: isStart(token, in: tokens))
    for lemma in known.lemmas where !phrasesOfLemmas[lemma].isEmpty {
      findPhrases(phrasesOfLemmas[lemma], at: token, before: end)
      for index in found.indices {
        let words = phrases[found[index]].words
        guard token + words.count <= end, stands(words, at: token) else { continue }
        let list = renderings(ofPhrase: found[index])
        guard !list.isEmpty else { continue }
        add(.phrase, at: token, length: words.count, list)
      }
    }
    for meaning in known.meanings {
      add(meanings[meaning].kind, at: token, length: 1, meanings[meaning].list)
    }
  }

  mutating func addUnit(for match: TermMatch, in glossary: Glossary) {
    let known = byConcept[match.concept] ?? renderings(of: glossary.concepts[match.concept])
    byConcept[match.concept] = known
    add(
      .glossary, at: match.tokens.lowerBound, length: match.tokens.count, known.list, concept: match.concept,
      preferred: known.preferred)
  }

  /// The English that a concept allows, and how many of the first are what it prefers.
  private mutating func renderings(of concept: Concept) -> (list: SourceText.ListRange, preferred: Int) {
    func found(_ isWanted: (TermStatus) -> Bool) -> [Int] {
      concept.english.filter { isWanted($0.status) }.compactMap { rendering(ofTerm: $0.text) }
    }
    let preferred = found { $0 == .preferred }
    let others = found { $0.isAllowed && $0 != .preferred }
    return (keep((preferred + others).map { Priced(index: $0, cost: 0) }), preferred.count)
  }

  mutating func add(
    _ kind: SourceText.Unit.Kind, at token: Int, length: Int, _ list: SourceText.ListRange,
    concept: Int = -1, preferred: Int = 0
  ) {
    units.append(
      SourceText.UnitEntry(
        kind: kind, token: Int32(token), length: Int32(length), list: list, concept: Int32(concept),
        preferred: Int32(preferred), isPlural: unitsOfForm(side.tokens[token + length - 1].form).isPlural))
  }

  // MARK: Forms

  /// - Parameter isStart: whether it stands where every word has a capital.
  mutating func unitsOfForm(_ form: Int, isStart: Bool = false) -> FormUnits {
    let place = isStart ? form + side.forms.count : form
    if let known = forms[place] { return known }
    let made = makeUnits(form, as: WordClass(of: side.forms[form], isStart: isStart))
    forms[place] = made
    return made
  }

  private mutating func makeUnits(_ number: Int, as wordClass: WordClass) -> FormUnits {
    let form = side.forms[number]
    let isAnnotated = !side.entries.isEmpty
    let entry = isAnnotated ? side.entries[number].word : lexicon.german(form)
    var found = isAnnotated ? side.entries[number].lemmas : lexicon.lemmas(ofGerman: form)
    if let entry, !found.contains(entry) { found.append(entry) }
    let first = lemmas.count
    for lemma in found {
      lemmas.append(lemma)
      phrasesOfLemmas.append(phrases(startingWith: lemma))
    }
    let firstMeaning = meanings.count
    // Articles, prepositions and the like prove nothing; `Ehe` is marriage, though `ehe` is before.
    let grammar = entry.map { lexicon.partsOfSpeech(ofGerman: $0) } ?? []
    if !grammar.contains(.function) || wordClass.isNoun && grammar.contains(.noun) {
      addMeanings(of: number, lemmas: found, as: wordClass)
    }
    let literal = literal(form)
    let isForeign = found.isEmpty && meanings.count == firstMeaning
    if isForeign, let literal {
      if let index = rendering(ofWord: form, literal) {
        meanings.append((.word, keep([Priced(index: index, cost: 0)])))
      }
    }
    return FormUnits(
      lemmas: first..<lemmas.count, meanings: firstMeaning..<meanings.count, isForeign: isForeign,
      isPlural: isPlural(form, lemmas: found), literal: literal,
      isEnglishFunctionWord: literal != nil && isEnglishFunctionWord(form, german: entry))
  }

  /// Whether a form is that of a noun, and neither the base form nor its genitive.
  private func isPlural(_ form: String, lemmas: [WordID]) -> Bool {
    guard form.beginsWithCapital, let lemma = lemmas.first,
      lexicon.partsOfSpeech(ofGerman: lemma).contains(.noun)
    else { return false }
    let base = lexicon.germanText(lemma).lowercased()
    return !["", "s", "es"].contains { base + $0 == form.lowercased() }
  }

  private mutating func addMeanings(of number: Int, lemmas: [WordID], as wordClass: WordClass) {
    let form = side.forms[number]
    let direct = renderings(of: lemmas, most: Self.mostRenderings, as: wordClass)
    if !direct.isEmpty { meanings.append((.word, keep(direct))) }
    guard form.utf8.count >= CompoundReadings.shortestForm, direct.count < 6 else { return }
    var readings = compounds[number].prefix(2).map { reading in
      reading.map { renderings(of: [$0], most: Self.mostPartRenderings) }
    }
    if readings.isEmpty, form.utf8.contains(0x2D) { readings = [partsAtHyphens(form)] }
    for parts in readings {
      for (left, right) in zip(parts, parts.dropFirst()) {
        let composed = compose(left, right)
        if !composed.isEmpty { meanings.append((.compound, keep(composed))) }
      }
      for part in parts where !part.isEmpty { meanings.append((.part, keep(part))) }
    }
  }

  /// Renderings of the parts of a compound one of which no dictionary knows: `DDoS-Angriff`.
  private mutating func partsAtHyphens(_ form: String) -> [[Priced]] {
    form.split(separator: "-").map(String.init).map { part in
      let known = renderings(of: lexicon.lemmas(ofGerman: part), most: Self.mostPartRenderings)
      guard known.isEmpty, let word = literal(part), let index = rendering(ofWord: part, word) else {
        return known
      }
      return [Priced(index: index, cost: 0)]
    }
  }
}
