/// Looks the words of a text up in the dictionaries, each distinct spelling once.
public struct Annotator: Sendable {
  private let lexicon: Lexicon?
  private let american: SpellingDictionary?
  private let british: SpellingDictionary?
  private let german: SpellingDictionary?
  private let variant: EnglishVariant

  /// What is nil is not asked.
  public init(
    lexicon: Lexicon?, american: SpellingDictionary? = nil, british: SpellingDictionary? = nil,
    german: SpellingDictionary? = nil, variant: EnglishVariant = .american
  ) {
    self.lexicon = lexicon
    self.american = american
    self.british = british
    self.german = german
    self.variant = variant
  }

  /// The side with an entry for each of its forms.
  ///
  /// English is looked up in the text's own variant, what that refuses in the other, what both refuse in German;
  /// German is not checked for spelling.
  public func annotate(_ side: Side) -> Side {
    let isEnglish = side.document.language == .english
    let (spellings, entries) = atOnce(
      { isEnglish ? self.spellings(of: side) : [] },
      { side.forms.map { entry($0, side.document.language) } })
    return Side(
      document: side.document, sentences: side.sentences, tokens: side.tokens, forms: side.forms,
      entries: isEnglish ? zip(spellings, entries).map { $1.with($0) } : entries)
  }

  private func entry(_ form: String, _ language: Language) -> LexicalEntry {
    guard let lexicon else { return .unknown }
    switch language {
    case .english:
      let word = lexicon.english(form)
      let lemmas = lexicon.lemmas(ofEnglish: form)
      var partsOfSpeech = word.map { lexicon.partsOfSpeech($0) } ?? []
      for lemma in lemmas { partsOfSpeech.formUnion(lexicon.partsOfSpeech(lemma)) }
      return LexicalEntry(word: word, lemmas: lemmas, partsOfSpeech: partsOfSpeech)
    case .german:
      let word = lexicon.german(form)
      let lemmas = lexicon.lemmas(ofGerman: form)
      var partsOfSpeech = word.map { lexicon.partsOfSpeech(ofGerman: $0) } ?? []
      for lemma in lemmas { partsOfSpeech.formUnion(lexicon.partsOfSpeech(ofGerman: lemma)) }
      return LexicalEntry(word: word, lemmas: lemmas, partsOfSpeech: partsOfSpeech)
    }
  }

  private func spellings(of side: Side) -> [Spelling] {
    var spellings = [Spelling](repeating: [], count: side.forms.count)
    var isWord = [Bool](repeating: false, count: side.forms.count)
    for token in side.tokens where token.kind == .word { isWord[token.form] = true }
    var open = side.forms.indices.filter { isWord[$0] }
    // The text's own variant is asked first: what both have is right, whichever has it.
    let both = [(american, Spelling.american), (british, .british)]
    for (dictionary, flag) in (variant == .british ? both.reversed() : both) + [(german, .german)] {
      guard let dictionary else { continue }
      let accepted = dictionary.accepts(open.map { side.forms[$0] })
      for (index, isAccepted) in zip(open, accepted) where isAccepted { spellings[index].insert(flag) }
      open = zip(open, accepted).filter { !$0.1 }.map(\.0)
    }
    return spellings
  }
}

extension LexicalEntry {
  fileprivate func with(_ spelling: Spelling) -> LexicalEntry {
    LexicalEntry(spelling: spelling, word: word, lemmas: lemmas, partsOfSpeech: partsOfSpeech)
  }
}
