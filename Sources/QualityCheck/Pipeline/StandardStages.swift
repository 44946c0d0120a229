extension Stages {
  /// The steps qc runs with: files in any of the usual encodings, ICU's sentences, qc's own data.
  ///
  /// - Parameters:
  ///   - data: qc's own data; without it there are no abbreviations, no boilerplate and no check of the languages.
  ///   - glossary: the terms to know.
  public static func standard(data: DataDirectory?, glossary: Glossary) -> Stages {
    let german = Segmenter(language: .german, data: data)
    let english = Segmenter(language: .english, data: data)
    let guess = LanguageGuess(data: data)
    return Stages(
      read: { path, language, pairing in
        try DocumentReader.read(
          path: path, language: language, layout: pairing == .lines ? .lines : .article, data: data)
      },
      segment: { document, pairing in
        let segmenter = document.language == .german ? german : english
        return pairing == .lines ? segmenter.segmentLines(document) : segmenter.segment(document)
      },
      languageOf: { guess.language(of: $0) },
      isForeign: { guess.isForeign($0, to: $1) })
  }
}
