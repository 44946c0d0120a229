/// Makes renderings and units, for each distinct German form once.
struct SourceTextBuilder {
  private let channel: Channel
  private let lexicon: Lexicon
  private let side: Side
  private(set) var renderings: RenderingTable
  private(set) var lists: [Int] = []
  private(set) var units: [SourceText.UnitEntry] = []

  /// More renderings than these are too vague to prove anything.
  private static let mostRenderings = 40
  private static let mostPartRenderings = 8
  /// Phrases of more words are proverbs.
  private static let longestPhrase = 4

  /// What a form may mean, wherever it stands.
  private struct FormUnits {
    /// Positions in `lemmas`.
    let lemmas: Range<Int>
    /// Positions in `meanings`.
    let meanings: Range<Int>
  }

  /// A phrase of the dictionary, filed under its first word.
  private struct Phrase {
    let entry: WordID
    /// Positions in `phraseWords`.
    let words: Range<Int>
    /// Its renderings, once they were asked for.
    var list: SourceText.ListRange?
  }

  private var forms: [FormUnits?]
  private var lemmas: [WordID] = []
  private var meanings: [(kind: SourceText.Unit.Kind, list: SourceText.ListRange)] = []
  private var phrasesOfLemma: [WordID: Range<Int>] = [:]
  private var phrases: [Phrase] = []
  private var phraseWords: [WordID] = []
  /// Renderings by English entry: -1 where it has none, -2 where nobody asked.
  private var byEntry: [Int32]
  /// Base forms by English entry, likewise.
  private var baseForms: [Int32]
  private var byConcept: [Int: SourceText.ListRange] = [:]

  init(side: Side, channel: Channel) {
    self.side = side
    self.channel = channel
    lexicon = channel.vocabulary.lexicon
    renderings = RenderingTable(channel: channel)
    forms = Array(repeating: nil, count: side.forms.count)
    byEntry = Array(repeating: -2, count: lexicon.englishCount)
    baseForms = byEntry
    units.reserveCapacity(side.tokens.count * 2)
  }

  // MARK: Units

  mutating func addUnits(at token: Int, before end: Int) {
    let known = unitsOfForm(side.tokens[token].form)
    for lemma in known.lemmas {
      guard let range = phrasesOfLemma[lemmas[lemma]] else { continue }
      for number in range {
        let words = phrases[number].words
        guard token + words.count <= end, stands(words, at: token) else { continue }
        let list = renderings(ofPhrase: number)
        guard !list.isEmpty else { continue }
        add(.phrase, at: token, length: words.count, list)
      }
    }
    for meaning in known.meanings {
      add(meanings[meaning].kind, at: token, length: 1, meanings[meaning].list)
    }
  }

  mutating func addUnit(for match: TermMatch, in glossary: Glossary) {
    let list: SourceText.ListRange
    if let known = byConcept[match.concept] {
      list = known
    } else {
      let terms = glossary.concepts[match.concept].english.filter { $0.status.isAllowed }
      list = keep(terms.compactMap { rendering(ofTerm: $0.text) })
      byConcept[match.concept] = list
    }
    add(.glossary, at: match.tokens.lowerBound, length: match.tokens.count, list, concept: match.concept)
  }

  private mutating func add(
    _ kind: SourceText.Unit.Kind, at token: Int, length: Int, _ list: SourceText.ListRange, concept: Int = -1
  ) {
    units.append(
      SourceText.UnitEntry(
        kind: kind, token: Int32(token), length: Int32(length), list: list, concept: Int32(concept)))
  }

  /// Whether the words of a phrase behind its first one stand behind a token, in any form.
  private mutating func stands(_ words: Range<Int>, at token: Int) -> Bool {
    var position = token
    for word in words.dropFirst() {
      position += 1
      let other = unitsOfForm(side.tokens[position].form)
      guard lemmas[other.lemmas].contains(phraseWords[word]) else { return false }
    }
    return true
  }

  // MARK: Forms

  private mutating func unitsOfForm(_ form: Int) -> FormUnits {
    if let known = forms[form] { return known }
    let made = makeUnits(form)
    forms[form] = made
    return made
  }

  private mutating func makeUnits(_ number: Int) -> FormUnits {
    let form = side.forms[number]
    let isAnnotated = !side.entries.isEmpty
    let entry = isAnnotated ? side.entries[number].word : lexicon.german(form)
    var found = isAnnotated ? side.entries[number].lemmas : lexicon.lemmas(ofGerman: form)
    if let entry, !found.contains(entry) { found.append(entry) }
    let first = lemmas.count
    lemmas += found
    for lemma in found where phrasesOfLemma[lemma] == nil { findPhrases(startingWith: lemma) }
    let firstMeaning = meanings.count
    // Articles, prepositions and the like prove nothing.
    if entry.map({ !lexicon.partsOfSpeech(ofGerman: $0).contains(.function) }) ?? true {
      addMeanings(of: form, lemmas: found)
    }
    return FormUnits(lemmas: first..<lemmas.count, meanings: firstMeaning..<meanings.count)
  }

  private mutating func findPhrases(startingWith lemma: WordID) {
    let first = phrases.count
    for phrase in lexicon.phrases(startingWithGerman: lemma) {
      let words = lexicon.components(ofGerman: phrase)
      guard words.count <= Self.longestPhrase else { continue }
      let start = phraseWords.count
      phraseWords += words
      phrases.append(Phrase(entry: phrase, words: start..<phraseWords.count))
    }
    phrasesOfLemma[lemma] = first..<phrases.count
  }

  private mutating func addMeanings(of form: String, lemmas: [WordID]) {
    let direct = renderings(of: lemmas, most: Self.mostRenderings)
    if !direct.isEmpty { meanings.append((.word, keep(direct))) }
    guard form.utf8.count >= 8, direct.count < 6 else { return }
    for reading in lexicon.split(germanCompound: form).prefix(2) {
      let parts = reading.map { renderings(of: [$0], most: Self.mostPartRenderings) }
      for (left, right) in zip(parts, parts.dropFirst()) {
        let composed = compose(left, right)
        if !composed.isEmpty { meanings.append((.compound, keep(composed))) }
      }
      for part in parts where !part.isEmpty { meanings.append((.part, keep(part))) }
    }
  }

  // MARK: Renderings

  private mutating func keep(_ list: [Int]) -> SourceText.ListRange {
    let start = lists.count
    lists += list
    return SourceText.ListRange(start: Int32(start), end: Int32(lists.count))
  }

  private mutating func renderings(ofPhrase number: Int) -> SourceText.ListRange {
    if let known = phrases[number].list { return known }
    let list = keep(renderings(of: [phrases[number].entry], most: Self.mostRenderings))
    phrases[number].list = list
    return list
  }

  private mutating func compose(_ first: [Int], _ second: [Int]) -> [Int] {
    var composed: [Int] = []
    for a in first {
      for b in second where renderings.wordCount(a) + renderings.wordCount(b) <= 4 {
        composed.append(renderings.join(a, b))
      }
    }
    return composed
  }

  private mutating func renderings(of entries: [WordID], most: Int) -> [Int] {
    var found: [Int] = []
    for entry in entries {
      for translation in lexicon.translations(entry) where found.count < most {
        let number = Int(translation.english.rawValue)
        if byEntry[number] == -2 {
          byEntry[number] = Int32(
            rendering(ofEntry: translation.english, isTechnical: translation.domain != 0) ?? -1)
        }
        let index = Int(byEntry[number])
        if index >= 0, !found.contains(index) { found.append(index) }
      }
    }
    return found
  }

  private mutating func rendering(ofEntry entry: WordID, isTechnical: Bool) -> Int? {
    let bytes = lexicon.englishWords.bytes(entry)
    let words = words(of: bytes)
    return renderings.insert(bytes, words: words, isTechnical: isTechnical)
  }

  private mutating func rendering(ofTerm text: String) -> Int? {
    var text = text
    let words = channel.vocabulary.words(text)
    return text.withUTF8 { renderings.insert($0, words: words, isTechnical: true) }
  }

  /// The words of an entry as base forms; nil when one is not known.
  private mutating func words(of bytes: UnsafeBufferPointer<UInt8>) -> [WordID]? {
    // What has other marks than spaces in it is taken apart with care.
    guard bytes.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x20 }) else {
      return channel.vocabulary.words(bytes.string)
    }
    var words: [WordID] = []
    for word in bytes.split(separator: 0x20) {
      guard let base = baseForm(UnsafeBufferPointer(rebasing: word)) else { return nil }
      words.append(base)
    }
    return words
  }

  private mutating func baseForm(_ word: UnsafeBufferPointer<UInt8>) -> WordID? {
    guard let entry = lexicon.englishWords.find(word) else {
      return channel.vocabulary.baseForm(word.string)
    }
    let number = Int(entry.rawValue)
    if baseForms[number] == -2 {
      baseForms[number] = channel.vocabulary.baseForm(word.string).map { Int32($0.rawValue) } ?? -1
    }
    return baseForms[number] < 0 ? nil : WordID(rawValue: UInt32(baseForms[number]))
  }
}
