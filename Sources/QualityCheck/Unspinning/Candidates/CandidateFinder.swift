internal import Foundation

/// Finds the places of a text that may be spun, and what each may stand for.
///
/// Candidates come from the glossary's terms and from what the German of the same sentence may mean; the channel has
/// to be able to turn them into the words that stand there.
struct CandidateFinder {
  let channel: Channel
  let phraseChannel: PhraseChannel
  let terms: TermTable
  let target: TargetText
  let source: SourceText
  private(set) var candidates: [Candidate] = []
  /// What the German says, by sentence of the target.
  private(set) var evidence: [SentenceEvidence]

  /// ln of the least channel probability per word that is worth a look.
  static let leastLogProbability: Float = -6.2
  /// The same for phrases, of which there are many more.
  static let leastPhraseLogProbability: Float = -6.5
  /// How far apart the images of a term's words may stand, in atoms.
  private static let reach = 6

  // Notes on units, valid where the stamp is the current sentence's number; one array look-up each.
  private var serial: UInt32 = 0
  /// Whether the sentence has a German partner.
  private var hasSource = false
  private var presentStamp: [UInt32]
  private var wantedStamp: [UInt32]
  private var wantedRendering: [Int32]
  private var linkStamp: [UInt32]
  private var linkHead: [Int32]
  private var isLinkable: [Bool]
  private var linkableStamp: [UInt32]
  private var links: [(position: Int, length: Int, next: Int32)] = []
  private var offerStamp: [UInt32]
  private var offers: [(unit: Int, rank: Int, support: Int)]
  private var originsOfUnit: [WordID: [WordID]] = [:]
  /// What several words of a term lead to is a candidate once.
  private var found: Set<Found> = []

  private struct Found: Hashable {
    let origin: Candidate.Origin
    let atoms: Range<Int>
  }

  init(phraseChannel: PhraseChannel, terms: TermTable, target: TargetText, source: SourceText) {
    channel = phraseChannel.channel
    self.phraseChannel = phraseChannel
    self.terms = terms
    self.target = target
    self.source = source
    let count = target.unitCount
    presentStamp = Array(repeating: 0, count: count)
    wantedStamp = presentStamp
    wantedRendering = Array(repeating: -1, count: count)
    linkStamp = presentStamp
    linkHead = wantedRendering
    linkableStamp = presentStamp
    isLinkable = Array(repeating: false, count: count)
    for word in terms.words { isLinkable[Int(word.rawValue)] = true }
    offerStamp = Array(repeating: 0, count: source.renderings.count)
    offers = Array(repeating: (0, 0, 0), count: source.renderings.count)
    let nothing = SentenceEvidence(directness: [], covered: [], sourceLength: 0, sourceStart: 0)
    evidence = Array(repeating: nothing, count: target.sentences.count)
  }

  /// Looks at one sentence of the target with the units of its German.
  ///
  /// - Parameter isWholeDocument: the sentence has no partner, and the units are those of the whole German text.
  mutating func look(
    at sentence: Int, pair: Int, units: [SourceText.Unit], sourceTokens: Range<Int>, isWholeDocument: Bool
  ) {
    serial += 1
    hasSource = !units.isEmpty && !isWholeDocument
    links.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    let range = target.sentences[sentence]
    let sequence = UnitSequence(
      words: range.map { target.form($0).unit }, channel: channel, longest: PhraseChannel.longestImageUnit)
    for atom in range {
      for unit in target.form(atom).units { presentStamp[Int(unit.rawValue)] = serial }
    }
    var evidence = SentenceEvidence(
      directness: Array(repeating: 0, count: range.count), covered: [], sourceLength: sourceTokens.count,
      sourceStart: sourceTokens.lowerBound, isWholeDocument: isWholeDocument)
    let wantedPhrases = weigh(units, in: range, into: &evidence)
    for position in 0..<range.count where !target.atoms[range.lowerBound + position].isName {
      link(position, of: sequence, in: range, sentence: sentence, pair: pair, units: units)
    }
    for position in 0..<range.count where !target.atoms[range.lowerBound + position].isName {
      findTerms(at: position, of: sequence, in: range, sentence: sentence, pair: pair)
    }
    for rendering in wantedPhrases {
      let offer = offers[rendering]
      let source = (unit: units[offer.unit], rank: offer.rank)
      findPhrase(
        self.source.renderings[rendering].sequence, anchor: nil, of: sequence, in: range
      ) { atoms, best in
        Candidate(
          origin: .rendering(rendering), sentence: sentence, pair: pair, atoms: atoms,
          logProbability: best.logProbability, links: best.links, source: source, support: offer.support)
      }
    }
    self.evidence[sentence] = evidence
  }

  // MARK: The German

  /// Notes which renderings stand in the sentence and which are missing; returns the missing phrases.
  private mutating func weigh(
    _ units: [SourceText.Unit], in range: Range<Int>, into evidence: inout SentenceEvidence
  ) -> [Int] {
    var offered: [Int] = []
    for (number, unit) in units.enumerated() {
      for (rank, rendering) in unit.renderings.enumerated() {
        if offerStamp[rendering] == serial {
          offers[rendering].support += 1
          if rank < offers[rendering].rank {
            offers[rendering].rank = rank
            offers[rendering].unit = number
          }
        } else {
          offerStamp[rendering] = serial
          offers[rendering] = (number, rank, 1)
          offered.append(rendering)
        }
      }
    }
    var presentRenderings: Set<Int> = []
    var wantedPhrases: [Int] = []
    for rendering in offered {
      let words = source.renderings[rendering].sequence.words
      let places = places(of: words, in: range)
      if places.isEmpty {
        if words.count == 1 {
          let index = Int(words[0].rawValue)
          if wantedStamp[index] != serial || offers[Int(wantedRendering[index])].rank > offers[rendering].rank
          {
            wantedStamp[index] = serial
            wantedRendering[index] = Int32(rendering)
          }
        } else {
          wantedPhrases.append(rendering)
          for word in words { linkableStamp[Int(word.rawValue)] = serial }
        }
      } else {
        presentRenderings.insert(rendering)
        let directness = 1 / Float(1 + offers[rendering].rank)
        for place in places {
          for position in place {
            evidence.directness[position] = max(evidence.directness[position], directness)
          }
        }
      }
    }
    for unit in units where unit.renderings.contains(where: presentRenderings.contains) {
      evidence.covered.formUnion(unit.tokens)
    }
    return wantedPhrases
  }

  /// Where a row of base forms stands in the sentence, as positions from its start.
  private func places(of words: [WordID], in range: Range<Int>) -> [Range<Int>] {
    guard words.allSatisfy({ presentStamp[Int($0.rawValue)] == serial }) else { return [] }
    return (0...max(range.count - words.count, 0)).compactMap { start in
      let isHere = words.indices.allSatisfy { offset in
        start + offset < range.count
          && target.form(range.lowerBound + start + offset).units.contains(words[offset])
      }
      return isHere ? start..<(start + words.count) : nil
    }
  }

  // MARK: Links

  /// Links the units that start at a position to all they may be images of.
  private mutating func link(
    _ position: Int, of sequence: UnitSequence, in range: Range<Int>, sentence: Int, pair: Int,
    units: [SourceText.Unit]
  ) {
    for (extra, unit) in sequence.units[position].enumerated() {
      guard let unit else { continue }
      let length = extra + 1
      // Function words are put for others only as parts of phrases.
      if length == 1, !target.form(range.lowerBound + position).isContent {
        note(unit, position, length)
        continue
      }
      note(unit, position, length)
      for origin in origins(of: unit) {
        let index = Int(origin.rawValue)
        guard index < target.unitCount else { continue }
        if wantedStamp[index] == serial {
          propose(
            Int(wantedRendering[index]), for: origin, position..<(position + length), unit, in: range,
            sentence: sentence, pair: pair, units: units)
        }
        note(origin, position, length)
      }
    }
  }

  private mutating func note(_ origin: WordID, _ position: Int, _ length: Int) {
    let index = Int(origin.rawValue)
    guard isLinkable[index] || linkableStamp[index] == serial else { return }
    let next = linkStamp[index] == serial ? linkHead[index] : -1
    linkStamp[index] = serial
    linkHead[index] = Int32(links.count)
    links.append((position, length, next))
  }

  private mutating func origins(of unit: WordID) -> [WordID] {
    if let known = originsOfUnit[unit] { return known }
    let origins = channel.origins(of: unit)
    originsOfUnit[unit] = origins
    return origins
  }

  /// A single missing word that the German offers.
  private mutating func propose(
    _ rendering: Int, for origin: WordID, _ positions: Range<Int>, _ unit: WordID, in range: Range<Int>,
    sentence: Int, pair: Int, units: [SourceText.Unit]
  ) {
    let probability = channel.probability(of: unit, for: origin)
    guard probability > 0 else { return }
    let logProbability = log(probability)
    guard logProbability >= Self.leastLogProbability else { return }
    let offer = offers[rendering]
    candidates.append(
      Candidate(
        origin: .rendering(rendering), sentence: sentence, pair: pair,
        atoms: (range.lowerBound + positions.lowerBound)..<(range.lowerBound + positions.upperBound),
        logProbability: logProbability, links: [UnitLink(term: 0..<1, image: positions)],
        source: (units[offer.unit], offer.rank), support: offer.support))
  }

  // MARK: Phrases

  /// Looks for the terms one of whose rare words may have become the unit at a position.
  private mutating func findTerms(
    at position: Int, of sequence: UnitSequence, in range: Range<Int>, sentence: Int, pair: Int
  ) {
    for (extra, unit) in sequence.units[position].enumerated() {
      guard let unit else { continue }
      let isSpinnable = extra > 0 || target.form(range.lowerBound + position).isContent
      for origin in [unit] + (isSpinnable ? origins(of: unit) : []) {
        guard Int(origin.rawValue) < target.unitCount, isLinkable[Int(origin.rawValue)] else { continue }
        for index in terms.entries(anchoredAt: origin) {
          findPhrase(
            terms.entries[index].sequence, anchor: (origin, position, extra + 1), of: sequence, in: range
          ) { atoms, best in
            Candidate(
              origin: .term(index), sentence: sentence, pair: pair, atoms: atoms,
              logProbability: best.logProbability, links: best.links, source: nil, support: 0)
          }
        }
      }
    }
  }

  /// Decodes a phrase around each place its first word, or the anchor, is linked to.
  private mutating func findPhrase(
    _ term: UnitSequence, anchor: (word: WordID, position: Int, length: Int)?, of sequence: UnitSequence,
    in range: Range<Int>,
    make: (Range<Int>, (logProbability: Float, links: [UnitLink])) -> Candidate
  ) {
    // A term may be recognised by half of its words if the rest is no ordinary English; not where there is German
    // that would show it.
    let mayLack = anchor == nil || !hasSource ? term.count / 2 : 0
    let missing = term.words.count { linkStamp[Int($0.rawValue)] != serial }
    guard missing <= mayLack else { return }
    var tried: Set<Range<Int>> = []
    var starts: [(word: WordID, position: Int, length: Int)] = []
    if let anchor {
      starts = [(anchor.word, anchor.position, anchor.length)]
    } else {
      for word in Set(term.words).sorted() { forEachLink(of: word) { starts.append((word, $0, $1)) } }
    }
    for start in starts {
      for (span, isWhole) in spans(of: term, around: start, mayLack: mayLack, count: sequence.count)
      where tried.insert(span).inserted {
        guard isPlausible(span, range, isSure: isWhole && anchor == nil),
          let best = phraseChannel.best(term: term, image: sequence, range: span)
        else { continue }
        let length = Float(max(span.count, term.count))
        guard best.logProbability / length >= Self.leastPhraseLogProbability else { continue }
        // All the same words are the term itself.
        let isChanged = best.links.contains { link in
          link.term.count != link.image.count
            || zip(link.term, link.image).contains { term.words[$0] != sequence.words[$1] }
        }
        guard isChanged else { continue }
        let candidate = make(
          (range.lowerBound + span.lowerBound)..<(range.lowerBound + span.upperBound), best)
        if found.insert(Found(origin: candidate.origin, atoms: candidate.atoms)).inserted {
          candidates.append(candidate)
        }
      }
    }
  }

  /// Whether a span may be a spun phrase at all: unbroken, no name at its ends, not all function words, and, unless
  /// the German offers the phrase and the channel links all its words, not all ordinary.
  private func isPlausible(_ span: Range<Int>, _ range: Range<Int>, isSure: Bool) -> Bool {
    let atoms = (range.lowerBound + span.lowerBound)..<(range.lowerBound + span.upperBound)
    for atom in atoms.dropFirst() where target.atoms[atom].isAfterBreak { return false }
    guard let first = atoms.first, let last = atoms.last, target.form(last).isContent,
      target.form(first).isContent || isSure
    else { return false }
    guard !isSure else { return true }
    guard !target.atoms[first].isName, !target.atoms[last].isName else { return false }
    return atoms.dropFirst().contains { !target.atoms[$0].isAttested }
  }

  private func forEachLink(of word: WordID, _ body: (_ position: Int, _ length: Int) -> Void) {
    let index = Int(word.rawValue)
    guard linkStamp[index] == serial else { return }
    var next = linkHead[index]
    while next >= 0 {
      let link = links[Int(next)]
      body(link.position, link.length)
      next = link.next
    }
  }

  /// Positions that may hold the images of all of a term's words: as many as the term has words, and those of the
  /// nearest images. Says whether all of the term's words are linked.
  private func spans(
    of term: UnitSequence, around start: (word: WordID, position: Int, length: Int), mayLack: Int, count: Int
  ) -> [(span: Range<Int>, isWhole: Bool)] {
    var spans: [(Range<Int>, Bool)] = []
    func add(_ span: Range<Int>, isWhole: Bool) {
      if span.lowerBound >= 0, span.upperBound <= count, span.count <= PhraseChannel.longestImage {
        spans.append((span, isWhole))
      }
    }
    var lower = start.position
    var upper = start.position + start.length
    var lacking = 0
    var taken = bits(start.position, start.length)
    let place = term.words.firstIndex(of: start.word) ?? 0
    for (index, word) in term.words.enumerated() where index != place {
      var nearest: (distance: Int, position: Int, length: Int)?
      forEachLink(of: word) { position, length in
        let distance = abs(position - start.position)
        guard distance <= Self.reach, taken & bits(position, length) == 0 else { return }
        if distance < nearest?.distance ?? .max { nearest = (distance, position, length) }
      }
      if let nearest {
        taken |= bits(nearest.position, nearest.length)
        lower = min(lower, nearest.position)
        upper = max(upper, nearest.position + nearest.length)
      } else {
        lacking += 1
      }
    }
    if lacking == 0 { add(lower..<upper, isWhole: true) }
    guard mayLack > 0 else { return spans }
    let compact = (start.position - place)..<(start.position - place + term.count + start.length - 1)
    let turned = (start.position - term.count + 1)..<(start.position + start.length)
    for span in term.count == 2 && place == 0 ? [compact, turned] : [compact] {
      let held = term.words.count { holds(span, imageOf: $0) }
      if held >= term.count - mayLack { add(span, isWhole: false) }
    }
    return spans
  }

  private func holds(_ span: Range<Int>, imageOf word: WordID) -> Bool {
    var isHeld = false
    forEachLink(of: word) { position, length in
      if span.contains(position), position + length <= span.upperBound { isHeld = true }
    }
    return isHeld
  }

  /// A bit for each position a unit takes, modulo 64.
  private func bits(_ position: Int, _ length: Int) -> UInt64 {
    ((1 << UInt64(length)) - 1) << UInt64(position & 63)
  }
}
