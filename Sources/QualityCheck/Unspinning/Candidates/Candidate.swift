/// A place of the English, and what it may be the spun image of.
struct Candidate: Sendable {
  enum Origin: Sendable, Hashable {
    /// Index into ``TermTable/entries``.
    case term(Int)
    /// Index into ``SourceText/renderings``.
    case rendering(Int)
    /// A unit that spinners are known to put the place's word for; no German shows it.
    case habit(WordID)
  }

  let origin: Origin
  /// Index into the target's sentences.
  let sentence: Int
  /// Index into the bitext's pairs.
  let pair: Int
  /// Atoms of the target text.
  let atoms: Range<Int>
  /// ln P(image | term) of the likeliest way through the channel.
  let logProbability: Float
  let links: [UnitLink]
  /// The German unit that offers the origin best, and how likely it is among the unit's renderings (0 is best).
  let source: (unit: SourceText.Unit, rank: Int, cost: Float)?
  /// How many German units offer it.
  let support: Int
  /// The second half of a pair, of which the rest tells the first; see ``Composer``.
  var neighbour: Neighbour?

  /// Whether neither the German nor the glossary knows of it.
  var isHabit: Bool { if case .habit = origin { true } else { false } }

  struct Neighbour: Sendable {
    /// What stands between the halves: `and`.
    let joint: WordID?
    /// Index into ``SourceText/renderings``.
    let rendering: Int
    /// The German units that offer the halves.
    let units: [SourceText.Unit]
    /// The atoms that are changed; the others stay as they are.
    let changedAtoms: Range<Int>
  }
}

/// What a sentence's German says about its English words.
struct SentenceEvidence: Sendable {
  /// For each atom of the sentence, how well it renders some German unit directly: 1 for the likeliest rendering, less
  /// for others, 0 for none.
  var directness: [Float]
  /// For each atom, -ln of how often some German unit is rendered so, at best; ``unrendered`` where none is.
  var costs: [Float]
  static let unrendered: Float = 9
  /// For each atom of the sentence, the rendering that makes it so direct, and the unit that offers it.
  var explanations: [Explanation?]
  /// For each German token of the pair, whether one of its renderings stands in the English.
  var covered: [Bool]
  /// The atoms of terms that the glossary prefers for the German: nothing else is right there. What it merely admits
  /// may be a spinner's work all the same, `gadget` for Gerät.
  var agreed: [Range<Int>] = []
  /// Number of German tokens in the pair.
  var sourceLength: Int
  /// First German token of the pair.
  var sourceStart: Int
  /// Whether the German is the whole document's, for want of a partner.
  var isWholeDocument = false

  /// A German unit and the one of its renderings that stands in the English, as positions in the source text.
  struct Explanation: Sendable {
    let rendering: Int32
    let unit: Int32
  }

  /// Whether some of these tokens are rendered.
  func isCovered(_ tokens: Range<Int>) -> Bool {
    tokens.contains { covered.indices.contains($0 - sourceStart) && covered[$0 - sourceStart] }
  }

  /// Whether the German says what stands there and does not offer the correction, or the glossary wants it as it is:
  /// nothing then speaks for the correction.
  ///
  /// - Parameter start: the first atom of the sentence.
  func refutes(_ candidate: Candidate, from start: Int) -> Bool {
    candidate.source == nil && !isWholeDocument
      && candidate.atoms.allSatisfy { directness[$0 - start] > 0 }
      || agreed.contains { $0.contains(candidate.atoms) }
  }

  mutating func cover(_ tokens: Range<Int>, _ isCovered: Bool = true) {
    for token in tokens where covered.indices.contains(token - sourceStart) {
      covered[token - sourceStart] = isCovered
    }
  }
}
