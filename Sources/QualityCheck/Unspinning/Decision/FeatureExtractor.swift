internal import Foundation

/// Works out the features of candidates, with the language model at hand.
///
/// The language model is asked first and for little: most candidates fail there.
struct FeatureExtractor {
  let target: TargetText
  let source: SourceText
  let terms: TermTable
  let channel: Channel
  let model: LanguageModel
  let corrections: Corrections
  let expressions: Expressions
  private var wordings: WordingTable
  var memory = ChannelMemory()
  var likenesses = LikenessMemory()
  var vicinity: Vicinity
  private var views: [PlaceView] = []
  /// Words of the language model around and in a place; kept for its memory.
  private var row: [LanguageModel.Word] = []

  /// ln of how much less likely a correction may be than what stands there; nothing below was ever right.
  private static let leastGain: Float = -4

  /// - Parameter occurrences: nil where all sentences have a partner.
  init(
    finder: CandidateFinder, realizer: Realizer, model: LanguageModel, expressions: Expressions,
    occurrences: Occurrences?
  ) {
    self.expressions = expressions
    vicinity = Vicinity(target: finder.target, source: finder.source, occurrences: occurrences)
    target = finder.target
    source = finder.source
    terms = finder.terms
    channel = finder.channel
    self.model = model
    corrections = finder.corrections
    wordings = WordingTable(realizer: realizer, corrections: corrections)
  }

  /// A candidate in the form that fits best.
  struct Worded {
    let candidate: Candidate
    let view: PlaceView
    let wording: Wording
    /// ln of how much likelier it is than what stands there.
    let gain: Float
  }

  /// The candidates of one sentence that are worth a decision, with their features.
  mutating func places(_ candidates: [Candidate], _ evidence: SentenceEvidence) -> [Examination.Place] {
    guard let sentence = candidates.first?.sentence else { return [] }
    let range = target.sentences[sentence]
    views.removeAll(keepingCapacity: true)
    let worded = model.withScorer { scorer in
      let single = word(candidates, in: range, with: scorer)
      return single + compose(single, in: range, evidence, with: scorer)
    }
    return worded.map { item in
      let atoms = item.candidate.atoms
      return Examination.Place(
        span: TextSpan(
          target.atoms[atoms.lowerBound].span.start, target.atoms[atoms.upperBound - 1].span.end),
        text: target.atoms[atoms.upperBound - 1].isPossessive
          ? Possessive.of(item.wording.text) : item.wording.text,
        isPhrase: item.candidate.links.count > 1 || atoms.count > 1,
        features: features(of: item, in: range, evidence), candidate: item.candidate)
    }
  }

  // MARK: The language model

  private mutating func word(
    _ candidates: [Candidate], in range: Range<Int>, with scorer: borrowing LanguageModel.Scorer
  ) -> [Worded] {
    var worded: [Worded] = []
    for candidate in candidates {
      let view = view(of: candidate.atoms, in: range, with: scorer)
      let forms = wordings.wordings(
        of: candidate.origin, inPlaceOf: candidate.atoms,
        mayBePlural: candidate.source?.unit.isPlural ?? false, with: scorer)
      // The guard below decides; what is surely beneath it needs no exact score.
      let least = view.logProbability + Self.leastGain - 0.001
      guard let best = best(of: forms, in: view, above: least, with: scorer) else { continue }
      let gain = min(max(best.score - view.logProbability, -8), 12)
      guard gain > Self.leastGain else { continue }
      worded.append(Worded(candidate: candidate, view: view, wording: best.wording, gain: gain))
    }
    return worded
  }

  /// Pairs of neighbours that are likelier than what stands there, in the forms that fit best.
  private mutating func compose(
    _ worded: [Worded], in range: Range<Int>, _ evidence: SentenceEvidence,
    with scorer: borrowing LanguageModel.Scorer
  ) -> [Worded] {
    let composer = Composer(
      target: target, source: source, range: range, evidence: evidence, expressions: expressions)
    let parts = worded.compactMap { item -> Composer.Part? in
      guard case .rendering(let rendering) = item.candidate.origin, let source = item.candidate.source else {
        return nil
      }
      return Composer.Part(
        rendering: rendering, unit: source.unit, rank: source.rank, cost: source.cost,
        atoms: item.candidate.atoms,
        text: item.wording.text,
        score: item.candidate.logProbability + 0.5 * min(item.gain, 4), candidate: item.candidate)
    }
    var composed: [Worded] = []
    for pair in composer.pairs(parts, memory: &memory, channel: channel) {
      let view = view(of: pair.candidate.atoms, in: range, with: scorer)
      let forms = forms(of: pair, with: scorer).map { Wording($0, with: scorer) }
      guard let best = best(of: forms, in: view, above: view.logProbability, with: scorer) else { continue }
      let gain = min(best.score - view.logProbability, 12)
      composed.append(Worded(candidate: pair.candidate, view: view, wording: best.wording, gain: gain))
    }
    return composed
  }

  /// The texts of a pair, each once.
  private mutating func forms(
    of pair: Composer.Pair, with scorer: borrowing LanguageModel.Scorer
  ) -> [String] {
    let seconds =
      pair.second.isEmpty
      ? wordings.wordings(
        of: pair.secondOrigin, inPlaceOf: pair.secondAtoms, mayBePlural: pair.isPlural, with: scorer
      ).map(\.text)
      : pair.second
    var texts: [String] = []
    for first in pair.first {
      for second in seconds where !texts.contains(first + pair.joint + second) {
        texts.append(first + pair.joint + second)
      }
    }
    return texts
  }

  /// A place as it stands; those of one sentence are kept.
  private mutating func view(
    of atoms: Range<Int>, in range: Range<Int>, with scorer: borrowing LanguageModel.Scorer
  ) -> PlaceView {
    if let known = views.last(where: { $0.atoms == atoms }) { return known }
    let view = PlaceView(atoms, in: range, of: target, model: model, with: scorer)
    views.append(view)
    return view
  }

  /// The form that is likeliest in a place, if it is likelier than a bound in ln.
  private mutating func best(
    of forms: [Wording], in view: PlaceView, above bound: Float, with scorer: borrowing LanguageModel.Scorer
  ) -> (wording: Wording, score: Float)? {
    var best: (wording: Wording, score: Float)?
    for wording in forms {
      row.removeAll(keepingCapacity: true)
      row.append(view.before.0)
      row.append(view.before.1)
      row += wording.words
      row += view.after
      if let score = ModelView.logProbability(
        row, from: 2, context: view.context, above: best?.score ?? bound, with: scorer)
      {
        best = (wording, score)
      }
    }
    return best
  }
}
