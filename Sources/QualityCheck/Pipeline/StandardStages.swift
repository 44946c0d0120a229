extension Stages {
  /// The steps qc runs with: files in any of the usual encodings, ICU's sentences, the dictionaries, the unspinner.
  ///
  /// - Parameters:
  ///   - resources: what is missing there is not asked: without the lexicon sentences are paired by length and names,
  ///     and nothing is unspun; without qc's own data there are no abbreviations, no boilerplate, no check of the
  ///     languages.
  ///   - glossary: the terms to know.
  ///   - variant: the English that the texts are written in; nil for any.
  /// - Throws: when qc's own data is there but broken.
  public static func standard(
    resources: Resources, glossary: Glossary, variant: EnglishVariant? = nil
  ) throws(UnspinningError) -> Stages {
    let aligner = Aligner(lexicon: resources.lexicon)
    let cache = TermIndexCache()
    @Sendable func index(_ language: Language) -> TermIndex {
      cache.index(glossary, language: language, lexicon: resources.lexicon)
    }
    let ((unspinner, german), (english, known)) = try atOnce(
      { () throws(UnspinningError) in
        let german = index(.german)
        return (try Self.unspinner(resources, glossary, germanTerms: german), german)
      },
      { () throws(UnspinningError) in
        (index(.english), KnownWords(englishOf: glossary, data: resources.data))
      })
    let tracer = TermTracer(glossary, lexicon: resources.lexicon, german: german, english: english)
    var stages = reading(data: resources.data)
    let annotator = Annotator(lexicon: resources.lexicon)
    let spelling = SpellingCheck(
      american: resources.american, british: resources.british, german: resources.german,
      variant: variant, known: known)
    stages.annotate = { annotator.annotate($0) }
    stages.spell = { spelling.check($0) }
    stages.align = { aligner.pairs(source: $0, target: $1) }
    stages.unspin = { unspinner?.unspin($0) ?? $0 }
    stages.spot = { tracer.spot($0, $1) }
    stages.trace = { tracer.trace($0, $1) }
    return stages
  }

  /// The steps that need nothing but qc's own data: reading and cutting.
  public static func reading(data: DataDirectory?) -> Stages {
    let german = Segmenter(language: .german, data: data)
    let english = Segmenter(language: .english, data: data)
    let guess = LanguageGuess(data: data)
    let plainText = PlainTextReader(data: data)
    return Stages(
      read: { path, language, pairing in
        try DocumentReader.read(
          path: path, language: language, layout: pairing == .lines ? .lines : .article, plainText: plainText)
      },
      segment: { document, pairing in
        let segmenter = document.language == .german ? german : english
        return pairing == .lines ? segmenter.segmentLines(document) : segmenter.segment(document)
      },
      languageOf: { guess.language(of: $0) },
      isForeign: { guess.isForeign($0, to: $1) })
  }

  private static func unspinner(
    _ resources: Resources, _ glossary: Glossary, germanTerms: TermIndex
  ) throws(UnspinningError) -> Unspinner? {
    guard let lexicon = resources.lexicon, let model = resources.model, let data = resources.data else {
      return nil
    }
    return try Unspinner(
      lexicon: lexicon, model: model, glossary: glossary, data: data, germanTerms: germanTerms)
  }
}
