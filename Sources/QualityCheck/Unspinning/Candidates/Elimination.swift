/// Candidates by elimination: an English word that no German word explains, beside a German word that no English word
/// renders, though no thesaurus links the two: `payoff` for the ransom of the German.
struct Elimination {
  let channel: Channel
  let target: TargetText
  let source: SourceText
  private var kinships: [UInt64: Float] = [:]

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
              source: (source.unit(index), rank), support: 1))
        }
      }
    }
    return candidates
  }

  /// Whether two words have synonyms in common but no link: what is linked is a candidate already.
  private mutating func isKin(_ image: WordID, _ term: WordID) -> Bool {
    guard image != term, channel.count(of: image, for: term) == 0 else { return false }
    let key = UInt64(image.rawValue) << 32 | UInt64(term.rawValue)
    if let known = kinships[key] { return known >= Self.leastKinship }
    let lexicon = channel.vocabulary.lexicon
    var kinship: Float = 0
    if Int(image.rawValue) < lexicon.englishCount, Int(term.rawValue) < lexicon.englishCount,
      lexicon.relations(image, term).isEmpty
    {
      kinship = channel.kinship(image, term)
    }
    kinships[key] = kinship
    return kinship >= Self.leastKinship
  }
}
