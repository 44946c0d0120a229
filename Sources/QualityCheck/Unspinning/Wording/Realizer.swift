/// Words a correction so that it fits the place of what it replaces: number, tense, capitals.
struct Realizer {
  let inflector: Inflector
  let target: TargetText
  let lexicon: Lexicon

  /// The forms a correction may take in place of some atoms, in small letters but for the correction's own capitals.
  func forms(of correction: String, inPlaceOf atoms: Range<Int>) -> [String] {
    let words = correction.split(separator: " ").map(String.init)
    let spoken = atoms.map { target.form($0) }
    let model = spoken[headIndex(spoken.map(\.text))]
    let isVerb = words.count > 1 && !isNoun(words[words.count - 1]) && isOnlyVerb(words[0])
    let head = isVerb ? 0 : headIndex(words)
    // Of a hyphenated word only the last part changes.
    let given = String(words[head].split(separator: "-").last ?? "")
    let stem = String(words[head].dropLast(given.count))
    let bases = lexicon.lemmas(ofEnglish: given)
    let base = bases.first { lexicon.englishText($0) == given } ?? bases.first
    let baseText = base.map { lexicon.englishText($0) } ?? given
    let grammar = base.map { lexicon.partsOfSpeech($0) } ?? .noun
    var forms: [String] = []
    for unit in model.units.prefix(2) {
      guard Int(unit.rawValue) < lexicon.englishCount else { continue }
      let slots = inflector.slots(
        of: model.text, base: lexicon.englishText(unit), partsOfSpeech: lexicon.partsOfSpeech(unit))
      for slot in slots where fits(slot, grammar, isPhrase: words.count > 1 && !isVerb) {
        for form in inflector.forms(of: baseText, in: slot) {
          let text = (words[..<head] + [stem + form] + words[(head + 1)...]).joined(separator: " ")
          if !forms.contains(text) { forms.append(text) }
        }
      }
    }
    return forms.isEmpty ? [correction] : forms
  }

  /// Whether a word of this grammar can fill a slot; a phrase that is no verb changes as a noun.
  private func fits(_ slot: Inflector.Slot, _ grammar: PartsOfSpeech, isPhrase: Bool) -> Bool {
    switch slot {
    case .base: true
    case .plural: grammar.contains(.noun)
    case .thirdPerson, .past, .participle, .gerund: grammar.contains(.verb) && !isPhrase
    }
  }

  private func grammar(of word: String) -> PartsOfSpeech {
    lexicon.lemmas(ofEnglish: word).first.map { lexicon.partsOfSpeech($0) } ?? .noun
  }

  private func isNoun(_ word: String) -> Bool { grammar(of: word).contains(.noun) }

  private func isOnlyVerb(_ word: String) -> Bool {
    let grammar = grammar(of: word)
    return grammar.contains(.verb) && !grammar.contains(.adjective)
  }

  /// The word that carries number and tense: the last, or the one before `of`.
  private func headIndex(_ words: [String]) -> Int {
    if let preposition = words.firstIndex(where: { ["of", "for", "in", "to", "by", "from"].contains($0) }),
      preposition > 0
    {
      return preposition - 1
    }
    return words.count - 1
  }

  /// Gives a correction the capitals of the place.
  func capitalized(_ text: String, like atoms: Range<Int>, in document: Document) -> String {
    guard let first = atoms.first else { return text }
    let original = document.text(
      TextSpan(target.atoms[first].span.start, target.atoms[atoms.upperBound - 1].span.end))
    let letters = original.unicodeScalars.filter { $0.properties.isAlphabetic }
    if letters.count > 3, letters.allSatisfy({ $0.properties.isUppercase }) { return text.uppercased() }
    guard letters.first?.properties.isUppercase ?? false else { return text }
    // A title's words all have capitals.
    let capitals = atoms.count { Self.isCapital(document.text(target.atoms[$0].span)) }
    if capitals > 1, capitals == atoms.count {
      return text.split(separator: " ").map { Self.capitalizing(String($0)) }.joined(separator: " ")
    }
    return Self.capitalizing(text)
  }

  private static func isCapital(_ text: String) -> Bool {
    text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  private static func capitalizing(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
