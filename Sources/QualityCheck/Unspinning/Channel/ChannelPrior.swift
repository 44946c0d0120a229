internal import Foundation

/// How likely a spinner is to put one word for another, as far as thesauri and the dictionary tell: a logistic
/// regression, for the pairs that nobody documented.
///
/// Most of it rests on the words of other languages that both words render (``Lexicon/germanLikeness(_:_:)``,
/// ``Lexicon/foreignLikeness(_:_:)``). Among all words that anything links to a documented image, the one that was meant
/// comes first for 18 % without either, for 23 % with the German, for 26 % with both; among the first three for 32, 40
/// and 43 %. The weights stand in the substitution table's file and are learned with it.
package struct ChannelPrior: Sendable, Equatable {
  /// The names of the values, in order.
  package static let names = [
    "wordnet-synonym", "wordnet-near", "wordnet-hierarchy", "derivation", "mythes", "mythes-related",
    "aiksaurus", "linked", "stem", "term-synonyms", "image-synonyms", "term-uses", "image-uses",
    "same-class", "kinship", "german", "linked-same-class", "linked-kinship", "linked-german", "foreign",
    "linked-foreign",
  ]

  package var bias: Float
  private var weights = SIMD32<Float>()

  /// - Parameter weights: in the order of ``names``.
  package init(bias: Float, weights: [Float]) {
    self.bias = bias
    for (index, weight) in weights.prefix(Self.names.count).enumerated() { self.weights[index] = weight }
  }

  package var allWeights: [Float] { Self.names.indices.map { weights[$0] } }

  /// Where learning starts: a guess that brings the documented pairs into line, no more.
  package static let start: ChannelPrior = {
    let guess: [String: Float] = [
      "linked": -1, "term-synonyms": -0.3, "image-synonyms": -0.2, "same-class": 1, "kinship": 0.5,
      "german": 1.4, "linked-same-class": -1, "linked-kinship": -0.3, "linked-german": -0.7,
    ]
    return ChannelPrior(bias: 2, weights: names.map { guess[$0] ?? 0 })
  }()

  /// P(image | term) when the term is put another way; nil where nothing links the two.
  ///
  /// - Parameter leavingOut: so many of the German words that both render do not count.
  func probability(of image: WordID, for term: WordID, in lexicon: Lexicon, leavingOut: Int = 0) -> Float? {
    guard let values = Self.values(of: image, for: term, in: lexicon, leavingOut: leavingOut) else {
      return nil
    }
    return 1 / (1 + exp(-bias - (weights * values).sum()))
  }

  /// What the regression rests on, in the order of ``names``; nil where nothing links the two words.
  package static func values(
    of image: WordID, for term: WordID, in lexicon: Lexicon, leavingOut: Int = 0
  ) -> SIMD32<Float>? {
    let relations = lexicon.relations(term, image)
    let (common, first, second) = lexicon.commonSynonyms(term, image)
    let kinship = common > 0 ? Float(common) / Float(first * second).squareRoot() : 0
    let german = lexicon.germanLikeness(term, image, leavingOut: leavingOut)
    let foreign = lexicon.foreignLikeness(term, image)
    let isStem = shareStem(term, image, in: lexicon)
    guard !relations.isEmpty || german > 0 || foreign > 0 || kinship >= leastKinship || isStem else {
      return nil
    }
    var values = SIMD32<Float>()
    for (index, relation) in Self.relations.enumerated() where relations.contains(relation) {
      values[index] = 1
    }
    let isSameClass = !lexicon.partsOfSpeech(term).intersection(lexicon.partsOfSpeech(image))
      .isDisjoint(with: [.noun, .verb, .adjective, .adverb])
    values[8] = isStem ? 1 : 0
    values[9] = log(1 + Float(first))
    values[10] = log(1 + Float(second))
    values[11] = log(1 + Float(lexicon.frequency(term)))
    values[12] = log(1 + Float(lexicon.frequency(image)))
    values[13] = isSameClass ? 1 : 0
    values[14] = log(kinship + 0.003)
    values[15] = log(german + 0.02)
    values[19] = log(foreign + 0.01)
    if !relations.isEmpty {
      values[7] = 1
      (values[16], values[17], values[18], values[20]) = (values[13], values[14], values[15], values[19])
    }
    return values
  }

  /// Words whose synonyms have less in common have nothing to do with each other.
  private static let leastKinship: Float = 0.02
  private static let relations: [SynonymRelations] = [
    .wordNetSynonym, .wordNetNear, .wordNetHierarchy, .derivation, .mythes, .mythesRelated, .aiksaurus,
  ]

  /// Whether two words begin alike: at least four letters and three fifths of the shorter one.
  static func shareStem(_ a: WordID, _ b: WordID, in lexicon: Lexicon) -> Bool {
    lexicon.withEnglishUTF8(a) { a in
      lexicon.withEnglishUTF8(b) { b in
        let limit = min(a.count, b.count)
        var length = 0
        while length < limit, a[length] == b[length] { length += 1 }
        return length >= 4 && length * 5 >= limit * 3
      }
    }
  }
}
