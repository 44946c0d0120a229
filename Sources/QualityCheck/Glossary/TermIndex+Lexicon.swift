extension TermIndex {
  /// An index that takes base forms from the compiled dictionaries, and guesses endings where they know nothing.
  public init(_ glossary: Glossary, language: Language, lexicon: Lexicon?) {
    guard let lexicon else {
      self.init(glossary, language: language)
      return
    }
    let dictionary =
      switch language {
      case .german:
        BaseForms(
          look: { form in lexicon.lemmas(ofGerman: form).map { lexicon.withGermanUTF8($0) { TextKey($0) } } },
          lemma: { lexicon.withGermanUTF8($0) { TextKey($0) } })
      case .english:
        BaseForms(
          look: { form in lexicon.lemmas(ofEnglish: form).map { lexicon.withEnglishUTF8($0) { TextKey($0) } }
          },
          lemma: { lexicon.withEnglishUTF8($0) { TextKey($0) } })
      }
    self.init(glossary, language: language, dictionary: dictionary)
  }
}
