/// Candidates by elimination: an English word that no German word explains, beside a German word that no English word
/// renders, though no thesaurus links the two: `payoff` for the ransom of the German.
struct Elimination {
  let channel: Channel
  let target: TargetText
  let source: SourceText
  private var memory = KinMemory()

  /// Only the likeliest renderings of a German word are worth it.
  private static let mostRanks = 4
  /// Words whose synonyms have less in common have nothing to do with each other.
  private static let leastKinship: Float = 0.015

  init(channel: Channel, target: TargetText, source: SourceText) {
    self.channel = channel
    self.target = target
    self.source = source
  }

  /// Candidates of one sentence; none where it has no partner, for a whole text has a word for everything.
  mutating func candidates(
    in sentence: Int, pair: Int, source german: SentenceSource, evidence: SentenceEvidence
  ) -> [Candidate] {
    guard !german.isWholeDocument, !german.units.isEmpty else { return [] }
    let range = target.sentences[sentence]
    let open = range.filter { atom in
      evidence.directness[atom - range.lowerBound] == 0 && target.form(atom).isContent
        && !target.atoms[atom].isName
    }
    guard !open.isEmpty else { return [] }
    var candidates: [Candidate] = []
    for index in german.units {
      let unit = source.units[index]
      guard unit.kind != .part, unit.kind != .compound,
        !evidence.isCovered(Int(unit.token)..<Int(unit.token + unit.length))
      else { continue }
      for (rank, rendering) in source.lists[unit.list.indices].prefix(Self.mostRanks).enumerated() {
        let words = source.renderings.wordRange(rendering)
        guard words.count == 1 else { continue }
        let word = source.renderings.word(at: words.lowerBound)
        for atom in open where isKin(target.unit(atom), word) {
          guard !range.contains(where: { target.hasUnit(word, at: $0) }) else { break }
          let position = atom - range.lowerBound
          candidates.append(
            Candidate(
              origin: .rendering(rendering), sentence: sentence, pair: pair, atoms: atom..<(atom + 1),
              logProbability: CandidateFinder.leastLogProbability,
              links: [UnitLink(term: 0..<1, image: position..<(position + 1))],
              source: (source.unit(index), rank, source.costs[Int(unit.list.start) + rank]), support: 1))
        }
      }
    }
    return candidates
  }

  /// Whether two words have synonyms in common but no link: what is linked is a candidate already.
  private mutating func isKin(_ image: WordID, _ term: WordID) -> Bool {
    if image == term { return false }
    if let known = memory.isKin(image, term) { return known }
    let isKin = isUnlinkedKin(image, term)
    memory.note(image, term, isKin: isKin)
    return isKin
  }

  private func isUnlinkedKin(_ image: WordID, _ term: WordID) -> Bool {
    let lexicon = channel.vocabulary.lexicon
    guard channel.count(of: image, for: term) == 0, Int(image.rawValue) < lexicon.englishCount,
      Int(term.rawValue) < lexicon.englishCount, lexicon.relations(image, term).isEmpty,
      lexicon.germanLikeness(image, term) == 0,
      lexicon.foreignLikeness(image, term) < Likeness.leastAbroad
    else { return false }
    return channel.kinship(image, term) >= Self.leastKinship
  }
}

/// Remembers which pairs of words are kin; each pair has one place, where the pair asked last stays.
private struct KinMemory {
  private static let bits = 16
  /// The pair, and the answer in the highest bit: no vocabulary has two thousand million words.
  private var entries = [UInt64](repeating: .max, count: 1 << KinMemory.bits)
  private static let answer: UInt64 = 1 << 63

  private static func key(_ image: WordID, _ term: WordID) -> UInt64 {
    UInt64(image.rawValue) << 32 | UInt64(term.rawValue)
  }

  private static func place(_ key: UInt64) -> Int {
    // Fibonacci hashing, as in ``ChannelMemory``.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  func isKin(_ image: WordID, _ term: WordID) -> Bool? {
    let key = Self.key(image, term)
    let entry = entries[Self.place(key)]
    return entry & ~Self.answer == key ? entry & Self.answer != 0 : nil
  }

  mutating func note(_ image: WordID, _ term: WordID, isKin: Bool) {
    let key = Self.key(image, term)
    entries[Self.place(key)] = key | (isKin ? Self.answer : 0)
  }
}
