/// One alternative of a column of a Ding line: what stands between two semicolons.
struct DingAlternative: Equatable {
  enum Language { case german, english }

  /// Lexicon keys, likeliest first: one, or several where brackets and slashes leave a choice.
  var keys: [[UInt8]] = []
  var partsOfSpeech: PartsOfSpeech = []
  var isPlural = false
  var domain: UInt8 = 0
  var isBritish = false
  var isAmerican = false
  /// A conjugated form that stood behind its pronoun, such as `er/sie geht`.
  var isFinite = false
  /// Stood before an ellipsis, such as `Haupt…`: begins compounds.
  var isCombining = false
  /// Begins with a capital letter, as German nouns do.
  var isCapitalised = false
  /// A superlative that stood behind `am`.
  var isSuperlative = false

  init(_ text: Bytes, language: Language) {
    var scanner = DingScanner(language: language)
    scanner.scan(text)
    partsOfSpeech = scanner.grammar.partsOfSpeech
    isPlural = scanner.grammar.isPlural
    domain = scanner.domain
    isBritish = scanner.isBritish && !scanner.isAmerican
    isAmerican = scanner.isAmerican && !scanner.isBritish
    isCombining = scanner.isCombining
    isCapitalised = scanner.without.first { $0 != 0x20 }.map(DingWords.isCapital) ?? false
    for variant in [scanner.without, scanner.with] {
      var words = DingWords(variant, language: language)
      words.removeFrame()
      if words.isInfinitive { partsOfSpeech.insert(.verb) }
      isFinite = isFinite || words.isFinite
      isSuperlative = isSuperlative || words.isSuperlative
      for key in words.expanded() { add(key) }
      if let bare = words.withoutPrepositions() {
        for key in bare.expanded() { add(key) }
      }
      if !scanner.hasOptionalWord { break }
    }
    // `mo.` and `gov.` are put for nothing; `GPS` is a word.
    for abbreviation in scanner.abbreviations
    where language == .german || abbreviation.count(where: DingWords.isCapital) > 1 {
      add(abbreviation)
    }
  }

  /// The first of the keys that have the fewest words: of `zu beitragen` and `beitragen` the verb alone.
  var plainestKey: Int? {
    let words = keys.map { key in key.count { $0 == 0x20 } }
    return words.min().flatMap(words.firstIndex)
  }

  private mutating func add(_ text: [UInt8]) {
    let key = text.withUnsafeBufferPointer { LexiconKey.make($0) }
    if LexiconKey.isEntry(key), !keys.contains(key) { keys.append(key) }
  }
}
