internal import Foundation

/// The numbers a candidate is judged by.
extension FeatureExtractor {
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
    /// ln of how much likelier the links are without the German of the sentence itself: 0 or less.
    var ownGerman: Float = 0
    /// How alike the German of what was changed is, at best and at worst.
    var german: Float = 0
    var leastGerman: Float = 1
    /// The same of other languages.
    var foreign: Float = 0
    var leastForeign: Float = 1
    /// How many of the changed links are between words of one class.
    var sameClass = 0
    /// ln of how much likelier what stands there is as an image than in a genuine term, at best.
    var imageBalance: Float = -6
    /// The same of what it was put for, at worst.
    var termBalance: Float = 6
  }

  private mutating func summary(
    of links: [UnitLink], term sequence: UnitSequence, in range: Range<Int>, _ evidence: SentenceEvidence
  ) -> LinkSummary {
    var summary = LinkSummary()
    for link in links {
      guard let term = sequence.unit(at: link.term.lowerBound, length: link.term.count),
        let unit = link.image.count == 1
          ? target.unit(range.lowerBound + link.image.lowerBound)
          : channel.phrase(link.image.map { target.unit(range.lowerBound + $0) }[...])
      else { continue }
      let known = memory.probability(of: unit, for: term, in: channel)
      // Beside its own German a word is like every other rendering of it: that German tells nothing of the two.
      let own = unit != term && evidence.directness[link.image.lowerBound] > 0 ? 1 : 0
      let probability = own > 0 ? channel.probability(of: unit, for: term, leavingOut: own) : known
      if own > 0 { summary.ownGerman += log(max(probability, 1e-9) / max(known, 1e-9)) }
      summary.weakest = min(summary.weakest, log(max(probability, 1e-6)))
      guard unit != term else { continue }
      summary.changed += 1
      let likeness = likenesses.likeness(term, unit, leavingOut: own, in: channel)
      summary.closeness = max(summary.closeness, likeness.kinship)
      summary.german = max(summary.german, likeness.german)
      summary.leastGerman = min(summary.leastGerman, likeness.german)
      summary.foreign = max(summary.foreign, likeness.foreign)
      summary.leastForeign = min(summary.leastForeign, likeness.foreign)
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
        summary.kinship = min(summary.kinship, likeness.kinship)
      }
    }
    return summary
  }

  mutating func features(
    of item: Worded, in range: Range<Int>, _ evidence: SentenceEvidence
  ) -> Features {
    let (candidate, view, wording, gain) = (item.candidate, item.view, item.wording, item.gain)
    let atoms = candidate.atoms
    let sequence = corrections.sequence(of: candidate)
    let isTechnical = corrections.isTechnical(candidate)

    // What the channel says.
    let length = Float(max(atoms.count, sequence.count))
    let links = summary(of: candidate.links, term: sequence, in: range, evidence)
    let channelScore = (candidate.logProbability + links.ownGerman) / length

    // What the German says.
    let changed = candidate.neighbour?.changedAtoms ?? atoms
    let directness = evidence.directness[
      (changed.lowerBound - range.lowerBound)..<(changed.upperBound - range.lowerBound)]
    let most = directness.max() ?? 0
    let imageCosts = evidence.costs[
      (changed.lowerBound - range.lowerBound)..<(changed.upperBound - range.lowerBound)]
    let imageCost = imageCosts.reduce(0, +) / Float(max(imageCosts.count, 1))
    let source = candidate.source
    let cost = min(source?.cost ?? SentenceEvidence.unrendered, SentenceEvidence.unrendered)
    let covered = source.map { evidence.isCovered($0.unit.tokens) } ?? false
    var distance: Float = 0.5
    if let source, evidence.sourceLength > 0, !evidence.isWholeDocument {
      let place = (Float(atoms.lowerBound - range.lowerBound) + 0.5) / Float(range.count)
      let other =
        (Float(source.unit.tokens.lowerBound - evidence.sourceStart) + 0.5) / Float(evidence.sourceLength)
      distance = min(abs(place - other), 0.5)
    }
    let hasSource = evidence.sourceLength > 0
    let entry: Int? = if case .term(let index) = candidate.origin { index } else { nil }
    let isTerm = entry != nil
    let isOwn = entry.map { terms.entries[$0].isOwn } ?? false
    let termClass = sequence.words.last.map { lexiconClass($0) } ?? []
    let imageClass = target.partsOfSpeech(atoms.upperBound - 1)
    let kind = source?.unit.kind
    let logImages = log(1 + links.imageCount)
    let positiveGain = min(max(gain, 0), 4)
    let text = sequence.count > 1 ? corrections.text(of: candidate) : ""
    let vicinity = vicinity.values(of: candidate, in: range, evidence)
    let isExpression =
      isTerm || kind == .glossary
      || sequence.count > 1 && expressions.contains(text)

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
      isExpression ? 1 : 0,
      links.changed == 0 ? 1 : Float(links.sameClass) / Float(links.changed),
      candidate.isHabit ? 1 : 0, isTerm || kind == .glossary || expressions.isTerm(text) ? 1 : 0,
      cost, imageCost, imageCost - cost,
      links.german, links.changed == 0 ? 0 : links.leastGerman, links.foreign,
      links.changed == 0 ? 0 : links.leastForeign, isOwn && !hasSource ? 1 : 0,
      vicinity.beside, vicinity.around, vicinity.company, vicinity.accounted,
    ]
    return Features(
      values: values, prior: isOwn ? terms.ownPrior : 0, attested: view.attested, gain: gain,
      isTechnical: isTechnical,
      isExpression: isExpression, isUnpaired: evidence.isWholeDocument || !hasSource, unlinked: links.unlinked
    )
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
