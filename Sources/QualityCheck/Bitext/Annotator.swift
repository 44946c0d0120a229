/// Looks the words of a text up in the lexicon, each distinct spelling once; how they are spelled is another question,
/// see ``SpellingCheck``.
public struct Annotator: Sendable {
  private let lexicon: Lexicon?

  /// Without a lexicon no word is known.
  public init(lexicon: Lexicon?) { self.lexicon = lexicon }

  /// The side with an entry for each of its forms.
  public func annotate(_ side: Side) -> Side {
    side.with(entries: side.forms.map { entry($0, side.document.language) })
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
}
