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

  /// Words of the longest term that is looked for: a longer one is a text.
  static let mostWords = 32

  /// A spelling of a term: its text or one of its forms.
  private struct Spelling {
    let place: TermIndex.TermPlace
    let text: String
    let isExact: Bool
    let span: TextSpan
  }

  /// Adds every term with its forms, cut by one tokenizer: terms of a glossary share most of their words.
  mutating func add(_ glossary: Glossary) {
    var utf8: [UInt8] = []
    var spellings: [Spelling] = []
    for (index, concept) in glossary.concepts.enumerated() {
      for (number, term) in concept.terms(in: language).enumerated() {
        let place = TermIndex.TermPlace(concept: index, term: number)
        for (text, caseRule) in term.spellings {
          let start = utf8.count
          utf8 += text.utf8
          spellings.append(
            Spelling(
              place: place, text: text, isExact: caseRule == .exact, span: TextSpan(start, utf8.count)))
          utf8.append(0x0A)
        }
      }
    }
    var tokenizer = Tokenizer(utf8: utf8)
    var tokens: [Range<Int>] = []
    for spelling in spellings {
      let first = tokenizer.tokens.count
      tokenizer.tokenize(spelling.span)
      tokens.append(first..<tokenizer.tokens.count)
    }
    let words = tokenizer.forms.forms.map { form in
      FormPart.parts(of: form, language: language).enumerated().map { Word(part: $1, isHyphenated: $0 > 0) }
    }
    for (range, spelling) in zip(tokens, spellings) {
      add(spelling, tokenizer.tokens[range].flatMap { words[$0.form] })
    }
  }

  private mutating func add(_ spelling: Spelling, _ words: [Word]) {
    let place = spelling.place
    var parts = words
    guard (1...Self.mostWords).contains(parts.count) else { return }
    let isVerb = language == .english && parts.count > 1 && parts[0].folded.elementsEqual("to".utf8)
    if isVerb { parts.removeFirst() }
    let isExact = spelling.isExact
    let letters = isExact ? trie.addSpelling(spelling.text.utf8.filter { $0 != 0x20 && $0 != 0x2D }) : nil
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
      trie.insert(path, concept: place.concept, term: place.term, spelling: letters)
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
