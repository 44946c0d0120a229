internal import Foundation

/// Terms and renderings of several words.
extension CandidateFinder {
  /// A place that a word of a phrase is linked to.
  struct Start {
    let word: WordID
    let position: Int
    let length: Int
  }

  /// A term all of whose words have images near a place of one of them.
  struct TermHit {
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
  mutating func findTerms(of sequence: UnitSequence) {
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

  /// A term that the German offers too is that: one candidate with all the evidence. Another spelling is kept, for it
  /// may be the one that the glossary prefers.
  mutating func dropTermsThatAreOffered() {
    let phrases = candidates[firstPhrase...]
    let offered = phrases.filter { $0.source != nil }
    guard !offered.isEmpty, offered.count < phrases.count else { return }
    candidates[firstPhrase...].removeAll { candidate in
      guard case .term(let entry) = candidate.origin else { return false }
      return offered.contains { other in
        guard case .rendering(let rendering) = other.origin, other.atoms == candidate.atoms else {
          return false
        }
        return source.renderings.text(rendering) == terms.entries[entry].text
          && source.renderings.words(rendering) == terms.entries[entry].sequence.words
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
  mutating func findTerms(at position: Int, of sequence: UnitSequence) {
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
  mutating func findRendering(_ rendering: Int, of sequence: UnitSequence) {
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
        let isSure = offer != nil && (isWhole || isUnexplained(span))
        guard isPlausible(span, isSure: isSure) else { continue }
        let known = term ?? corrections.sequence(of: origin)
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
    guard isChanged, !isFound(origin, at: span), !losesDeterminer(span, best.links) else { return }
    add(origin, span, best.logProbability, best.links, offer: offer)
  }

  /// Whether a correction would swallow an article or a possessive between its words: "scrambled the records" is no
  /// place for "encrypted files". Without German such a phrase is often a term that fell apart.
  private func losesDeterminer(_ span: Range<Int>, _ links: [UnitLink]) -> Bool {
    guard hasSource else { return false }
    return span.contains { position in
      Self.determiners.contains(target.form(range.lowerBound + position).text)
        && !links.contains { $0.image.contains(position) }
    }
  }

  private static let determiners: Set<String> = [
    "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your",
  ]

  private mutating func isFound(_ origin: Candidate.Origin, at positions: Range<Int>) -> Bool {
    let atoms = (range.lowerBound + positions.lowerBound)..<(range.lowerBound + positions.upperBound)
    for index in firstPhrase..<candidates.count
    where candidates[index].atoms == atoms && candidates[index].origin == origin { return true }
    return false
  }

  /// Whether the German of the sentence accounts for none of a span's words: `nice of existence` beside Lebensqualität.
  private func isUnexplained(_ span: Range<Int>) -> Bool {
    hasSource
      && !span.contains { explained.contains($0) && target.isContent(range.lowerBound + $0) }
  }

  /// Whether a span may be a spun phrase at all: unbroken, no name at its ends, not all function words, and, unless
  /// the German offers the phrase and either the channel links all its words or nothing else explains them, not all
  /// ordinary.
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
