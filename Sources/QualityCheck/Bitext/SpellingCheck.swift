/// Asks the spelling dictionaries for the words of an English text, each distinct spelling once.
public struct SpellingCheck: Sendable {
  private let american: SpellingDictionary?
  private let british: SpellingDictionary?
  private let german: SpellingDictionary?
  private let variant: EnglishVariant

  /// What is nil is not asked.
  public init(
    american: SpellingDictionary? = nil, british: SpellingDictionary? = nil,
    german: SpellingDictionary? = nil, variant: EnglishVariant = .american
  ) {
    self.american = american
    self.british = british
    self.german = german
    self.variant = variant
  }

  /// The side with the spelling in the entries of its forms.
  ///
  /// A word is looked up in the text's own variant, what that refuses in the other, what both refuse in German; those
  /// only where some word without a capital is left, for what has one may be a name, and no rule asks more of it.
  public func check(_ side: Side) -> Side {
    var spellings = [Spelling](repeating: [], count: side.forms.count)
    var isWord = [Bool](repeating: false, count: side.forms.count)
    for token in side.tokens where token.kind == .word { isWord[token.form] = true }
    var open = side.forms.indices.filter { isWord[$0] }
    // The text's own variant is asked first: what both have is right, whichever has it.
    let both = [(american, Spelling.american), (british, .british)]
    for (dictionary, flag) in (variant == .british ? both.reversed() : both) + [(german, .german)] {
      guard let dictionary, open.contains(where: { !side.forms[$0].hasCapital }) else { continue }
      let accepted = dictionary.accepts(open.map { side.forms[$0] })
      for (index, isAccepted) in zip(open, accepted) where isAccepted { spellings[index].insert(flag) }
      open = zip(open, accepted).filter { !$0.1 }.map(\.0)
    }
    let entries =
      side.entries.isEmpty ? Array(repeating: .unknown, count: side.forms.count) : side.entries
    return side.with(entries: zip(entries, spellings).map { $0.with($1) })
  }
}

extension LexicalEntry {
  fileprivate func with(_ spelling: Spelling) -> LexicalEntry {
    LexicalEntry(spelling: spelling, word: word, lemmas: lemmas, partsOfSpeech: partsOfSpeech)
  }
}
