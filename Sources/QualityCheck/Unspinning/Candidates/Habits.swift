internal import Foundation

/// Candidates by what spinners are known to do: words that stand where the German has nothing for them, and that are
/// documented to be put for others. They prove little by themselves; in a text that is spun they are often right.
struct Habits {
  let channel: Channel
  let target: TargetText
  private var known: [WordID: [(unit: WordID, words: [WordID], logProbability: Float)]] = [:]

  init(channel: Channel, target: TargetText) {
    self.channel = channel
    self.target = target
  }

  /// - Parameter found: what the German offers for the sentence.
  mutating func candidates(
    in sentence: Int, pair: Int, evidence: SentenceEvidence, beside found: [Candidate],
    _ corrections: Corrections
  ) -> [Candidate] {
    let range = target.sentences[sentence]
    let words = range.map { target.unit($0) }
    var candidates: [Candidate] = []
    for position in words.indices {
      let atom = range.lowerBound + position
      guard target.isContent(atom), !target.atoms[atom].isName, evidence.directness[position] == 0 else {
        continue
      }
      var units: [(unit: WordID, length: Int)] = [(words[position], 1)]
      if channel.beginsPhrase(words[position]) {
        channel.forEachPhrase(in: words, at: position, longest: PhraseChannel.longestImageUnit) {
          length, unit in
          if length > 1 { units.append((unit, length)) }
        }
      }
      for (unit, length) in units {
        let atoms = atom..<(atom + length)
        guard !atoms.dropFirst().contains(where: { target.atoms[$0].isAfterBreak }),
          !atoms.contains(where: { target.isContent($0) && evidence.directness[$0 - range.lowerBound] > 0 })
        else { continue }
        for habit in habits(of: unit) {
          let isOffered = found.contains { $0.atoms == atoms && corrections.words(of: $0) == habit.words }
          guard !isOffered else { continue }
          candidates.append(
            Candidate(
              origin: .habit(habit.unit), sentence: sentence, pair: pair, atoms: atoms,
              logProbability: habit.logProbability,
              links: [UnitLink(term: 0..<habit.words.count, image: position..<(position + length))],
              source: nil,
              support: 0))
        }
      }
    }
    return candidates
  }

  private mutating func habits(of image: WordID) -> [(unit: WordID, words: [WordID], logProbability: Float)] {
    if let habits = known[image] { return habits }
    let habits = channel.habits(of: image).compactMap { unit in
      let words = channel.words(of: unit)
      let probability = channel.probability(of: image, for: unit)
      return words.isEmpty || probability <= 0 ? nil : (unit, words, log(probability))
    }
    known[image] = habits
    return habits
  }
}
