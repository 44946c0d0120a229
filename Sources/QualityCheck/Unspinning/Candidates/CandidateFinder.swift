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

  /// ln of the least channel probability per word that is worth a look.
  static let leastLogProbability: Float = -6.2
  /// The same for phrases, of which there are many more.
  static let leastPhraseLogProbability: Float = -6.5

  /// What the German offers of one rendering.
  private struct Offer {
    /// Number of the sentence that the rest is true of.
    var serial: UInt32 = 0
    /// The unit that offers it best, as position in the text's units, and its rank there.
    var unit: Int32 = 0
    var rank: Int32 = 0
    /// How many units offer it.
    var support: Int32 = 0
    /// Whether it stands in the English.
    var isPresent = false
  }

  private var marks: SentenceMarks
  private var offers: [Offer]
  private var offered: [Int] = []
  private var wantedPhrases: [Int] = []
  private var origins: OriginTable
  private var decoder: PhraseDecoder
  private var search = SpanSearch()
  /// The words of the phrase that is looked for, where they are linked to, and the spans that were tried for it.
  private var phrase: [WordID] = []
  private var starts: [Start] = []
  private var tried: [Range<Int>] = []
  private var hits: [TermHit] = []

  // The sentence that is looked at.
  private var candidates: [Candidate] = []
  private var sentence = 0
  private var pair = 0
  private var range = 0..<0
  private var hasSource = false
  private var isWholeDocument = false
  /// Where the first candidate for a phrase stands: what several words of a term lead to is a candidate once.
  private var firstPhrase = 0

  init(phraseChannel: PhraseChannel, terms: TermTable, target: TargetText, source: SourceText) {
    channel = phraseChannel.channel
    self.phraseChannel = phraseChannel
    self.terms = terms
    self.target = target
    self.source = source
    marks = SentenceMarks(unitCount: target.unitCount, always: terms.words)
    offers = Array(repeating: Offer(), count: source.renderings.count)
    origins = OriginTable(unitCount: target.unitCount, terms: terms, source: source)
    decoder = PhraseDecoder(phraseChannel)
  }

  /// The candidates of one sentence of the target, and what its German says.
  mutating func look(
    at sentence: Int, pair: Int, source: SentenceSource
  ) -> (candidates: [Candidate], evidence: SentenceEvidence) {
    marks.beginSentence()
    candidates = []
    self.sentence = sentence
    self.pair = pair
    range = target.sentences[sentence]
    isWholeDocument = source.isWholeDocument
    hasSource = !source.units.isEmpty && !isWholeDocument
    let sequence = UnitSequence(
      words: range.map { target.unit($0) }, channel: channel, longest: PhraseChannel.longestImageUnit)
    for atom in range {
      for position in target.unitPositions(of: atom) { marks.markPresent(target.unit(atPosition: position)) }
    }
    var evidence = SentenceEvidence(
      directness: Array(repeating: 0, count: range.count),
      explanations: Array(repeating: nil, count: range.count),
      covered: Array(repeating: false, count: source.tokens.count), sourceLength: source.tokens.count,
      sourceStart: source.tokens.lowerBound, isWholeDocument: source.isWholeDocument)
    weigh(source.units, into: &evidence)
    for position in sequence.words.indices where !target.atoms[range.lowerBound + position].isName {
      link(position, of: sequence)
    }
    firstPhrase = candidates.count
    if hasSource {
      findTerms(of: sequence)
    } else {
      for position in sequence.words.indices where !target.atoms[range.lowerBound + position].isName {
        findTerms(at: position, of: sequence)
      }
    }
    for rendering in wantedPhrases { findRendering(rendering, of: sequence) }
    return (candidates, evidence)
  }

  // MARK: The German

  /// Notes which renderings stand in the sentence and which are missing.
  private mutating func weigh(_ units: Range<Int>, into evidence: inout SentenceEvidence) {
    collectOffers(of: units)
    wantedPhrases.removeAll(keepingCapacity: true)
    for rendering in offered {
      let words = source.renderings.wordRange(rendering)
      if note(words, of: rendering, into: &evidence) {
        offers[rendering].isPresent = true
      } else if words.count == 1 {
        let word = source.renderings.word(at: words.lowerBound)
        if let other = marks.rendering(wantedFor: word), offers[other].rank <= offers[rendering].rank {
          continue
        }
        marks.want(word, rendering: rendering)
      } else {
        wantedPhrases.append(rendering)
        for position in words { marks.markLinkable(source.renderings.word(at: position)) }
      }
    }
    for unit in units {
      let entry = source.units[unit]
      for position in entry.list.indices where offers[source.lists[position]].isPresent {
        evidence.cover(Int(entry.token)..<Int(entry.token + entry.length))
        break
      }
    }
  }

  private mutating func collectOffers(of units: Range<Int>) {
    let serial = marks.serial
    offered.removeAll(keepingCapacity: true)
    for number in units {
      // A part of a compound somewhere in the text proves nothing.
      if isWholeDocument, source.units[number].kind == .part { continue }
      let list = source.units[number].list.indices
      for position in list {
        let rendering = source.lists[position]
        let rank = Int32(position - list.lowerBound)
        if offers[rendering].serial == serial {
          offers[rendering].support += 1
          if rank < offers[rendering].rank {
            offers[rendering].rank = rank
            offers[rendering].unit = Int32(number)
          }
        } else {
          offers[rendering] = Offer(serial: serial, unit: Int32(number), rank: rank, support: 1)
          offered.append(rendering)
        }
      }
    }
  }

  /// Notes all places where a row of base forms stands in the sentence; says whether there is one.
  private mutating func note(
    _ words: Range<Int>, of rendering: Int, into evidence: inout SentenceEvidence
  ) -> Bool {
    for position in words where !marks.isPresent(source.renderings.word(at: position)) { return false }
    guard words.count <= range.count else { return false }
    var isPresent = false
    let directness = 1 / Float(1 + offers[rendering].rank)
    for start in 0...(range.count - words.count) where stands(words, at: range.lowerBound + start) {
      isPresent = true
      for position in start..<(start + words.count) where directness > evidence.directness[position] {
        evidence.directness[position] = directness
        if words.count == 1 {
          evidence.explanations[position] = .init(rendering: Int32(rendering), unit: offers[rendering].unit)
        }
      }
    }
    return isPresent
  }

  private mutating func stands(_ words: Range<Int>, at atom: Int) -> Bool {
    var atom = atom
    for position in words {
      guard target.hasUnit(source.renderings.word(at: position), at: atom) else { return false }
      atom += 1
    }
    return true
  }

  // MARK: Links

  /// Links the units that start at a position to all they may be images of.
  private mutating func link(_ position: Int, of sequence: UnitSequence) {
    for length in 1...sequence.longest {
      guard let unit = sequence.unit(at: position, length: length) else { continue }
      if marks.isLinkable(unit) { marks.link(unit, position: position, length: length) }
      // Function words are put for others only as parts of phrases.
      guard length > 1 || target.isContent(range.lowerBound + position) else { continue }
      for place in origins.origins(of: unit, in: channel) {
        let origin = origins[place]
        guard origin.isInTerms || marks.mayBeSought(origin.word) else { continue }
        if let rendering = marks.rendering(wantedFor: origin.word) {
          propose(rendering, for: origin.word, position..<(position + length), unit)
        }
        if marks.isLinkable(origin.word) { marks.link(origin.word, position: position, length: length) }
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

  private mutating func add(
    _ origin: Candidate.Origin, _ positions: Range<Int>, _ logProbability: Float, _ links: [UnitLink],
    offer: Offer?
  ) {
    candidates.append(
      Candidate(
        origin: origin, sentence: sentence, pair: pair,
        atoms: (range.lowerBound + positions.lowerBound)..<(range.lowerBound + positions.upperBound),
        logProbability: logProbability, links: links,
        source: offer.map { (source.unit(Int($0.unit)), Int($0.rank)) }, support: Int(offer?.support ?? 0)))
  }

  // MARK: Phrases

  /// A place that a word of a phrase is linked to.
  private struct Start {
    let word: WordID
    let position: Int
    let length: Int
  }

  /// A term all of whose words have images near a place of one of them.
  private struct TermHit {
    let start: Start
    let isSame: Bool
    let entry: Int
    /// From the first of the images to the last.
    let span: Range<Int>

    /// The order of the sentence; at one place the word itself goes before those it may be an image of.
    static func < (a: TermHit, b: TermHit) -> Bool {
      if a.start.position != b.start.position { return a.start.position < b.start.position }
      if a.start.length != b.start.length { return a.start.length < b.start.length }
      if a.isSame != b.isSame { return a.isSame }
      return (a.start.word, a.entry) < (b.start.word, b.entry)
    }
  }

  /// Looks for the terms all of whose words have images here, as they must where there is German.
  private mutating func findTerms(of sequence: UnitSequence) {
    hits.removeAll(keepingCapacity: true)
    // A term of the glossary counts only where two words do not go together: all its images stand around them.
    let suspect = suspectPositions()
    guard !suspect.isEmpty else { return }
    for unit in marks.linkedUnits {
      let entries = terms.entries(withRarest: unit)
      guard !entries.isEmpty else { continue }
      let places = marks.places(of: unit).intersection(suspect)
      guard !places.isEmpty else { continue }
      let reach = places.widened(by: PhraseChannel.longestImage)
      for position in entries {
        let rare = terms.rare(at: position)
        guard !reach.isDisjoint(with: marks.places(of: rare.other)),
          isLinked(terms.wordRange(Int(rare.entry)))
        else { continue }
        addHits(Int(rare.entry), near: suspect, of: sequence)
      }
    }
    hits.sort(by: <)
    for hit in hits {
      decode(terms.entries[hit.entry].sequence, .term(hit.entry), hit.span, of: sequence, offer: nil)
    }
  }

  /// The positions of the sentence that a span around an unusual pair of words may have.
  private func suspectPositions() -> PositionSet {
    var positions = PositionSet()
    for atom in range.dropFirst() where !target.atoms[atom].isAttested {
      positions.insert(atom - range.lowerBound)
    }
    return positions.isEmpty ? positions : positions.widened(by: PhraseChannel.longestImage)
  }

  /// Adds the places of a term whose images stand close to each other and look spun.
  private mutating func addHits(_ entry: Int, near suspect: PositionSet, of sequence: UnitSequence) {
    setPhrase(entry)
    starts.removeAll(keepingCapacity: true)
    for word in terms.anchors(of: entry) {
      marks.forEachLink(of: word) { starts.append(Start(word: word, position: $0, length: $1)) }
    }
    for start in starts where suspect.contains(start.position) {
      search.look(
        for: phrase, around: start.word, at: start.position, length: start.length, mayLack: 0,
        count: sequence.count, in: marks)
      for (span, _) in search.spans where isPlausible(span, isSure: false) {
        hits.append(
          TermHit(
            start: start, isSame: sequence.unit(at: start.position, length: start.length) == start.word,
            entry: entry, span: span))
      }
    }
  }

  private func isLinked(_ words: Range<Int>) -> Bool {
    for position in words where !marks.isLinked(terms.word(at: position)) { return false }
    return true
  }

  private mutating func setPhrase(_ entry: Int) {
    phrase.removeAll(keepingCapacity: true)
    for position in terms.wordRange(entry) { phrase.append(terms.word(at: position)) }
  }

  /// Looks for the terms one of whose rare words may have become the unit at a position. A term may be recognised by
  /// half of its words if the rest is no ordinary English.
  private mutating func findTerms(at position: Int, of sequence: UnitSequence) {
    for length in 1...sequence.longest {
      guard let unit = sequence.unit(at: position, length: length) else { continue }
      let isSpinnable = length > 1 || target.isContent(range.lowerBound + position)
      for place in origins.anchors(of: unit, in: channel) {
        let anchor = origins.anchor(place)
        guard isSpinnable || anchor.origin == unit else { continue }
        let words = terms.wordRange(anchor.entry)
        let mayLack = words.count / 2
        var missing = 0
        for word in words where !marks.isLinked(terms.word(at: word)) { missing += 1 }
        guard missing <= mayLack else { continue }
        starts.removeAll(keepingCapacity: true)
        starts.append(Start(word: anchor.origin, position: position, length: length))
        setPhrase(anchor.entry)
        findPhrase(.term(anchor.entry), mayLack: mayLack, of: sequence, offer: nil)
      }
    }
  }

  /// Looks for a missing phrase that the German offers.
  private mutating func findRendering(_ rendering: Int, of sequence: UnitSequence) {
    let words = source.renderings.wordRange(rendering)
    let mayLack = words.count / 2
    var missing = 0
    for word in words where !marks.isLinked(source.renderings.word(at: word)) { missing += 1 }
    guard missing <= mayLack else { return }
    phrase.removeAll(keepingCapacity: true)
    for position in words { phrase.append(source.renderings.word(at: position)) }
    starts.removeAll(keepingCapacity: true)
    for word in phrase.sorted() {
      // Each word once.
      if starts.last?.word == word { continue }
      marks.forEachLink(of: word) { starts.append(Start(word: word, position: $0, length: $1)) }
    }
    findPhrase(.rendering(rendering), mayLack: mayLack, of: sequence, offer: offers[rendering])
  }

  /// Decodes the phrase around each of the places it may start from.
  ///
  /// - Parameter offer: what the German says of it; nil for a term of the glossary.
  private mutating func findPhrase(
    _ origin: Candidate.Origin, mayLack: Int, of sequence: UnitSequence, offer: Offer?
  ) {
    tried.removeAll(keepingCapacity: true)
    var term: UnitSequence?
    for index in starts.indices {
      let start = starts[index]
      search.look(
        for: phrase, around: start.word, at: start.position, length: start.length, mayLack: mayLack,
        count: sequence.count, in: marks)
      for index in search.spans.indices {
        let (span, isWhole) = search.spans[index]
        guard !tried.contains(span) else { continue }
        tried.append(span)
        guard isPlausible(span, isSure: isWhole && offer != nil) else { continue }
        let known = term ?? self.sequence(of: origin)
        term = known
        decode(known, origin, span, of: sequence, offer: offer)
      }
    }
  }

  /// Adds a phrase that the channel is able to turn into the words of a span.
  private mutating func decode(
    _ term: UnitSequence, _ origin: Candidate.Origin, _ span: Range<Int>, of sequence: UnitSequence,
    offer: Offer?
  ) {
    guard let best = decoder.best(term: term, image: sequence, range: span) else { return }
    let length = Float(max(span.count, term.count))
    guard best.logProbability / length >= Self.leastPhraseLogProbability else { return }
    // All the same words are the term itself.
    let isChanged = best.links.contains { link in
      link.term.count != link.image.count
        || zip(link.term, link.image).contains { term.words[$0] != sequence.words[$1] }
    }
    guard isChanged, !isFound(origin, at: span) else { return }
    add(origin, span, best.logProbability, best.links, offer: offer)
  }

  private func sequence(of origin: Candidate.Origin) -> UnitSequence {
    switch origin {
    case .term(let index): terms.entries[index].sequence
    case .rendering(let index): source.renderings.sequence(index)
    case .habit(let unit):
      UnitSequence(words: channel.words(of: unit), channel: channel, longest: PhraseChannel.longestTermUnit)
    }
  }

  private mutating func isFound(_ origin: Candidate.Origin, at positions: Range<Int>) -> Bool {
    let atoms = (range.lowerBound + positions.lowerBound)..<(range.lowerBound + positions.upperBound)
    for index in firstPhrase..<candidates.count
    where candidates[index].atoms == atoms && candidates[index].origin == origin { return true }
    return false
  }

  /// Whether a span may be a spun phrase at all: unbroken, no name at its ends, not all function words, and, unless
  /// the German offers the phrase and the channel links all its words, not all ordinary.
  private mutating func isPlausible(_ span: Range<Int>, isSure: Bool) -> Bool {
    let atoms = (range.lowerBound + span.lowerBound)..<(range.lowerBound + span.upperBound)
    for atom in atoms.dropFirst() where target.atoms[atom].isAfterBreak { return false }
    guard let first = atoms.first, let last = atoms.last, target.isContent(last),
      target.isContent(first) || isSure
    else { return false }
    guard !isSure else { return true }
    guard !target.atoms[first].isName, !target.atoms[last].isName else { return false }
    for atom in atoms.dropFirst() where !target.atoms[atom].isAttested { return true }
    return false
  }
}
