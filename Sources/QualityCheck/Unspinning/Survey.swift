/// The sentences of one pair, looked at one by one by as many workers as there are processors.
struct Survey: Sendable {
  /// A sentence of the target with the German it is looked at with.
  struct Group: Sendable {
    /// Index into the target's sentences.
    let sentence: Int
    /// Index into the bitext's pairs.
    let pair: Int
    let source: SentenceSource
  }

  /// What was found in a sentence.
  struct LookedAt: Sendable {
    let sentence: Int
    /// How directly the German bears out each of its atoms.
    let directness: [Float]
    /// Its candidates, without what the rest of the text says.
    let places: [Examination.Place]
  }

  let unspinner: Unspinner
  let bitext: Bitext
  let source: SourceText
  let target: TargetText
  let groups: [Group]
  /// Where the German offers what; nil where all sentences have a partner.
  let occurrences: Occurrences?
  /// Known substitutions whose conditions the text does not meet.
  let excluded: Set<KnownSubstitutions.Pair>

  var count: Int { groups.count }

  private var channel: Channel { unspinner.phraseChannel.channel }

  /// Fewer sentences are done sooner than a worker has made its tables.
  private static let sentencesWorthAWorker = 8

  /// Does work on so many sentences; every worker has its own notes and memories, and is handed small parts.
  func inParallel<Value: Sendable>(
    _ count: Int, makeWorker: @Sendable () -> (Range<Int>) -> [Value]
  ) -> [Value] {
    QualityCheck.inParallel(count, least: Self.sentencesWorthAWorker, makeWorker: makeWorker)
  }

  /// All sentences.
  func all() -> [LookedAt] {
    inParallel(count) {
      var look = look()
      return { part in part.map { look($0) } }
    }
  }

  /// How directly the German bears out the words of each sentence.
  func directness() -> [(sentence: Int, directness: [Float])] {
    inParallel(count) {
      var finder = finder()
      return { part in
        part.map { index in
          let group = groups[index]
          return (
            group.sentence,
            finder.evidence(at: group.sentence, pair: group.pair, source: group.source).directness
          )
        }
      }
    }
  }

  func context(_ evidence: [(sentence: Int, directness: [Float])]) -> TextContext {
    TextContext(target: target, evidence: evidence)
  }

  func examination(_ places: [Examination.Place]) -> Examination {
    Examination(
      places: places, words: target.atoms.count, target: target, source: source,
      expressions: unspinner.expressions)
  }

  /// A worker's way to look at a group.
  func look() -> Look {
    let finder = finder()
    return Look(
      survey: self, finder: finder, corrections: finder.corrections,
      elimination: Elimination(channel: channel, target: target, source: source),
      habits: Habits(channel: channel, target: target),
      extractor: FeatureExtractor(
        finder: finder, realizer: unspinner.realizer(for: target), model: unspinner.model,
        expressions: unspinner.expressions, occurrences: occurrences))
  }

  private func finder() -> CandidateFinder {
    CandidateFinder(
      phraseChannel: unspinner.phraseChannel, terms: unspinner.terms, target: target, source: source)
  }

  /// The candidates of a sentence with what the rest of the text says.
  func places(of looked: LookedAt, in context: TextContext) -> [Examination.Place] {
    looked.places.map { $0.adding(features(of: $0.candidate, context)) }
  }

  private func features(of candidate: Candidate, _ context: TextContext) -> [Float] {
    let start = target.sentences[candidate.sentence].lowerBound
    let words = Corrections(terms: unspinner.terms, source: source, channel: channel).words(of: candidate)
    var changed: [WordID] = []
    for link in candidate.links {
      let image = link.image.map { target.unit(start + $0) }
      if image != link.term.map({ words[$0] }) { changed += image }
    }
    return context.features(changed: changed, correction: words)
  }

  /// One worker's tables.
  struct Look {
    fileprivate let survey: Survey
    fileprivate var finder: CandidateFinder
    fileprivate let corrections: Corrections
    fileprivate var elimination: Elimination
    fileprivate var habits: Habits
    fileprivate var extractor: FeatureExtractor

    mutating func callAsFunction(_ index: Int) -> LookedAt {
      let (group, target, bitext) = (survey.groups[index], survey.target, survey.bitext)
      let found = finder.look(at: group.sentence, pair: group.pair, source: group.source)
      let left = elimination.candidates(
        in: group.sentence, pair: group.pair, source: group.source, evidence: found.evidence)
      let known = habits.candidates(
        in: group.sentence, pair: group.pair, evidence: found.evidence, beside: found.candidates + left,
        corrections)
      let places = extractor.places(
        (found.candidates + left + known).filter {
          !found.evidence.refutes($0, from: target.sentences[group.sentence].lowerBound)
            && !corrections.isBorneOut($0, in: target) && !corrections.isContentKept($0, in: target)
            && !corrections.isCognate($0, found.evidence, of: bitext.source, in: target)
        }, found.evidence)
      return LookedAt(
        sentence: group.sentence, directness: found.evidence.directness,
        places: places.filter { place in
          !SpellingVariant.areOne(place.text, bitext.target.document.text(place.span))
            && (survey.excluded.isEmpty
              || corrections.swaps(of: place.candidate, in: target)
                .allSatisfy { !survey.excluded.contains($0) })
        })
    }
  }
}
