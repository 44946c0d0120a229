internal import Foundation

/// Puts neighbouring candidates together: what two German words that stand near each other mean, side by side in the
/// English. `conventional` and `methods` prove little by themselves; the language model knows `conventional methods`.
struct Composer {
  let target: TargetText
  let source: SourceText
  /// Atoms of the sentence.
  let range: Range<Int>
  let evidence: SentenceEvidence
  /// Knows which pairs are one expression.
  let expressions: Expressions

  /// A candidate that may be half of a pair, or a word that stays as it is.
  struct Part {
    let rendering: Int
    let unit: SourceText.Unit
    let rank: Int
    /// -ln of how often the German is rendered so.
    let cost: Float
    let atoms: Range<Int>
    /// The form that fits best by itself.
    let text: String
    /// How promising it is, in ln.
    let score: Float
    /// Nil for a word that stays.
    let candidate: Candidate?
  }

  struct Pair {
    let candidate: Candidate
    /// Forms of the first half.
    let first: [String]
    /// The same of the second half; empty where the place decides.
    let second: [String]
    let secondOrigin: Candidate.Origin
    let secondAtoms: Range<Int>
    /// Whether the second half is a plural in the German.
    let isPlural: Bool
    /// What stands between the halves.
    let joint: String
  }

  /// German words that belong together have at most so many others between them: an article and a preposition.
  private static let reach = 2
  /// Only the best candidates of a place are worth it.
  private static let mostParts = 4

  func pairs(_ parts: [Part], memory: inout ChannelMemory, channel: Channel) -> [Pair] {
    guard !parts.isEmpty else { return [] }
    var starting = [[Part]](repeating: [], count: range.count)
    for part in parts.sorted(by: { ($0.score, $1.rendering) > ($1.score, $0.rendering) }) {
      let start = part.atoms.lowerBound - range.lowerBound
      if starting[start].count(where: { $0.atoms == part.atoms }) < Self.mostParts {
        starting[start].append(part)
      }
    }
    for atom in range {
      if let part = standing(atom) { starting[atom - range.lowerBound].append(part) }
    }
    var pairs: [Pair] = []
    for start in starting {
      for first in start {
        let next = first.atoms.upperBound
        guard next < range.upperBound, !target.atoms[next].isAfterBreak else { continue }
        for second in starting[next - range.lowerBound] {
          if let pair = pair(first, nil, second, memory: &memory, channel: channel) { pairs.append(pair) }
        }
        guard Self.conjunctions.contains(target.form(next).text), next + 1 < range.upperBound,
          !target.atoms[next + 1].isAfterBreak
        else { continue }
        for second in starting[next + 1 - range.lowerBound] {
          if let pair = pair(first, next, second, memory: &memory, channel: channel) { pairs.append(pair) }
        }
      }
    }
    return pairs
  }

  /// A word that the German bears out as it stands.
  private func standing(_ atom: Int) -> Part? {
    guard target.isContent(atom), let explanation = evidence.explanations[atom - range.lowerBound] else {
      return nil
    }
    return Part(
      rendering: Int(explanation.rendering), unit: source.unit(Int(explanation.unit)), rank: 0,
      cost: evidence.costs[atom - range.lowerBound],
      atoms: atom..<(atom + 1), text: target.form(atom).text, score: 0, candidate: nil)
  }

  private static let conjunctions: Set<String> = ["and", "or"]

  /// - Parameter conjunction: the atom between the halves.
  private func pair(
    _ first: Part, _ conjunction: Int?, _ second: Part, memory: inout ChannelMemory, channel: Channel
  ) -> Pair? {
    guard let changed = first.candidate ?? second.candidate, areNear(first.unit, second.unit) else {
      return nil
    }
    let joint = conjunction.map { target.form($0).text }
    let firstCount = source.renderings.wordCount(first.rendering) + (joint == nil ? 0 : 1)
    guard firstCount + source.renderings.wordCount(second.rendering) <= PhraseChannel.longestTerm else {
      return nil
    }
    var logProbability: Float = 0
    var links: [UnitLink] = []
    for (part, start) in [(first, 0), (second, firstCount)] {
      if let candidate = part.candidate {
        logProbability += candidate.logProbability
        links += candidate.links.map {
          UnitLink(term: ($0.term.lowerBound + start)..<($0.term.upperBound + start), image: $0.image)
        }
      } else {
        let position = part.atoms.lowerBound - range.lowerBound
        let unit = target.unit(part.atoms.lowerBound)
        logProbability += log(memory.probability(of: unit, for: unit, in: channel))
        links.append(UnitLink(term: start..<(start + 1), image: position..<(position + 1)))
      }
    }
    if let conjunction {
      let position = conjunction - range.lowerBound
      links.append(UnitLink(term: (firstCount - 1)..<firstCount, image: position..<(position + 1)))
    }
    let isWhole = first.candidate != nil && second.candidate != nil
    let base = source.renderings.text(first.rendering)
    // What stands by itself as it is need not be touched, but `media` in `convivial media` shows what is meant.
    guard isWhole && joint == nil || isExpression([base, joint, source.renderings.text(second.rendering)])
    else { return nil }
    let unit = SourceText.Unit(
      kind: .neighbours,
      tokens: min(
        first.unit.tokens.lowerBound, second.unit.tokens.lowerBound)..<max(
          first.unit.tokens.upperBound, second.unit.tokens.upperBound),
      renderings: (first.candidate == nil ? second : first).unit.renderings, concept: nil)
    let candidate = Candidate(
      origin: .rendering(first.rendering), sentence: changed.sentence, pair: changed.pair,
      atoms: first.atoms.lowerBound..<second.atoms.upperBound, logProbability: logProbability, links: links,
      source: (unit, max(first.rank, second.rank), (first.cost + second.cost) / 2),
      support: min(first.candidate?.support ?? .max, second.candidate?.support ?? .max),
      neighbour: Candidate.Neighbour(
        joint: conjunction.map { target.unit($0) }, rendering: second.rendering,
        units: [first.unit, second.unit],
        changedAtoms: isWhole ? first.atoms.lowerBound..<second.atoms.upperBound : changed.atoms))
    let forms = first.candidate == nil || first.text == base ? [first.text] : [first.text, base]
    // The ending of the second half is that of the whole place, which whoever asks adds.
    let isPossessive = target.atoms[first.atoms.upperBound - 1].isPossessive
    return Pair(
      candidate: candidate, first: isPossessive ? forms.map(Possessive.of) : forms,
      second: second.candidate == nil ? [second.text] : [],
      secondOrigin: .rendering(second.rendering), secondAtoms: second.atoms, isPlural: second.unit.isPlural,
      joint: joint.map { " \($0) " } ?? (target.atoms[second.atoms.lowerBound].isJoined ? "-" : " "))
  }

  /// Whether words are one expression: `hardware and software`; those with a conjunction also by what is usual.
  private func isExpression(_ parts: [String?]) -> Bool {
    let words = parts.compactMap(\.self)
    return expressions.contains(words.joined(separator: " "))
      || words.count == 3 && expressions.model.areCollocated(words)
  }

  /// Whether two German units can belong together.
  private func areNear(_ a: SourceText.Unit, _ b: SourceText.Unit) -> Bool {
    guard !a.tokens.overlaps(b.tokens) else { return false }
    let gap = max(a.tokens.lowerBound, b.tokens.lowerBound) - min(a.tokens.upperBound, b.tokens.upperBound)
    return gap <= Self.reach
  }
}
