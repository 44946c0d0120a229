extension Lexicon {
  /// Endings in the order in which they are tried; the first hits are the likeliest.
  private static let germanRules: SuffixRules = {
    var rules: [SuffixRule] = []
    for suffix in ["es", "s", "n", "en", "e", "er", "ern", "nen", "se", "sen", "ses"] {
      rules.append(SuffixRule(suffix, "", .noun))
    }
    for suffix in ["em", "en", "es", "er", "e"] { rules.append(SuffixRule(suffix, "", .adjective)) }
    for suffix in ["n", "s", "m", "r"] { rules.append(SuffixRule("e" + suffix, "e", .adjective)) }
    for degree in ["er", "st", "est"] {
      for suffix in ["em", "en", "es", "er", "e", ""] {
        rules.append(SuffixRule(degree + suffix, "", .adjective))
      }
    }
    for suffix in ["", "e", "en", "er", "es", "em"] { rules.append(SuffixRule("end" + suffix, "en", .verb)) }
    for suffix in ["t", "e", "st", "te", "ten", "test", "tet", "et", "est", "ete", "eten", "etest"] {
      rules.append(SuffixRule(suffix, "en", .verb))
    }
    for suffix in ["e", "st", "t", "te", "ten"] { rules.append(SuffixRule(suffix, "n", .verb)) }
    rules.append(SuffixRule("innen", "in", .noun))
    rules.append(SuffixRule("en", "um", .noun))
    rules.append(SuffixRule("en", "us", .noun))
    rules.append(SuffixRule("en", "a", .noun))
    return SuffixRules(rules)
  }()

  private static let adjectiveEndings = ["em", "en", "es", "er", "e"].map { Array($0.utf8) }
  private static let ge = Array("ge".utf8)
  private static let zu = Array("zu".utf8)
  private static let infinitives = ["en", "n"].map { Array($0.utf8) }

  /// The base forms of a German form, likeliest first: the dictionary's own inflected columns, then suffix rules.
  ///
  /// Only entries come out; the form itself is among them when it is a base form, or when nothing else is known of it.
  /// Where the dictionary has the form as another part of speech than its capital letter tells, the rules are asked for
  /// that too: `Gründen` is a form of `Grund`, though `gründen` is a verb.
  public func lemmas(ofGerman form: String) -> [WordID] {
    let key = LexiconKey.make(form)
    let found = germanLemmas(key)
    let isNoun = form.beginsWithCapital
    let isExpected = { (word: WordID) in
      let known = self.partsOfSpeech(ofGerman: word)
      return known.isEmpty
        || (isNoun ? !known.isDisjoint(with: [.noun, .name]) : !known.isSubset(of: [.noun, .name]))
    }
    guard !found.isEmpty, !found.contains(where: isExpected) else { return found }
    var others: [WordID] = []
    applyRules(key, to: &others)
    if isNoun {
      applyDativePlural(key, to: &others)
    } else if !others.contains(where: isExpected) {
      applyParticiples(key, to: &others)
      if others.isEmpty { applyAdjectiveOfForm(key, to: &others) }
    }
    return others.filter { isExpected($0) && !found.contains($0) } + found
  }

  /// `Gründen`, by its plural `Gründe`.
  private func applyDativePlural(_ key: [UInt8], to found: inout [WordID]) {
    guard key.last == UInt8(ascii: "n") else { return }
    for lemma in simpleLemmas(key.dropLast()) where !found.contains(lemma) { found.append(lemma) }
  }

  func germanLemmas(_ key: [UInt8]) -> [WordID] {
    var found: [WordID] = []
    let entry = germanWords.find(key)
    if let entry {
      if isBase(german: entry) { found.append(entry) }
      for lemma in germanWords.storedLemmas(entry) where !found.contains(lemma) { found.append(lemma) }
    }
    if found.isEmpty { applyRules(key, to: &found) }
    if found.isEmpty { applyParticiples(key, to: &found) }
    if found.isEmpty { applyAdjectiveOfForm(key, to: &found) }
    if found.isEmpty, let entry { return [entry] }
    return found
  }

  private func applyRules(_ key: [UInt8], to found: inout [WordID]) {
    for rule in Lexicon.germanRules[key] {
      guard let length = rule.stemLength(of: key) else { continue }
      guard let word = germanWords.find(key, upTo: length, and: rule.ending), isBase(german: word),
        !found.contains(word),
        !partsOfSpeech(ofGerman: word).isDisjoint(with: rule.grammar)
      else { continue }
      found.append(word)
    }
  }

  /// `gespeichert`, `zurückgeholt`, `aufzuhalten`, and forms of strong verbs behind a prefix: `zurückging`.
  private func applyParticiples(_ key: [UInt8], to found: inout [WordID]) {
    for mark in [Lexicon.ge, Lexicon.zu] {
      var position = 0
      while position + mark.count + 2 < key.count {
        defer { position += 1 }
        guard key[position] == mark[0], key[position + 1] == mark[1] else { continue }
        let prefix = key[..<position]
        let rest = key[(position + mark.count)...]
        if position > 0 {
          for lemma in simpleLemmas(key[position...]) + simpleLemmas(rest) {
            add(prefix + Array(germanWords.bytes(lemma)), to: &found)
          }
        }
        for suffix in ["t", "et", "en"] where rest.count > suffix.utf8.count {
          guard rest.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else { continue }
          for infinitive in Lexicon.infinitives {
            add(prefix + rest.dropLast(suffix.utf8.count) + infinitive, to: &found)
          }
        }
      }
    }
    guard found.isEmpty, key.count > 5 else { return }
    for position in 2..<(key.count - 2) {
      for lemma in simpleLemmas(key[position...]) {
        add(key[..<position] + Array(germanWords.bytes(lemma)), to: &found)
      }
    }
  }

  /// Base forms the dictionary itself gives for a form.
  private func simpleLemmas(_ key: ArraySlice<UInt8>) -> [WordID] {
    germanWords.find(key).map { germanWords.storedLemmas($0) } ?? []
  }

  private func add(_ key: ArraySlice<UInt8>, to found: inout [WordID]) {
    guard let word = germanWords.find(key), isBase(german: word),
      partsOfSpeech(ofGerman: word).contains(.verb),
      !found.contains(word)
    else { return }
    found.append(word)
  }

  /// A participle or comparative with an adjective's ending: `gefährdeten`, `größere`.
  private func applyAdjectiveOfForm(_ key: [UInt8], to found: inout [WordID]) {
    for ending in Lexicon.adjectiveEndings where key.count > ending.count + 3 {
      guard key.suffix(ending.count) == ending[...] else { continue }
      let stem = Array(key.dropLast(ending.count))
      var lemmas = simpleLemmas(stem[...])
      if lemmas.isEmpty { applyParticiples(stem, to: &lemmas) }
      for lemma in lemmas where !found.contains(lemma) { found.append(lemma) }
    }
  }
}
