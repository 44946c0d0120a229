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
  private let corrections: Corrections
  private let expressions: Expressions
  private var wordings: WordingTable
  private var memory = ChannelMemory()
  /// Words of the language model around and in a place; kept for its memory.
  private var row: [LanguageModel.Word] = []

  /// ln of how much less likely a correction may be than what stands there; nothing below was ever right.
  private static let leastGain: Float = -4

  init(finder: CandidateFinder, realizer: Realizer, model: LanguageModel, expressions: Expressions) {
    self.expressions = expressions
    target = finder.target
    source = finder.source
    terms = finder.terms
    channel = finder.channel
    self.model = model
    corrections = Corrections(terms: terms, source: source, channel: channel)
    wordings = WordingTable(
      realizer: realizer, terms: terms, source: source, vocabulary: channel.vocabulary)
  }

  /// A candidate in the form that fits best.
  private struct Worded {
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
    let model = model
    // The model serves one at a time, so it is borrowed for a sentence and for nothing but its own answers.
    let worded = model.withScorer { scorer in
      let single = word(candidates, in: range, model, with: scorer)
      return single + compose(single, in: range, evidence, with: scorer)
    }
    return worded.map { item in
      let atoms = item.candidate.atoms
      return Examination.Place(
        span: TextSpan(
          target.atoms[atoms.lowerBound].span.start, target.atoms[atoms.upperBound - 1].span.end),
        text: item.wording.text, isPhrase: item.candidate.links.count > 1 || atoms.count > 1,
        features: features(of: item, in: range, evidence), candidate: item.candidate)
    }
  }

  // MARK: The language model

  private mutating func word(
    _ candidates: [Candidate], in range: Range<Int>, _ model: LanguageModel,
    with scorer: borrowing LanguageModel.Scorer
  ) -> [Worded] {
    var views: [PlaceView] = []
    var worded: [Worded] = []
    for candidate in candidates {
      let atoms = candidate.atoms
      let view: PlaceView
      if let known = views.last(where: { $0.atoms == atoms }) {
        view = known
      } else {
        view = PlaceView(atoms, in: range, of: target, model: model, with: scorer)
        views.append(view)
      }
      var best: (wording: Wording, score: Float)?
      // The guard below decides; what is surely beneath it needs no exact score.
      let leastScore = view.logProbability + Self.leastGain - 0.001
      for wording in wordings.wordings(of: candidate.origin, inPlaceOf: atoms, with: scorer) {
        row.removeAll(keepingCapacity: true)
        row.append(view.before.0)
        row.append(view.before.1)
        row += wording.words
        row += view.after
        let bound = best?.score ?? leastScore
        if let score = ModelView.logProbability(
          row, from: 2, context: view.context, above: bound, with: scorer)
        {
          best = (wording, score)
        }
      }
      guard let best else { continue }
      let gain = min(max(best.score - view.logProbability, -8), 12)
      guard gain > Self.leastGain else { continue }
      worded.append(Worded(candidate: candidate, view: view, wording: best.wording, gain: gain))
    }
    return worded
  }

  // MARK: Neighbours

  /// Pairs of neighbours, in the forms that fit best.
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
        rendering: rendering, unit: source.unit, rank: source.rank, atoms: item.candidate.atoms,
        text: item.wording.text,
        score: item.candidate.logProbability + 0.5 * min(item.gain, 4), candidate: item.candidate)
    }
    var views: [PlaceView] = []
    var composed: [Worded] = []
    for pair in composer.pairs(parts, memory: &memory, channel: channel) {
      let atoms = pair.candidate.atoms
      let view: PlaceView
      if let known = views.last(where: { $0.atoms == atoms }) {
        view = known
      } else {
        view = PlaceView(atoms, in: range, of: target, model: model, with: scorer)
        views.append(view)
      }
      var best: (wording: Wording, score: Float)?
      var texts: [String] = []
      for first in pair.first {
        let seconds =
          pair.second.isEmpty
          ? wordings.wordings(of: pair.secondOrigin, inPlaceOf: pair.secondAtoms, with: scorer).map(\.text)
          : pair.second
        for second in seconds where !texts.contains(first + pair.joint + second) {
          texts.append(first + pair.joint + second)
        }
      }
      for text in texts {
        let wording = Wording(text, with: scorer)
        row.removeAll(keepingCapacity: true)
        row.append(view.before.0)
        row.append(view.before.1)
        row += wording.words
        row += view.after
        let bound = best?.score ?? view.logProbability
        if let score = ModelView.logProbability(row, from: 2, above: bound, with: scorer) {
          best = (wording, score)
        }
      }
      guard let best else { continue }
      let gain = min(best.score - view.logProbability, 12)
      composed.append(Worded(candidate: pair.candidate, view: view, wording: best.wording, gain: gain))
    }
    return composed
  }

  // MARK: Features

  /// What the channel says of a candidate's links.
  private struct LinkSummary {
    var weakest: Float = 0
    var changed = 0
    var learned: Float = 0
    var imageCount: Float = 0
    var isLinked = false
    var unlinked = 0
    var kinship: Float = 1
    /// How alike the synonyms of what was changed are, at best.
    var closeness: Float = 0
    /// How many of the changed links are between words of one class.
    var sameClass = 0
    /// ln of how much likelier what stands there is as an image than in a genuine term, at best.
    var imageBalance: Float = -6
    /// The same of what it was put for, at worst.
    var termBalance: Float = 6
  }

  private mutating func summary(
    of links: [UnitLink], term sequence: UnitSequence, in range: Range<Int>
  ) -> LinkSummary {
    var summary = LinkSummary()
    for link in links {
      guard let term = sequence.unit(at: link.term.lowerBound, length: link.term.count),
        let unit = link.image.count == 1
          ? target.unit(range.lowerBound + link.image.lowerBound)
          : channel.phrase(link.image.map { target.unit(range.lowerBound + $0) }[...])
      else { continue }
      let probability = memory.probability(of: unit, for: term, in: channel)
      summary.weakest = min(summary.weakest, log(max(probability, 1e-6)))
      guard unit != term else { continue }
      summary.changed += 1
      summary.closeness = max(summary.closeness, channel.kinship(term, unit))
      if let last = link.image.last,
        !lexiconClass(term).isDisjoint(with: target.partsOfSpeech(range.lowerBound + last))
      {
        summary.sameClass += 1
      }
      summary.imageBalance = max(summary.imageBalance, channel.imageBalance(of: unit))
      summary.termBalance = min(summary.termBalance, channel.imageBalance(of: term))
      let count = channel.count(of: unit, for: term)
      summary.learned = max(summary.learned, count)
      summary.imageCount = max(summary.imageCount, channel.count(asImage: unit))
      if !lexiconRelations(term, unit).isEmpty {
        summary.isLinked = true
      } else if count == 0 {
        summary.unlinked += 1
        summary.kinship = min(summary.kinship, channel.kinship(term, unit))
      }
    }
    return summary
  }

  private mutating func features(
    of item: Worded, in range: Range<Int>, _ evidence: SentenceEvidence
  ) -> Features {
    let (candidate, view, wording, gain) = (item.candidate, item.view, item.wording, item.gain)
    let atoms = candidate.atoms
    let sequence = corrections.sequence(of: candidate)
    let isTechnical = corrections.isTechnical(candidate)

    // What the channel says.
    let length = Float(max(atoms.count, sequence.count))
    let channelScore = candidate.logProbability / length
    let links = summary(of: candidate.links, term: sequence, in: range)

    // What the German says.
    let changed = candidate.neighbour?.changedAtoms ?? atoms
    let directness = evidence.directness[
      (changed.lowerBound - range.lowerBound)..<(changed.upperBound - range.lowerBound)]
    let most = directness.max() ?? 0
    let source = candidate.source
    let covered = source.map { evidence.isCovered($0.unit.tokens) } ?? false
    var distance: Float = 0.5
    if let source, evidence.sourceLength > 0, !evidence.isWholeDocument {
      let place = (Float(atoms.lowerBound - range.lowerBound) + 0.5) / Float(range.count)
      let other =
        (Float(source.unit.tokens.lowerBound - evidence.sourceStart) + 0.5) / Float(evidence.sourceLength)
      distance = min(abs(place - other), 0.5)
    }
    let hasSource = evidence.sourceLength > 0
    let isTerm = if case .term = candidate.origin { true } else { false }
    let termClass = sequence.words.last.map { lexiconClass($0) } ?? []
    let imageClass = target.partsOfSpeech(atoms.upperBound - 1)
    let kind = source?.unit.kind
    let logImages = log(1 + links.imageCount)
    let positiveGain = min(max(gain, 0), 4)

    let values: [Float] = [
      channelScore, max(channelScore, -4), min(gain, 0), positiveGain, min(max(gain - 4, 0), 6),
      most > 0 ? 1 : 0, min(most, 1), directness.allSatisfy { $0 > 0 } ? 1 : 0,
      covered ? 1 : 0, min(distance, 0.1), distance, view.frequency, wording.frequency,
      view.attested, view.unattested,
      view.innerAttested, log(1 + links.learned), log(1 + Float(source?.rank ?? 0)),
      log(Float(max(source?.unit.renderings.count ?? 1, 1))), Float(atoms.count - 1),
      Float(sequence.count - 1),
      log(Float(max(candidate.support, 1))), kind == .phrase ? 1 : 0, kind == .compound ? 1 : 0,
      kind == .part ? 1 : 0, kind == .glossary ? 1 : 0, logImages, logImages - 0.3 * view.frequency - 3,
      most > 0 ? 0 : logImages, links.isLinked ? 1 : 0, atoms.lowerBound == range.lowerBound ? 1 : 0,
      termClass.isDisjoint(with: imageClass) ? 0 : 1, isTechnical ? 1 : 0, covered ? positiveGain : 0,
      most > 0 ? positiveGain : 0, view.hasUnknownWord ? 1 : 0, isTerm ? 1 : 0,
      isTerm && hasSource && source == nil ? 1 : 0, hasSource ? 0 : 1,
      Float(links.changed) / Float(max(sequence.count, 1)), links.weakest, wording.attested,
      source?.unit.concept != nil ? 1 : 0, target.isContent(atoms.lowerBound) ? 0 : 1,
      Float(links.unlinked), links.kinship == 1 ? 0 : links.kinship, length, evidence.isWholeDocument ? 1 : 0,
      evidence.isWholeDocument ? log(Float(max(candidate.support, 1))) : 0,
      evidence.isWholeDocument && covered ? 1 : 0, kind == .neighbours ? 1 : 0,
      changed == atoms ? 0 : 1,
      links.closeness, links.imageBalance, links.termBalance,
      view.logProbability / Float(atoms.count + view.after.count),
      isTerm || kind == .glossary
        || sequence.count > 1 && expressions.contains(corrections.text(of: candidate)) ? 1 : 0,
      links.changed == 0 ? 1 : Float(links.sameClass) / Float(links.changed),
      candidate.isHabit ? 1 : 0,
    ]
    return Features(
      values: values, attested: view.attested, gain: gain,
      isTechnical: isTechnical)
  }

  private func lexiconRelations(_ a: WordID, _ b: WordID) -> SynonymRelations {
    let lexicon = channel.vocabulary.lexicon
    guard Int(a.rawValue) < lexicon.englishCount, Int(b.rawValue) < lexicon.englishCount else { return [] }
    return lexicon.relations(a, b)
  }

  private func lexiconClass(_ word: WordID) -> PartsOfSpeech {
    let lexicon = channel.vocabulary.lexicon
    return Int(word.rawValue) < lexicon.englishCount ? lexicon.partsOfSpeech(word) : []
  }
}
