internal import Foundation

/// Works out the features of candidates, with the language model at hand.
struct FeatureExtractor {
  let finder: CandidateFinder
  let realizer: Realizer
  let model: LanguageModel

  /// A candidate with its wording and its features.
  struct Weighed {
    let candidate: Candidate
    /// The correction in the form that fits, in small letters.
    let text: String
    var features: Features
  }

  func weigh(_ candidate: Candidate, with scorer: borrowing LanguageModel.Scorer) -> Weighed {
    let target = finder.target
    let channel = finder.channel
    let range = target.sentences[candidate.sentence]
    let evidence = finder.evidence[candidate.sentence]
    let (correction, sequence, isTechnical) = correction(of: candidate)

    // What the language model says.
    let atoms = candidate.atoms
    let before = (1...2).reversed().map { back -> LanguageModel.Word in
      let position = atoms.lowerBound - back
      return position >= range.lowerBound ? target.form(position).model : model.start
    }
    let after = (0..<2).compactMap { forward -> LanguageModel.Word? in
      let position = atoms.upperBound + forward
      if position < range.upperBound { return target.form(position).model }
      return position == range.upperBound ? model.end : nil
    }
    let image = atoms.map { target.form($0).model }
    let asIs = ModelView.logProbability(before + image + after, from: 2, with: scorer)
    var best: (text: String, words: [LanguageModel.Word], score: Float) = (correction, [], -.infinity)
    for form in realizer.forms(of: correction, inPlaceOf: atoms) {
      let words = numbers(form, with: scorer)
      let score = ModelView.logProbability(before + words + after, from: 2, with: scorer)
      if score > best.score { best = (form, words, score) }
    }
    let gain = min(max(best.score - asIs, -8), 12)
    let row = [before[1]] + image + (after.first.map { [$0] } ?? [])
    let (attested, unattested) = attestation(row, with: scorer)
    let inner = attestation(image, with: scorer)
    let termAttested = attestation(best.words, with: scorer)
    let imageFrequency = frequency(image, with: scorer)
    let termFrequency = frequency(best.words, with: scorer)

    // What the channel says.
    let length = Float(max(atoms.count, sequence.count))
    let channelScore = candidate.logProbability / length
    var weakest: Float = 0
    var changed = 0
    var learned: Float = 0
    var imageCount: Float = 0
    var isLinked = false
    var unlinked = 0
    var kinship: Float = 1
    for link in candidate.links {
      guard let term = sequence.units[link.term.lowerBound][link.term.count - 1],
        let unit = channel.phrase(link.image.map { target.form(range.lowerBound + $0).unit }[...])
      else { continue }
      weakest = min(weakest, log(max(channel.probability(of: unit, for: term), 1e-6)))
      guard unit != term else { continue }
      changed += 1
      learned = max(learned, channel.count(of: unit, for: term))
      imageCount = max(imageCount, channel.count(asImage: unit))
      if !lexiconRelations(term, unit).isEmpty {
        isLinked = true
      } else if channel.count(of: unit, for: term) == 0 {
        unlinked += 1
        kinship = min(kinship, channel.kinship(term, unit))
      }
    }

    // What the German says.
    let directness = atoms.map { evidence.directness[$0 - range.lowerBound] }
    let most = directness.max() ?? 0
    let source = candidate.source
    let covered = source.map { !evidence.covered.isDisjoint(with: $0.unit.tokens) } ?? false
    var distance: Float = 0.5
    if let source, evidence.sourceLength > 0, !evidence.isWholeDocument {
      let place = (Float(atoms.lowerBound - range.lowerBound) + 0.5) / Float(range.count)
      let other =
        (Float(source.unit.tokens.lowerBound - evidence.sourceStart) + 0.5) / Float(evidence.sourceLength)
      distance = min(abs(place - other), 0.5)
    }
    let hasSource = evidence.sourceLength > 0
    let isTerm = if case .term = candidate.origin { true } else { false }
    let first = target.form(atoms.lowerBound)
    let termClass = sequence.words.last.map { lexiconClass($0) } ?? []
    let imageClass = target.form(atoms.upperBound - 1).partsOfSpeech
    let kind = source?.unit.kind
    let logImages = log(1 + imageCount)
    let positiveGain = min(max(gain, 0), 4)

    let values: [Float] = [
      channelScore, max(channelScore, -4), min(gain, 0), positiveGain, min(max(gain - 4, 0), 6),
      most > 0 ? 1 : 0, min(most, 1), directness.allSatisfy { $0 > 0 } ? 1 : 0,
      covered ? 1 : 0, min(distance, 0.1), distance, imageFrequency, termFrequency, attested, unattested,
      inner.share, log(1 + learned), log(1 + Float(source?.rank ?? 0)),
      log(Float(max(source?.unit.renderings.count ?? 1, 1))), Float(atoms.count - 1),
      Float(sequence.count - 1),
      log(Float(max(candidate.support, 1))), kind == .phrase ? 1 : 0, kind == .compound ? 1 : 0,
      kind == .part ? 1 : 0, kind == .glossary ? 1 : 0, logImages, logImages - 0.3 * imageFrequency - 3,
      most > 0 ? 0 : logImages, isLinked ? 1 : 0, atoms.lowerBound == range.lowerBound ? 1 : 0,
      termClass.isDisjoint(with: imageClass) ? 0 : 1, isTechnical ? 1 : 0, covered ? positiveGain : 0,
      most > 0 ? positiveGain : 0, image.contains { $0 < 0 } ? 1 : 0, isTerm ? 1 : 0,
      isTerm && hasSource && source == nil ? 1 : 0, hasSource ? 0 : 1,
      Float(changed) / Float(max(sequence.count, 1)), weakest, termAttested.share,
      source?.unit.concept != nil ? 1 : 0, first.isContent ? 0 : 1,
      Float(unlinked), kinship == 1 ? 0 : kinship, length, evidence.isWholeDocument ? 1 : 0,
      evidence.isWholeDocument ? log(Float(max(candidate.support, 1))) : 0,
      evidence.isWholeDocument && covered ? 1 : 0,
    ]
    return Weighed(
      candidate: candidate, text: best.text,
      features: Features(values: values, attested: attested, gain: gain, isTechnical: isTechnical))
  }

  func correction(of candidate: Candidate) -> (text: String, sequence: UnitSequence, isTechnical: Bool) {
    switch candidate.origin {
    case .term(let index):
      let entry = finder.terms.entries[index]
      return (entry.text, entry.sequence, true)
    case .rendering(let index):
      let rendering = finder.source.renderings[index]
      return (rendering.text, rendering.sequence, rendering.isTechnical)
    }
  }

  private func numbers(_ text: String, with scorer: borrowing LanguageModel.Scorer) -> [LanguageModel.Word] {
    Atoms.split(text).map { scorer.word($0) }
  }

  private func attestation(
    _ words: [LanguageModel.Word], with scorer: borrowing LanguageModel.Scorer
  ) -> (share: Float, isNone: Float) {
    var known = 0
    var all = 0
    for index in words.indices.dropFirst() where words[index] >= 0 && words[index - 1] >= 0 {
      all += 1
      if scorer.bigram(words[index - 1], words[index]).isAttested { known += 1 }
    }
    return (all == 0 ? 0.5 : Float(known) / Float(all), known == 0 ? 1 : 0)
  }

  private func frequency(_ words: [LanguageModel.Word], with scorer: borrowing LanguageModel.Scorer) -> Float
  {
    guard !words.isEmpty else { return ModelView.unknownWord }
    var sum: Float = 0
    for word in words { sum += word < 0 ? ModelView.unknownWord : scorer.unigram(word) }
    return sum / Float(words.count)
  }

  private func lexiconRelations(_ a: WordID, _ b: WordID) -> SynonymRelations {
    let lexicon = finder.channel.vocabulary.lexicon
    guard Int(a.rawValue) < lexicon.englishCount, Int(b.rawValue) < lexicon.englishCount else { return [] }
    return lexicon.relations(a, b)
  }

  private func lexiconClass(_ word: WordID) -> PartsOfSpeech {
    let lexicon = finder.channel.vocabulary.lexicon
    return Int(word.rawValue) < lexicon.englishCount ? lexicon.partsOfSpeech(word) : []
  }
}
