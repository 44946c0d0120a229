extension TermIndex {
  /// An index that takes base forms from the compiled dictionaries, and guesses endings where they know nothing.
  public init(_ glossary: Glossary, language: Language, lexicon: Lexicon?) {
    self.init(glossary, language: language, dictionary: lexicon.map { BaseForms($0, language) })
  }
}

extension BaseForms {
  /// Those of the compiled dictionaries.
  init(_ lexicon: Lexicon, _ language: Language) {
    switch language {
    case .german:
      self.init(
        look: { form in lexicon.lemmas(ofGerman: form).map { lexicon.withGermanUTF8($0) { TextKey($0) } } },
        lemma: { lexicon.withGermanUTF8($0) { TextKey($0) } })
    case .english:
      self.init(
        look: { form in lexicon.lemmas(ofEnglish: form).map { lexicon.withEnglishUTF8($0) { TextKey($0) } } },
        lemma: { lexicon.withEnglishUTF8($0) { TextKey($0) } })
    }
  }
}
