/// Makes renderings and units, for each distinct German form once.
struct SourceTextBuilder {
  private let channel: Channel
  private let lexicon: Lexicon
  private let side: Side
  private let compounds: CompoundReadings
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
    /// Whether it is written like a name or like English, so that it may stand in the English as it is.
    let isForeign: Bool
    /// The word as it stands, where the English has it or may have it.
    let literal: WordID?
  }

  /// A phrase of the dictionary, filed under its first word.
  private struct Phrase {
    let entry: WordID
    /// Positions in `phraseWords`.
    let words: Range<Int>
    /// Its second word; nil for an entry of one word only.
    let second: WordID?
    /// Its renderings, once they were asked for.
    var list: SourceText.ListRange?
  }

  private var forms: [FormUnits?]
  private var lemmas: [WordID] = []
  /// The phrases that begin with each of the lemmas, as positions in `phraseOrder`.
  private var phrasesOfLemmas: [Range<Int32>] = []
  private var meanings: [(kind: SourceText.Unit.Kind, list: SourceText.ListRange)] = []
  private var knownPhrases: [WordID: Range<Int32>] = [:]
  private var phrases: [Phrase] = []
  /// Numbers of phrases, those with one first word together and in the order of their second words.
  private var phraseOrder: [Int32] = []
  /// The phrases that may stand at a token; kept for its memory.
  private var found: [Int] = []
  private var phraseWords: [WordID] = []
  /// Renderings by English entry: -1 where it has none, -2 where nobody asked.
  private var byEntry: [Int32]
  /// Base forms by English entry, likewise.
  private var baseForms: [Int32]
  private var byConcept: [Int: SourceText.ListRange] = [:]
  /// Numbers of words that no dictionary knows.
  private let spellings: [String: WordID]

  init(side: Side, channel: Channel, compounds: CompoundReadings, spellings: [String: WordID]) {
    self.side = side
    self.compounds = compounds
    self.spellings = spellings
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

  /// Finds the phrases with one first word whose second is the next token's, in the order of the dictionary.
  private mutating func findPhrases(_ places: Range<Int32>, at token: Int, before end: Int) {
    found.removeAll(keepingCapacity: true)
    var place = places.lowerBound
    while place < places.upperBound, phrases[number(at: place)].second == nil {
      found.append(number(at: place))
      place += 1
    }
    guard token + 1 < end else { return }
    let next = unitsOfForm(side.tokens[token + 1].form)
    for lemma in next.lemmas {
      place = firstPlace(in: places, with: lemmas[lemma])
      while place < places.upperBound, phrases[number(at: place)].second == lemmas[lemma] {
        found.append(number(at: place))
        place += 1
      }
    }
    found.sort()
  }

  private func number(at place: Int32) -> Int { Int(phraseOrder[Int(place)]) }

  private func firstPlace(in places: Range<Int32>, with second: WordID) -> Int32 {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let isBefore = phrases[number(at: middle)].second.map { $0 < second } ?? true
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
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
    for lemma in found {
      lemmas.append(lemma)
      phrasesOfLemmas.append(phrases(startingWith: lemma))
    }
    let firstMeaning = meanings.count
    // Articles, prepositions and the like prove nothing.
    if entry.map({ !lexicon.partsOfSpeech(ofGerman: $0).contains(.function) }) ?? true {
      addMeanings(of: number, lemmas: found)
    }
    let literal = literal(form)
    let isForeign = found.isEmpty && meanings.count == firstMeaning
    if isForeign, let literal {
      if let index = rendering(ofWord: form, literal) { meanings.append((.word, keep([index]))) }
    }
    return FormUnits(
      lemmas: first..<lemmas.count, meanings: firstMeaning..<meanings.count, isForeign: isForeign,
      literal: literal)
  }

  // MARK: Separable verbs

  /// A particle has at most so many letters.
  private static let longestParticle = 8

  /// Verbs whose particle stands at the end of the clause: `legt das Netz lahm`.
  mutating func addSeparableVerbs(in tokens: Range<Int>) {
    var clause = tokens.lowerBound
    for token in tokens where side.tokens[token].kind != .word || token == tokens.upperBound - 1 {
      let last = side.tokens[token].kind == .word ? token : token - 1
      if last > clause { addSeparableVerb(from: clause, particle: last) }
      clause = token + 1
    }
  }

  private mutating func addSeparableVerb(from start: Int, particle: Int) {
    let text = side.forms[side.tokens[particle].form]
    guard (2...Self.longestParticle).contains(text.utf8.count), !isCapital(particle) else { return }
    for token in start..<particle {
      let known = unitsOfForm(side.tokens[token].form)
      for lemma in known.lemmas {
        guard let verb = lexicon.german(text + lexicon.germanText(lemmas[lemma])),
          lexicon.partsOfSpeech(ofGerman: verb).contains(.verb)
        else { continue }
        let list = keep(renderings(of: [verb], most: Self.mostRenderings))
        if !list.isEmpty { add(.word, at: token, length: 1, list) }
        return
      }
    }
  }

  // MARK: Names and foreign words

  /// Rows of words that the German took over as they are: `New York`, `Denial of Service`.
  mutating func addLiterals(in tokens: Range<Int>) {
    var start = tokens.lowerBound
    while start < tokens.upperBound {
      var end = start
      while end < tokens.upperBound, isTakenOver(end) { end += 1 }
      if end - start > 1 { addLiterals(ofRow: start..<end) }
      start = max(end, start + 1)
    }
  }

  private mutating func addLiterals(ofRow row: Range<Int>) {
    for first in row where isCapital(first) {
      for last in (first + 1)..<max(row.upperBound, first + 1)
      where last - first < PhraseChannel.longestTerm && isCapital(last) {
        let window = first...last
        guard window.contains(where: { unitsOfForm(side.tokens[$0].form).isForeign }) else { continue }
        var words: [WordID] = []
        for token in window { words += [unitsOfForm(side.tokens[token].form).literal].compactMap(\.self) }
        var text = window.map { side.forms[side.tokens[$0].form] }.joined(separator: " ")
        let index = text.withUTF8 { renderings.insert($0, words: words, isTechnical: false) }
        if let index { add(.phrase, at: first, length: window.count, keep([index])) }
      }
    }
  }

  /// Whether a token may belong to such a row: a word in capitals that may be English, or an English function word.
  private mutating func isTakenOver(_ token: Int) -> Bool {
    guard side.tokens[token].kind == .word else { return false }
    let known = unitsOfForm(side.tokens[token].form)
    guard known.literal != nil else { return false }
    return isCapital(token) || known.isForeign
  }

  private func isCapital(_ token: Int) -> Bool {
    side.forms[side.tokens[token].form].unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// The number of a spelling in the English, as far as it has one.
  private func literal(_ form: String) -> WordID? {
    guard !form.utf8.contains(0x2D) else { return nil }
    let key = form.lowercased()
    return channel.vocabulary.baseForm(key) ?? spellings[key]
  }

  private mutating func rendering(ofWord form: String, _ word: WordID) -> Int? {
    var text = form
    return text.withUTF8 { renderings.insert($0, words: [word], isTechnical: false) }
  }

  private mutating func phrases(startingWith lemma: WordID) -> Range<Int32> {
    if let known = knownPhrases[lemma] { return known }
    let first = phrases.count
    for phrase in lexicon.phrases(startingWithGerman: lemma) {
      let words = lexicon.components(ofGerman: phrase)
      guard words.count <= Self.longestPhrase else { continue }
      let start = phraseWords.count
      phraseWords += words
      phrases.append(
        Phrase(
          entry: phrase, words: start..<phraseWords.count, second: words.count > 1 ? words[1] : nil))
    }
    let seconds = phrases[first...].map { $0.second.map { Int($0.rawValue) } ?? -1 }
    phraseOrder += (first..<phrases.count)
      .sorted { (seconds[$0 - first], $0) < (seconds[$1 - first], $1) }
      .map { Int32($0) }
    let range = Int32(first)..<Int32(phrases.count)
    knownPhrases[lemma] = range
    return range
  }

  private mutating func addMeanings(of number: Int, lemmas: [WordID]) {
    let form = side.forms[number]
    let direct = renderings(of: lemmas, most: Self.mostRenderings)
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
  private mutating func partsAtHyphens(_ form: String) -> [[Int]] {
    form.split(separator: "-").map(String.init).map { part in
      let known = renderings(of: lexicon.lemmas(ofGerman: part), most: Self.mostPartRenderings)
      guard known.isEmpty, let word = literal(part), let index = rendering(ofWord: part, word) else {
        return known
      }
      return [index]
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
