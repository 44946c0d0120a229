/// Asks the spelling dictionaries for the words of an English text, each distinct spelling once.
public struct SpellingCheck: Sendable {
  private let american: SpellingDictionary?
  private let british: SpellingDictionary?
  private let german: SpellingDictionary?
  private let variant: EnglishVariant?
  private let known: KnownWords

  /// What is nil is not asked.
  ///
  /// - Parameters:
  ///   - variant: the English that the text is written in; nil for any.
  ///   - known: words that are English, whatever the dictionaries say.
  public init(
    american: SpellingDictionary? = nil, british: SpellingDictionary? = nil,
    german: SpellingDictionary? = nil, variant: EnglishVariant? = nil,
    known: KnownWords = KnownWords(data: nil, glossary: .empty)
  ) {
    self.american = american
    self.british = british
    self.german = german
    self.variant = variant
    self.known = known
  }

  /// The side with the spelling in the entries of those of its forms that a rule may ask about.
  ///
  /// What has a capital may be a name, and is asked only in sentences with German words: whether `Völker` is German
  /// too tells what `bedrohte` beside it is.
  public func check(_ side: Side) -> Side {
    var spellings = [Spelling](repeating: [], count: side.forms.count)
    let hasCapital = side.forms.map(\.hasCapital)
    lookUp(Self.words(of: side, in: side.sentences) { !hasCapital[$0] }, of: side, into: &spellings)
    let german = side.sentences.filter { sentence in
      side.tokens[sentence.tokens].contains { spellings[$0.form] == .german }
    }
    lookUp(Self.words(of: side, in: german) { hasCapital[$0] }, of: side, into: &spellings)
    let entries =
      side.entries.isEmpty ? Array(repeating: .unknown, count: side.forms.count) : side.entries
    return side.with(entries: zip(entries, spellings).map { $0.with($1) })
  }

  /// The forms of words in sentences, each once.
  private static func words(
    of side: Side, in sentences: [Sentence], where isAsked: (_ form: Int) -> Bool
  ) -> [Int] {
    var isWord = [Bool](repeating: false, count: side.forms.count)
    for sentence in sentences {
      for token in side.tokens[sentence.tokens] where token.kind == .word { isWord[token.form] = true }
    }
    return isWord.indices.filter { isWord[$0] && isAsked($0) }
  }

  /// Looks forms up in the text's own variant, what that refuses in the other, what both refuse in German.
  private func lookUp(_ forms: [Int], of side: Side, into spellings: inout [Spelling]) {
    // The text's own variant is asked first: what both have is right, whichever has it.
    let both = [(american, Spelling.american), (british, .british)]
    let english = variant == .british ? both.reversed() : both
    func isKnown(_ form: Int) -> Bool {
      FormPart.parts(of: side.forms[form], language: .english).allSatisfy(known.contains)
    }
    var open = refused(forms, by: english[0], of: side, into: &spellings)
    // Of a known word only the variant may matter.
    if variant == nil { open.removeAll(where: isKnown) }
    open = refused(open, by: english[1], of: side, into: &spellings)
    open.removeAll(where: isKnown)
    _ = refused(open, by: (german, .german), of: side, into: &spellings)
  }

  /// Looks forms up, and says which are refused: all where there is no dictionary.
  private func refused(
    _ forms: [Int], by dictionary: (words: SpellingDictionary?, flag: Spelling), of side: Side,
    into spellings: inout [Spelling]
  ) -> [Int] {
    // One that is not asked need not be loaded.
    guard let words = dictionary.words, !forms.isEmpty else { return forms }
    let accepted = words.accepts(forms.map { side.forms[$0] })
    for (form, isAccepted) in zip(forms, accepted) where isAccepted {
      spellings[form].insert(dictionary.flag)
    }
    return zip(forms, accepted).filter { !$0.1 }.map(\.0)
  }
}

extension LexicalEntry {
  fileprivate func with(_ spelling: Spelling) -> LexicalEntry {
    LexicalEntry(spelling: spelling, word: word, lemmas: lemmas, partsOfSpeech: partsOfSpeech)
  }
}
