internal import Foundation

/// The German that one sentence of the target is looked at with.
struct SentenceSource {
  /// Positions in ``SourceText/units``.
  let units: Range<Int>
  let tokens: Range<Int>
  /// Whether the sentence has no partner, and the units are those of the whole German text.
  let isWholeDocument: Bool
}

/// Finds the places of a text that may be spun, and what each may stand for.
///
/// Candidates come from the glossary's terms and from what the German of the same sentence may mean; the channel has
/// to be able to turn them into the words that stand there. Each sentence is looked at for itself: any number of
/// finders may share the sentences of a text.
///
/// The paths that every word takes are plain loops in mutating functions: a closure or a borrowed `self` would count
/// references to the tables, which the finders of all processors share.
struct CandidateFinder {
  let channel: Channel
  let phraseChannel: PhraseChannel
  let terms: TermTable
  let target: TargetText
  let source: SourceText
  let corrections: Corrections

  /// ln of the least channel probability per word that is worth a look.
  static let leastLogProbability: Float = -6.9
  /// The same for phrases, of which there are many more.
  static let leastPhraseLogProbability: Float = -7.8

  /// What the German offers of one rendering.
  struct Offer {
    /// Number of the sentence that the rest is true of.
    var serial: UInt32 = 0
    /// The unit that offers it best, as position in the text's units, and its rank there.
    var unit: Int32 = 0
    var rank: Int32 = 0
    /// -ln of how often a unit is rendered so, at best.
    var cost: Float = 0
    /// How many units offer it.
    var support: Int32 = 0
    /// In how many places of the German, and behind the last of them.
    var places: Int32 = 0
    var end: Int32 = 0
    /// Whether it is seen too seldom to be proposed.
    var isWitness = false
    /// Whether it stands in the English.
    var isPresent = false
  }

  var marks: SentenceMarks
  var offers: [Offer]
  var offered: [Int] = []
  var wantedPhrases: [Int] = []
  var origins: OriginTable
  var decoder: PhraseDecoder
  var search = SpanSearch()
  /// The words of the phrase that is looked for, where they are linked to, and the spans that were tried for it.
  var phrase: [WordID] = []
  var starts: [Start] = []
  var tried: [Range<Int>] = []
  var hits: [TermHit] = []

  // The sentence that is looked at.
  var candidates: [Candidate] = []
  var sentence = 0
  var pair = 0
  var range = 0..<0
  var hasSource = false
  var isWholeDocument = false
  /// Where words stand that the German accounts for.
  var explained = PositionSet()
  /// Where the first candidate for a phrase stands: what several words of a term lead to is a candidate once.
  var firstPhrase = 0

  init(phraseChannel: PhraseChannel, terms: TermTable, target: TargetText, source: SourceText) {
    channel = phraseChannel.channel
    self.phraseChannel = phraseChannel
    self.terms = terms
    self.target = target
    self.source = source
    corrections = Corrections(terms: terms, source: source, channel: channel)
    marks = SentenceMarks(unitCount: target.unitCount)
    offers = Array(repeating: Offer(), count: source.renderings.count)
    origins = OriginTable(terms: terms, source: source)
    decoder = PhraseDecoder(phraseChannel)
  }

  /// What the German says of one sentence of the target.
  mutating func evidence(at sentence: Int, pair: Int, source: SentenceSource) -> SentenceEvidence {
    marks.beginSentence()
    candidates = []
    self.sentence = sentence
    self.pair = pair
    range = target.sentences[sentence]
    isWholeDocument = source.isWholeDocument
    hasSource = !source.units.isEmpty && !isWholeDocument
    for atom in range {
      for position in target.unitPositions(of: atom) { marks.markPresent(target.unit(atPosition: position)) }
    }
    var evidence = SentenceEvidence(
      directness: Array(repeating: 0, count: range.count),
      costs: Array(repeating: SentenceEvidence.unrendered, count: range.count),
      explanations: Array(repeating: nil, count: range.count),
      covered: Array(repeating: false, count: source.tokens.count), sourceLength: source.tokens.count,
      sourceStart: source.tokens.lowerBound, isWholeDocument: source.isWholeDocument)
    weigh(source, into: &evidence)
    return evidence
  }

  /// The candidates of one sentence of the target, and what its German says.
  mutating func look(
    at sentence: Int, pair: Int, source: SentenceSource
  ) -> (candidates: [Candidate], evidence: SentenceEvidence) {
    let evidence = evidence(at: sentence, pair: pair, source: source)
    let sequence = UnitSequence(
      words: range.map { target.unit($0) }, channel: channel, longest: PhraseChannel.longestImageUnit)
    explained = PositionSet()
    for position in evidence.directness.indices where evidence.directness[position] > 0 {
      explained.insert(position)
    }
    for position in sequence.words.indices { link(position, of: sequence) }
    firstPhrase = candidates.count
    if hasSource {
      findTerms(of: sequence)
    } else {
      for position in sequence.words.indices where !target.atoms[range.lowerBound + position].isName {
        findTerms(at: position, of: sequence)
      }
    }
    for rendering in wantedPhrases { findRendering(rendering, of: sequence) }
    dropTermsThatAreOffered()
    return (candidates, evidence)
  }

  // MARK: Links

  /// Links the units that start at a position to all they may be images of. What is written like a name is replaced
  /// only as part of a phrase, `Counterfeit Consciousness Act`, and only where it is a word besides.
  private mutating func link(_ position: Int, of sequence: UnitSequence) {
    let isName = target.atoms[range.lowerBound + position].isName
    let isNothingElse = isName && target.partsOfSpeech(range.lowerBound + position).subtracting(.name).isEmpty
    for length in 1...sequence.longest {
      guard let unit = sequence.unit(at: position, length: length) else { continue }
      // Links to words of terms are noted in every sentence.
      if terms.hasWord(unit) || marks.isLinkable(unit) {
        marks.link(unit, position: position, length: length)
      }
      // Function words are put for others only as parts of phrases.
      guard length > 1 || target.isContent(range.lowerBound + position), !isNothingElse else { continue }
      for place in origins.origins(of: unit, in: channel) {
        let origin = origins[place]
        guard origin.isInTerms || marks.mayBeSought(origin.word) else { continue }
        if !isName, let rendering = marks.rendering(wantedFor: origin.word) {
          propose(rendering, for: origin.word, position..<(position + length), unit)
        }
        if origin.isInTerms || marks.isLinkable(origin.word) {
          marks.link(origin.word, position: position, length: length)
        }
      }
    }
  }

  /// A single missing word that the German offers.
  private mutating func propose(
    _ rendering: Int, for origin: WordID, _ positions: Range<Int>, _ unit: WordID
  ) {
    let probability = decoder.probability(of: unit, for: origin)
    guard probability > 0 else { return }
    let logProbability = log(probability)
    guard logProbability >= Self.leastLogProbability else { return }
    add(
      .rendering(rendering), positions, logProbability, [UnitLink(term: 0..<1, image: positions)],
      offer: offers[rendering])
  }

  mutating func add(
    _ origin: Candidate.Origin, _ positions: Range<Int>, _ logProbability: Float, _ links: [UnitLink],
    offer: Offer?
  ) {
    candidates.append(
      Candidate(
        origin: origin, sentence: sentence, pair: pair,
        atoms: (range.lowerBound + positions.lowerBound)..<(range.lowerBound + positions.upperBound),
        logProbability: logProbability, links: links,
        source: offer.map { (source.unit(Int($0.unit)), Int($0.rank), $0.cost) },
        support: Int(offer?.support ?? 0)))
  }
}
