/// What speaks for and against a candidate, as numbers for the decision.
package struct Features: Sendable {
  /// The names of the values, in order; they are the rows of the model's file.
  package static let names =
    [
      "channel", "channel-cut", "gain-below", "gain-low", "gain-high", "is-direct", "directness",
      "all-direct",
      "covered", "near", "far", "image-frequency", "term-frequency", "attested", "unattested",
      "inner-attested",
      "learned", "rank", "breadth", "image-words", "term-words", "support", "phrase", "compound", "part",
      "glossary",
      "image-count", "image-surprise", "indirect-image", "linked", "first", "same-class", "technical",
      "covered-gain", "direct-gain", "unknown-word", "term", "term-unsupported", "alone", "changed",
      "weakest-link",
      "term-attested", "concept", "function-first", "unlinked", "kinship", "length", "whole-document",
      "whole-support", "whole-covered", "neighbours", "half-changed",
      "closeness", "image-balance", "term-balance", "naturalness", "expression", "class-share", "habit",
      "in-glossary", "cost", "image-cost", "cost-gain", "german", "least-german",
      "foreign", "least-foreign", "own-term",
    ] + Vicinity.names + TextContext.names

  /// Those whose products are features too: what tells most, and what the rest depends on.
  package static let crossed = [
    "covered", "borne-out", "image-balance", "far", "term-frequency", "learned", "directness", "gain-low",
    "gain-high", "rank", "term-balance", "correction-elsewhere", "support", "attested", "unattested",
    "channel",
    "closeness", "naturalness", "occurrences", "expression", "class-share", "image-frequency", "alone",
    "whole-document", "part", "neighbours", "habit", "cost", "image-cost", "cost-gain", "beside", "around",
    "company",
  ]

  package var values: [Float]
  /// ln of how much less likely the candidate is than the values say, see ``TermTable/ownPrior``.
  let prior: Float
  /// How ordinary the place reads, for the explanation: share of adjacent pairs the language model knows.
  let attested: Float
  /// ln of how much likelier the correction is in this place.
  let gain: Float
  /// Whether a dictionary or the glossary knows the correction as a term of a subject.
  let isTechnical: Bool
  /// Whether a dictionary or the glossary has the correction as an expression of several words.
  let isExpression: Bool
  /// Whether no German sentence is known to be the place's: all of the German is evidence, or there is none.
  let isUnpaired: Bool
  /// How many changed words no thesaurus and no documented substitution links to theirs.
  let unlinked: Int
}

/// The language model's view of a place, with one or the other wording.
struct ModelView {
  /// ln P of the words, from the first one that differs to two behind the last; bounded below word by word. Nil when
  /// it is not greater than `bound`, which often shows before the last word.
  ///
  /// - Parameter context: the pair of the two words before the first, where it is known.
  static func logProbability(
    _ words: [LanguageModel.Word], from start: Int, context: LanguageModel.Scorer.Pair? = nil,
    above bound: Float = -.infinity, with scorer: borrowing LanguageModel.Scorer
  ) -> Float? {
    var sum: Float = 0
    var pair = context
    for index in start..<words.count {
      sum += logProbability(of: index, in: words, &pair, with: scorer)
      // What follows can only make it smaller.
      guard sum > bound else { return nil }
    }
    return sum > bound ? sum : nil
  }

  /// ln P of one word.
  ///
  /// - Parameter pair: that of the two words before, where it is known; becomes that of this word and the one before.
  private static func logProbability(
    of index: Int, in words: [LanguageModel.Word], _ pair: inout LanguageModel.Scorer.Pair?,
    with scorer: borrowing LanguageModel.Scorer
  ) -> Float {
    let word = words[index]
    let context = pair
    pair = nil
    guard word >= 0 else { return unknownWord }
    let previous = index > 0 ? words[index - 1] : -1
    let first = index > 1 ? words[index - 2] : -1
    if previous < 0 { return max(scorer.unigram(word), least) }
    if first < 0 { return max(scorer.bigram(previous, word).logProbability, least) }
    let (score, last) = scorer.trigram(
      first, previous, known: context ?? scorer.pair(first, previous), word)
    pair = last
    return max(score, least)
  }

  /// ln P of a word the model does not know, and the least of one it does.
  static let unknownWord: Float = -14
  static let least: Float = -18
}
