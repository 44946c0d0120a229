/// The keys under which a word of a term is filed, and those that a word of a text is looked up by.
///
/// A term is filed under its own spelling; a text's word is looked up by its spelling and by every base form it
/// may have. A dictionary's base forms come first; endings are guessed for what no dictionary knows.
struct InflectionKeys: Sendable {
  /// Whether a word is a whole term or one of several: alone it is taken for a noun ("training" is no form of
  /// the term "train"), among others it may be a verb ("laid off" is one of "lay off").
  struct Use: OptionSet {
    let rawValue: UInt8
    static let alone = Use(rawValue: 1)
    static let inPhrase = Use(rawValue: 2)
    static let both: Use = [.alone, .inPhrase]
    static let each: [Use] = [.alone, .inPhrase]
  }

  struct Key {
    let key: TextKey
    let use: Use
  }

  let language: Language
  let dictionary: BaseForms?

  func keys(ofTermPart part: FormPart, use: Use) -> [TextKey] {
    let word = KeyedWord(part.folded)
    var keys = [word.key]
    switch language {
    case .german:
      if use == .inPhrase || !part.isCapitalised, let stem = GermanInflection.adjectiveStem(of: word) {
        keys.append(stem)
      }
      if part.isCapitalised, let weak = GermanInflection.weakForm(of: word) { keys.append(weak) }
      // A term in the plural stands for its singular too, unless it is a word of its own, like "Daten".
      if let last = part.folded.last, "ens".utf8.contains(last), let dictionary {
        let lemmas = dictionary.keys(of: part.folded)
        if !lemmas.contains(word.key) { keys += lemmas.filter { $0.length >= 4 } }
      }
      if let plain = GermanInflection.withoutSharpS(part.folded) { keys.append(TextKey(plain)) }
    case .english:
      guard use == .inPhrase else { break }
      var bases: [BaseForm] = []
      EnglishInflection.addSingulars(of: word, to: &bases)
      keys += bases.map(\.key)
    }
    return keys.count < 2 ? keys : unique(keys)
  }

  /// Adds the keys of a word of a text.
  ///
  /// - Parameter known: Its base forms where they have been looked up already; else the dictionary is asked.
  func addKeys(of word: KeyedWord, _ part: FormPart, known: [TextKey]?, to keys: inout [Key]) {
    keys.append(Key(key: word.key, use: .both))
    guard part.isWord else { return }
    let lemmas = known ?? dictionary?.keys(of: part.folded) ?? []
    var bases: [BaseForm] = []
    var phraseOnly = Int.max
    switch language {
    case .german:
      for lemma in lemmas { keys.append(Key(key: lemma, use: .both)) }
      if lemmas.isEmpty {
        GermanInflection.addBases(of: word, to: &bases)
      } else {
        GermanInflection.addNearBases(of: word, to: &bases)
      }
      if let stem = GermanInflection.adjectiveStem(of: word) {
        keys.append(Key(key: stem, use: part.isCapitalised ? .inPhrase : .both))
      }
    case .english:
      EnglishInflection.addSingulars(of: word, to: &bases)
      phraseOnly = bases.count
      for lemma in lemmas where lemma != word.key { keys.append(Key(key: lemma, use: .inPhrase)) }
      if lemmas.isEmpty { EnglishInflection.addInfinitives(of: word, to: &bases) }
    }
    for (index, base) in bases.enumerated() {
      keys.append(Key(key: base.key, use: index < phraseOnly ? .both : .inPhrase))
    }
    if language == .german, let plain = GermanInflection.withoutSharpS(part.folded) {
      addSwissKeys(KeyedWord(plain), to: &keys)
    }
  }

  private func addSwissKeys(_ word: KeyedWord, to keys: inout [Key]) {
    keys.append(Key(key: word.key, use: .both))
    var bases: [BaseForm] = []
    GermanInflection.addBases(of: word, to: &bases)
    for base in bases { keys.append(Key(key: base.key, use: .both)) }
  }

  private func unique(_ keys: [TextKey]) -> [TextKey] {
    var seen: [TextKey] = []
    for key in keys where !seen.contains(key) { seen.append(key) }
    return seen
  }
}

/// A dictionary's base forms, as keys.
struct BaseForms: Sendable {
  /// Base forms of a spelling in small letters; none for a word the dictionary does not know.
  let look: @Sendable (String) -> [TextKey]
  /// The key of a lemma that an annotated text names; nil when texts' annotations are of no use here.
  let lemma: (@Sendable (WordID) -> TextKey)?

  func knows(_ folded: [UInt8]) -> Bool { !keys(of: folded).isEmpty }
  func keys(of folded: [UInt8]) -> [TextKey] { look(String(decoding: folded, as: UTF8.self)) }
}

extension TextKey {
  /// The key in a table that files words by their use; `use` is one of the two.
  @inline(__always)
  func filed(_ use: InflectionKeys.Use) -> UInt64 {
    (hash &+ UInt64(truncatingIfNeeded: length)) ^ (use == .alone ? 0 : 0xA5A5_5A5A_C3C3_3C3C)
  }
}
