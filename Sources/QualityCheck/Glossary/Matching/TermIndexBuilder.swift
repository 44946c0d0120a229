/// Puts the terms of one language into a trie.
struct TermIndexBuilder {
  let language: Language
  let inflection: InflectionKeys
  private(set) var trie = TermTrieBuilder()
  private(set) var compounds = CompoundTermsBuilder()

  init(language: Language, inflection: InflectionKeys) {
    self.language = language
    self.inflection = inflection
  }

  /// Adds every term, cut by one tokenizer: terms of a glossary share most of their words.
  mutating func add(_ glossary: Glossary) {
    var utf8: [UInt8] = []
    var places: [(place: TermIndex.TermPlace, term: Term, span: TextSpan)] = []
    for (index, concept) in glossary.concepts.enumerated() {
      for (number, term) in concept.terms(in: language).enumerated() {
        let start = utf8.count
        utf8 += term.text.utf8
        places.append((TermIndex.TermPlace(concept: index, term: number), term, TextSpan(start, utf8.count)))
        utf8.append(0x0A)
      }
    }
    var tokenizer = Tokenizer(utf8: utf8)
    var tokens: [Range<Int>] = []
    for (_, _, span) in places {
      let first = tokenizer.tokens.count
      tokenizer.tokenize(span)
      tokens.append(first..<tokenizer.tokens.count)
    }
    let words = tokenizer.forms.forms.map { form in
      FormPart.parts(of: form, language: language).enumerated().map { Word(part: $1, isHyphenated: $0 > 0) }
    }
    for (range, place) in zip(tokens, places) {
      add(place.term, tokenizer.tokens[range].flatMap { words[$0.form] }, at: place.place)
    }
  }

  private mutating func add(_ term: Term, _ words: [Word], at place: TermIndex.TermPlace) {
    var parts = words
    guard !parts.isEmpty else { return }
    let isVerb = language == .english && parts.count > 1 && parts[0].folded.elementsEqual("to".utf8)
    if isVerb { parts.removeFirst() }
    let isExact = term.caseRule == .exact
    let spelling = isExact ? trie.addSpelling(term.text.utf8.filter { $0 != 0x20 && $0 != 0x2D }) : nil
    for sequence in spellings(of: parts) {
      let use: InflectionKeys.Use = sequence.count == 1 && !isVerb ? .alone : .inPhrase
      // In a phrase a capital may be the phrase's own: "Künstliche Intelligenz".
      let isNoun = language == .german && use == .alone
      let path = sequence.map { part in
        trie.wordClass(
          TextKey(part.folded), isCapitalised: isNoun && part.isCapitalised, use: use
        ) {
          inflection.keys(ofTermPart: part.part, use: use)
        }
      }
      trie.insert(path, concept: place.concept, term: place.term, spelling: spelling)
      if language == .german, sequence.count == 1, sequence[0].isCapitalised, !isExact {
        compounds.add(sequence[0].folded, place)
      }
    }
  }

  /// A word of a term, and whether a hyphen joins it to the one before.
  private struct Word {
    let part: FormPart
    let isHyphenated: Bool
    var folded: [UInt8] { part.folded }
    var isCapitalised: Bool { part.isCapitalised }
  }

  /// The words of a term, and the same with neighbours written as one.
  private func spellings(of words: [Word]) -> [[Word]] {
    guard (2...3).contains(words.count) else { return [words] }
    var spellings = [words]
    for index in 1..<words.count where canJoin(words[index - 1], words[index]) {
      spellings.append(words[..<(index - 1)] + [join(words[index - 1], words[index])] + words[(index + 1)...])
    }
    if words.count == 3, spellings.count == 3 {
      spellings.append([join(join(words[0], words[1]), words[2])])
    }
    return spellings
  }

  private func canJoin(_ a: Word, _ b: Word) -> Bool {
    guard a.part.isWord, b.part.isWord else { return false }
    if b.isHyphenated { return a.folded.count + b.folded.count >= 5 }
    return language == .english && a.folded.count >= 3 && b.folded.count >= 3
  }

  private func join(_ a: Word, _ b: Word) -> Word {
    Word(
      part: FormPart(folded: a.folded + b.folded, isCapitalised: a.isCapitalised),
      isHyphenated: a.isHyphenated)
  }
}
