/// What became of a German term of the glossary in the English that renders its sentence.
public struct TermUse: Sendable, Hashable {
  public enum Outcome: Sendable, Hashable {
    /// A term of the concept stands there, whatever its status.
    case rendered(TermMatch)
    /// Other English stands in its place.
    case reworded(TextSpan, Ground)
    /// The English has no word that could stand for it, or several.
    case open(Doubt)
  }

  /// How the English that stands for the German was recognised, surest first.
  public enum Ground: String, Sendable, CaseIterable {
    /// The unspinner took the place for the image of the term.
    case reading
    /// A dictionary translates the German so, and the glossary's term means much the same.
    case translation
    /// A phrase with the term's describing word and another head.
    case half
    /// A thesaurus has it beside the glossary's term, and no other German word of the sentence explains it.
    case synonym
    /// The only noun of the sentence that no German word explains, for a term that no dictionary knows.
    case remainder
    /// No term of the concept stands there, of which only the glossary knows what it is called; the place is the
    /// whole sentence.
    case absence
  }

  /// Why nothing is said of a term.
  public enum Doubt: String, Sendable, CaseIterable {
    /// The sentences may not belong together.
    case pairing
    /// The term is a part of a longer term.
    case nested
    /// The term is a part of a compound, which English need not render by parts.
    case compound
    /// The German spelling stands in the English: a name, or untranslated.
    case kept
    /// A word of the same family stands there, or the head of the term alone: "to elect", "the Commission".
    case related
    /// The dictionary's translation stands there, but means something else than the glossary's term.
    case otherSense
    /// The sentence before or after has the term: a pronoun may stand for it.
    case neighbour
    /// Nothing in the English shows where the term would be.
    case noPlace
  }

  /// Index into ``Glossary/concepts``; of homonyms the one that is rendered, or else the first.
  public let concept: Int
  /// Where the German stands.
  public let source: TermMatch
  /// Index into ``Bitext/pairs``.
  public let pair: Int
  public let outcome: Outcome

  public init(concept: Int, source: TermMatch, pair: Int, outcome: Outcome) {
    self.concept = concept
    self.source = source
    self.pair = pair
    self.outcome = outcome
  }
}

/// What a glossary says of a pair of texts.
public struct TermUses: Sendable {
  public let glossary: Glossary
  /// One for each place of the source where a term stands, in reading order.
  public let uses: [TermUse]
  /// Terms of the English, in reading order.
  public let target: [TermMatch]
  /// Concepts whose German term stands in a pair's source, by the pair's index.
  public let sourceConcepts: [Set<Int>]

  public static let none = TermUses(glossary: .empty, uses: [], target: [], sourceConcepts: [])

  public init(glossary: Glossary, uses: [TermUse], target: [TermMatch], sourceConcepts: [Set<Int>]) {
    self.glossary = glossary
    self.uses = uses
    self.target = target
    self.sourceConcepts = sourceConcepts
  }
}
