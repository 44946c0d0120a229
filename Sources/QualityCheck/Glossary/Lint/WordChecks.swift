/// What dictionaries and the language model say of a glossary's words.
struct WordChecks {
  let glossary: LintedGlossary
  let resources: Resources

  func problems() -> [GlossaryProblem] { unknownWords() + commonEnglish() + ambiguousGerman() }

  // MARK: Spelling

  private func unknownWords() -> [GlossaryProblem] {
    let accepted = KnownWords(words: WordList.lines("en/accepted.txt", in: resources.data))
    return Language.allCases.flatMap { language -> [GlossaryProblem] in
      let english = [resources.american, resources.british].compactMap { $0 }
      let dictionaries = language == .german ? [resources.german].compactMap { $0 } : english
      guard !dictionaries.isEmpty else { return [] }
      // Forbidden terms may well be misspelt: that is why they are forbidden.
      let terms = glossary.terms(in: language).filter(\.term.status.isAllowed)
      var words: [String] = []
      var owners: [Int] = []
      for (number, term) in terms.enumerated() {
        for word in Self.words(of: term.term) {
          words.append(word)
          owners.append(number)
        }
      }
      var isKnown = [Bool](repeating: false, count: words.count)
      for dictionary in dictionaries {
        for (index, isAccepted) in dictionary.accepts(words).enumerated() where isAccepted {
          isKnown[index] = true
        }
      }
      // German borrows English words: `Social-Media-Plattform`.
      if language == .german {
        for dictionary in english {
          for (index, isAccepted) in dictionary.accepts(words.map { $0.lowercased() }).enumerated()
          where isAccepted {
            isKnown[index] = true
          }
        }
      }
      return words.indices.compactMap { index in
        guard !isKnown[index], !isInLexicon(words[index], language) else { return nil }
        let parts = FormPart.parts(of: words[index], language: language)
        if language == .english, parts.allSatisfy({ accepted.contains($0) }) { return nil }
        return glossary.problem(
          .unknownWord, "the spelling dictionary does not know '\(words[index])'", at: terms[owners[index]])
      }
    }
  }

  /// The words to be looked up: no numbers, no acronyms, nothing that counts only as written, no data without spaces.
  private static func words(of term: Term) -> [String] {
    guard term.caseRule == .any else { return [] }
    return term.text.unicodeScalars.split(whereSeparator: separators.contains).compactMap {
      let word = String($0)
      let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
      let isAcronym = letters.filter(\.properties.isUppercase).count * 2 > letters.count
      let isWord = letters.count > 1 && !isAcronym && word.utf8.count <= CompoundTerms.longestWord
      return isWord && !word.utf8.contains { (0x30...0x39).contains($0) } ? word : nil
    }
  }

  private func isInLexicon(_ word: String, _ language: Language) -> Bool {
    guard let lexicon = resources.lexicon else { return false }
    switch language {
    case .german:
      return !lexicon.lemmas(ofGerman: word).isEmpty || !lexicon.split(germanCompound: word).isEmpty
    case .english: return !lexicon.lemmas(ofEnglish: word).isEmpty
    }
  }

  private static let separators: Set<Unicode.Scalar> = [" ", "-", "/", "\u{2013}", "(", ")", ","]

  // MARK: Everyday words

  /// ln P of a word that stands about once in 20,000 words: `machine`, `market`; some 2,700 words are as frequent.
  private static let everyday: Float = -9.9

  private func commonEnglish() -> [GlossaryProblem] {
    let terms = glossary.terms(in: .english).filter { !$0.term.status.isAllowed && $0.term.caseRule == .any }
    return zip(terms, areEveryday(terms.map(\.term.text))).compactMap { term, isEveryday in
      guard isEveryday else { return nil }
      return glossary.problem(
        .commonWord,
        "'\(term.term.text)' is an everyday word and \(term.term.status.rawValue); it will be reported wherever it "
          + "stands", at: term)
    }
  }

  /// A German word with so many renderings beside those of its concept says other things, too.
  private static let spareRenderings = 8

  private func ambiguousGerman() -> [GlossaryProblem] {
    guard let lexicon = resources.lexicon else { return [] }
    let terms = glossary.terms(in: .german).filter { $0.term.status.isAllowed && !$0.term.text.contains(" ") }
    let preferred = terms.map {
      glossary.concepts[$0.concept].entry.concept.preferredTerm(in: .english)?.text ?? ""
    }
    return zip(terms, areEveryday(preferred)).compactMap { term, isEveryday in
      guard isEveryday, let word = lexicon.german(term.term.text.lowercased()) else { return nil }
      let own = Set(glossary.terms(of: term.concept, in: .english).map { $0.term.text.lowercased() })
      let renderings = lexicon.dictionaryTranslations(word).map { lexicon.englishText($0.english) }
      let others = Set(renderings).subtracting(own)
      guard others.count > Self.spareRenderings else { return nil }
      return glossary.problem(
        .commonWord,
        "the dictionary renders '\(term.term.text)' in \(others.count) other ways than this concept; it will be "
          + "reported where it means something else", at: term)
    }
  }

  /// Whether each text is a single word that ordinary English uses all the time; false without a language model.
  private func areEveryday(_ texts: [String]) -> [Bool] {
    guard let model = resources.model else { return texts.map { _ in false } }
    return model.withScorer { scorer in
      texts.map { text in
        guard !text.isEmpty, !text.contains(" ") else { return false }
        let word = scorer.word(text.lowercased())
        return word >= 0 && scorer.unigram(word) > Self.everyday
      }
    }
  }
}
