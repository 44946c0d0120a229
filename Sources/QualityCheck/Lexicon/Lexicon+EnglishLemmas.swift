extension Lexicon {
  /// Morphy's rules (morphy(7WN)), with `-oes` and the doubled consonants added.
  private static let rules = SuffixRules([
    SuffixRule("s", "", .noun),
    SuffixRule("ses", "s", .noun),
    SuffixRule("xes", "x", .noun),
    SuffixRule("zes", "z", .noun),
    SuffixRule("ches", "ch", .noun),
    SuffixRule("shes", "sh", .noun),
    SuffixRule("men", "man", .noun),
    SuffixRule("ies", "y", .noun),
    SuffixRule("oes", "o", .noun),
    SuffixRule("s", "", .verb),
    SuffixRule("ies", "y", .verb),
    SuffixRule("es", "e", .verb),
    SuffixRule("es", "", .verb),
    SuffixRule("ied", "y", .verb),
    SuffixRule("ed", "e", .verb),
    SuffixRule("ed", "", .verb),
    SuffixRule("ing", "e", .verb),
    SuffixRule("ing", "", .verb),
    SuffixRule("er", "", .adjective),
    SuffixRule("est", "", .adjective),
    SuffixRule("er", "e", .adjective),
    SuffixRule("est", "e", .adjective),
    SuffixRule("ier", "y", .adjective),
    SuffixRule("iest", "y", .adjective),
  ])

  /// The base forms of an English form, likeliest first: WordNet's exceptions, then its suffix rules.
  ///
  /// Only entries with the fitting part of speech come out; the form itself is among them when it is a base form, or
  /// when nothing else is known of it. A possessive ending is taken off first.
  public func lemmas(ofEnglish form: String) -> [WordID] {
    let key = Lexicon.withoutPossessive(LexiconKey.make(form))
    var found: [WordID] = []
    let entry = englishWords.find(key)
    if let entry {
      if isBase(entry) { found.append(entry) }
      for lemma in englishWords.storedLemmas(entry) where !found.contains(lemma) { found.append(lemma) }
    }
    for rule in Lexicon.rules[key] {
      guard let length = rule.stemLength(of: key) else { continue }
      // `ss` is no plural: process, glass.
      if rule.suffix.count == 1, key[length - 1] == UInt8(ascii: "s") { continue }
      add(englishWords.find(key, upTo: length, and: rule.ending), rule.grammar, to: &found)
      if rule.ending.isEmpty, rule.suffix.count > 1, Lexicon.isDoubled(key, length) {
        add(englishWords.find(key, upTo: length - 1), rule.grammar, to: &found)
      }
    }
    if found.isEmpty, let entry { return [entry] }
    guard found.count > 1 else { return found }
    // The word's own reading goes first among equals.
    return found.enumerated()
      .sorted { a, b in
        let (left, right) = (frequency(a.element), frequency(b.element))
        return left != right ? left > right : a.offset < b.offset
      }
      .map(\.element)
  }

  private func add(_ word: WordID?, _ grammar: PartsOfSpeech, to found: inout [WordID]) {
    guard let word, isBase(word), !partsOfSpeech(word).isDisjoint(with: grammar), !found.contains(word) else {
      return
    }
    found.append(word)
  }

  private static func withoutPossessive(_ key: [UInt8]) -> [UInt8] {
    let apostrophe = UInt8(ascii: "'")
    let s = UInt8(ascii: "s")
    if key.count > 2, key.last == s, key[key.count - 2] == apostrophe { return key.dropLast(2) }
    if key.count > 2, key.last == apostrophe, key[key.count - 2] == s { return key.dropLast() }
    return key
  }

  /// Whether the last letter before a suffix may stand twice for the suffix alone: `stopp` gives `stop`.
  private static func isDoubled(_ key: [UInt8], _ length: Int) -> Bool {
    guard length > 3 else { return false }
    let last = key[length - 1]
    return key[length - 2] == last && (!"aeiouls".utf8.contains(last) || last == UInt8(ascii: "l"))
  }
}
