internal import Foundation

/// Finds machine-spun English: the noisy channel decoded, the German heard, the verdict calibrated.
public struct Unspinner: Sendable {
  let phraseChannel: PhraseChannel
  let terms: TermTable
  let germanTerms: TermIndex
  let glossary: Glossary
  let inflector: Inflector
  let model: LanguageModel
  let detection: DetectionModel
  let fillers: FillerLexicon
  let expressions: Expressions
  let known: KnownSubstitutions
  let variants: VariantSpellings
  /// Longer texts are heard twice rather than kept in memory.
  var mostSentencesAtOnce = 2000

  /// - Parameters:
  ///   - lexicon: the compiled dictionaries.
  ///   - model: the English trigram model.
  ///   - data: qc's own data: the substitution table, the irregular forms and the weights of the decision.
  public init(
    lexicon: Lexicon, model: LanguageModel, glossary: Glossary, data: DataDirectory
  ) throws(UnspinningError) {
    try self.init(
      lexicon: lexicon, model: model, glossary: glossary, data: data,
      germanTerms: TermIndexCache().index(glossary, language: .german, lexicon: lexicon))
  }

  /// - Parameter germanTerms: the German terms of the glossary.
  init(
    lexicon: Lexicon, model: LanguageModel, glossary: Glossary, data: DataDirectory, germanTerms: TermIndex
  ) throws(UnspinningError) {
    try self.init(
      lexicon: lexicon, model: model, glossary: glossary, data: data,
      detection: DetectionModel(path: data.file("en/detection.tsv")), germanTerms: germanTerms)
  }

  /// The same with weights of one's own, for training.
  ///
  /// - Parameter substitutions: instead of the table that comes with qc.
  package init(
    lexicon: Lexicon, model: LanguageModel, glossary: Glossary, data: DataDirectory,
    detection: DetectionModel, substitutions: SubstitutionTable? = nil
  ) throws(UnspinningError) {
    try self.init(
      lexicon: lexicon, model: model, glossary: glossary, data: data, detection: detection,
      substitutions: substitutions,
      germanTerms: TermIndexCache().index(glossary, language: .german, lexicon: lexicon))
  }

  private init(
    lexicon: Lexicon, model: LanguageModel, glossary: Glossary, data: DataDirectory,
    detection: DetectionModel, substitutions: SubstitutionTable? = nil, germanTerms: TermIndex
  ) throws(UnspinningError) {
    let table =
      if let substitutions { substitutions } else {
        try SubstitutionTable(path: data.file("en/substitutions.tsv"))
      }
    (phraseChannel, terms, known) = TermIndexCache().withUnits(of: glossary, lexicon: lexicon) {
      store throws(LexiconError) in
      let vocabulary = UnitVocabulary(lexicon: lexicon, glossary: try GlossaryWords(store))
      let known = KnownSubstitutions(glossary.knownPhrases, vocabulary: vocabulary)
      let phrases = PhraseChannel(
        channel: Channel(table: table.adding(known.entries), vocabulary: vocabulary))
      return (phrases, try TermTable(store, glossary, channel: phrases.channel), known)
    }
    self.germanTerms = germanTerms
    self.glossary = glossary
    inflector = try Inflector.load(from: data)
    self.model = model
    self.detection = detection
    fillers = FillerLexicon(data: data)
    variants = VariantSpellings(data: data)
    expressions = Expressions(lexicon: lexicon, terms: terms, model: model)
  }

  /// A German text of more sentences has words for everything.
  private static let longestUnpairedSource = 150

  /// The pair with its readings and the probability that the whole target is spun.
  ///
  /// A long text is judged by a sample first: where that leaves no doubt that it is not spun, the rest is not looked
  /// at, and what may be garbled here and there in it is missed.
  ///
  /// - Parameter bitext: where it has a probability of being spun, it was more of it before some of it was put right.
  public func unspin(_ bitext: Bitext) -> Bitext {
    if bitext.pairs.count >= Self.longText {
      let sample = judge(bitext.sample(every: bitext.pairs.count / Self.sampleSize))
      let text = max(Double(sample.text), bitext.spunProbability)
      if text < Self.noDoubt {
        return Bitext(
          source: bitext.source, target: bitext.target, pairs: bitext.pairs, spunProbability: text)
      }
    }
    let (examination, judged, own) = judge(bitext)
    let text = max(own, Float(bitext.spunProbability))
    let decision = Decision(model: detection)
    let maker = ReadingMaker(
      bitext: bitext, examination: examination, judged: judged, text: text,
      calibration: detection.calibration,
      realizer: realizer(for: examination.target), expressions: expressions,
      channel: phraseChannel.channel, known: known)
    let chosen = decision.choose(judged, from: examination, text: text, least: Self.leastProbability)
    let readings =
      chosen.isEmpty ? [] : maker.readings(chosen, CarriedVariant(of: bitext.target, variants: variants))
    return Bitext(
      source: bitext.source, target: bitext.target, pairs: bitext.pairs, readings: readings,
      spunProbability: Double(text))
  }

  /// A text of so many pairs is judged by a sample first.
  private static let longText = 3000
  /// Number of pairs of a sample, at least: some 20,000 words.
  private static let sampleSize = 1000
  /// A text whose sample is less probable than this is not spun: a quarter of what the surest place would need.
  private static let noDoubt = 0.1

  /// The candidates that are of any use with their odds, and the probability that the text is spun.
  private func judge(_ bitext: Bitext) -> (examination: Examination, judged: [Decision.Judged], text: Float) {
    let (examination, judged) = examine(bitext, by: Decision(model: detection))
    let document = documentFeatures(of: bitext, examination, judged)
    return (examination, judged, DetectionModel.probability(detection.document.logOdds(document.values)))
  }

  /// What of a text's features does not depend on the weights: the balance of images, and the weight of padding.
  package func lexicalFeatures(of bitext: Bitext, _ examination: Examination) -> (
    images: Float, fillers: Float
  ) {
    let fillerWeight = fillers.matches(in: bitext.target).reduce(0) { $0 + max($1.weight, 0) }
    return (phraseChannel.channel.imageBalance(of: examination.target), Float(fillerWeight))
  }

  package func documentFeatures(
    of bitext: Bitext, _ examination: Examination, _ judged: [Decision.Judged]
  ) -> DocumentFeatures {
    Decision(model: detection).documentFeatures(
      examination, judged, lexical: lexicalFeatures(of: bitext, examination), hasSource: bitext.hasSource)
  }

  func realizer(for target: TargetText) -> Realizer {
    Realizer(inflector: inflector, target: target, lexicon: phraseChannel.channel.vocabulary.lexicon)
  }

  /// Below this probability a place is not reported.
  package static let leastProbability: Float = 0.48

  /// All candidates of a pair.
  package func examine(_ bitext: Bitext) -> Examination {
    let survey = survey(bitext)
    let looked = survey.all()
    let context = survey.context(looked.map { ($0.sentence, $0.directness) })
    return survey.examination(
      survey.inParallel(looked.count) {
        { part in looked[part].flatMap { survey.places(of: $0, in: context) } }
      })
  }

  /// The candidates of a pair among which places are chosen, weighed.
  ///
  /// What a candidate rests on depends on the whole text, and takes a kilobyte each. Of a text of few sentences all
  /// candidates wait for the rest of the text; in a long one that comes first, at the price of hearing the German
  /// twice.
  private func examine(
    _ bitext: Bitext, by decision: Decision
  ) -> (examination: Examination, judged: [Decision.Judged]) {
    let survey = survey(bitext)
    let sieve = Sieve(decision: decision, least: Self.leastProbability)
    let kept: [Sieve.Weighed]
    if survey.count <= mostSentencesAtOnce {
      let looked = survey.all()
      let context = survey.context(looked.map { ($0.sentence, $0.directness) })
      kept = survey.inParallel(looked.count) {
        { part in looked[part].flatMap { sieve.kept(survey.places(of: $0, in: context)) } }
      }
    } else {
      let context = survey.context(survey.directness())
      kept = survey.inParallel(survey.count) {
        var look = survey.look()
        return { part in part.flatMap { sieve.kept(survey.places(of: look($0), in: context)) } }
      }
    }
    return (
      survey.examination(kept.map(\.place)),
      kept.enumerated().map { Decision.Judged(place: $0, odds: $1.odds) }
    )
  }

  private func survey(_ bitext: Bitext) -> Survey {
    let channel = phraseChannel.channel
    let compounds = CompoundReadings(of: bitext.source, lexicon: channel.vocabulary.lexicon)
    let forms = TargetForms(bitext.target, vocabulary: channel.vocabulary)
    let (source, target) = atOnce(
      {
        SourceText(
          bitext.source, channel: channel, compounds: compounds,
          terms: germanTerms.matches(in: bitext.source), glossary: glossary, spellings: forms.unknown)
      },
      { TargetText(bitext.target, forms: forms, model: model) })
    let groups = sentences(of: bitext, source: source)
    return Survey(
      unspinner: self, bitext: bitext, source: source, target: target, groups: groups,
      occurrences: groups.contains(where: \.source.isWholeDocument) ? Occurrences(source) : nil,
      excluded: known.excluded(from: bitext.target))
  }

  /// What has more tokens is a table or a list of words, and would take time without end.
  private static let longestSentence = 400

  /// The sentences of the target with the German each is looked at with.
  private func sentences(
    of bitext: Bitext, source: SourceText
  ) -> [Survey.Group] {
    // Two reports of one event have no sentences in common, but words.
    let isShort = bitext.source.sentences.count <= Self.longestUnpairedSource
    var groups: [Survey.Group] = []
    groups.reserveCapacity(bitext.target.sentences.count)
    for (index, pair) in bitext.pairs.enumerated() where !pair.target.isEmpty {
      let isWhole = pair.source.isEmpty && isShort && !source.units.isEmpty
      let sentences = isWhole ? bitext.source.sentences.indices : pair.source
      var german = SentenceSource(units: 0..<0, tokens: 0..<0, isWholeDocument: isWhole)
      if let first = sentences.first, let last = sentences.last {
        german = SentenceSource(
          units: source.sentences[first].lowerBound..<source.sentences[last].upperBound,
          tokens: bitext.source.sentences[first].tokens
            .lowerBound..<bitext.source.sentences[last].tokens
            .upperBound, isWholeDocument: isWhole)
      }
      for sentence in pair.target
      where bitext.target.sentences[sentence].tokens.count <= Self.longestSentence {
        groups.append(Survey.Group(sentence: sentence, pair: index, source: german))
      }
    }
    return groups
  }
}
