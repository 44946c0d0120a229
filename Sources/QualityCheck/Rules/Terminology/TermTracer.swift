/// Looks for the English of every German term of the glossary in the sentence's partner.
///
/// A term counts as rendered as soon as any term of its concept stands in the partner: a different number of
/// occurrences is no error, and of several renderings one is enough.
public struct TermTracer: Sendable {
  let glossary: Glossary
  let lexicon: Lexicon?
  private let german: TermIndex
  private let english: TermIndex

  /// Pairs that are less sure than this are not judged.
  static let leastPairing = 0.5

  /// - Parameter lexicon: Without it nothing is known of translations and synonyms: terms are found, and what stands
  ///   in their place is not.
  /// - Parameter cache: Where compiled glossaries are kept; nil to compile in memory.
  public init(_ glossary: Glossary, lexicon: Lexicon?, cache: TermIndexCache? = nil) {
    func index(_ language: Language) -> TermIndex {
      cache?.index(glossary, language: language, lexicon: lexicon)
        ?? TermIndex(glossary, language: language, lexicon: lexicon)
    }
    self.init(glossary, lexicon: lexicon, german: index(.german), english: index(.english))
  }

  init(_ glossary: Glossary, lexicon: Lexicon?, german: TermIndex, english: TermIndex) {
    self.glossary = glossary
    self.lexicon = lexicon
    self.german = german
    self.english = english
  }

  /// The pair of texts with what the glossary says of it.
  public func trace(_ bitext: Bitext) -> Bitext { trace(bitext, spot(bitext.source, bitext.target)) }

  /// The glossary's terms in both texts.
  public func spot(_ source: Side, _ target: Side) -> TermSpots {
    guard !glossary.concepts.isEmpty else { return .none }
    let spots = atOnce({ german.matches(in: source) }, { english.matches(in: target) })
    return TermSpots(source: spots.0, target: spots.1)
  }

  /// Pairs with fewer sentences are judged sooner than another worker is called.
  private static let pairsWorthAWorker = 500

  /// The same as ``trace(_:)`` with the terms that ``spot(_:)`` gave; the bitext may have been unspun since.
  public func trace(_ bitext: Bitext, _ spots: TermSpots) -> Bitext {
    guard !glossary.concepts.isEmpty else { return bitext }
    let (source, target) = (spots.source, spots.target)
    let sourceBySentence = Self.bySentence(source, count: bitext.source.sentences.count)
    let targetBySentence = Self.bySentence(target, count: bitext.target.sentences.count)
    let traced = inParallel(bitext.pairs.count, least: Self.pairsWorthAWorker) {
      { part in
        part.map { number -> (uses: [TermUse], concepts: Set<Int>) in
          let pair = bitext.pairs[number]
          let german = pair.source.flatMap { source[sourceBySentence[$0]] }
          guard !german.isEmpty else { return ([], []) }
          var partner = TermPartner(
            tracer: self, bitext: bitext, pair: number, source: german,
            target: pair.target.flatMap { target[targetBySentence[$0]] },
            around: Self.around(pair.target, in: bitext.target).flatMap { target[targetBySentence[$0]] })
          return (partner.uses(), Set(german.map(\.concept)))
        }
      }
    }
    return bitext.with(
      TermUses(
        glossary: glossary, uses: traced.flatMap(\.uses), target: target,
        sourceConcepts: traced.map(\.concepts)))
  }

  /// The sentences before and after some.
  private static func around(_ range: Range<Int>, in side: Side) -> [Int] {
    [range.lowerBound - 1, range.upperBound].filter { side.sentences.indices.contains($0) }
  }

  /// Ranges of the matches, which are in reading order, for each sentence.
  private static func bySentence(_ matches: [TermMatch], count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(count)
    var index = 0
    for sentence in 0..<count {
      let first = index
      while index < matches.count, matches[index].sentence == sentence { index += 1 }
      ranges.append(first..<index)
    }
    return ranges
  }
}

/// Where the terms of a glossary stand in the two texts of a pair.
public struct TermSpots: Sendable {
  /// In reading order.
  public let source: [TermMatch]
  public let target: [TermMatch]

  public init(source: [TermMatch], target: [TermMatch]) {
    self.source = source
    self.target = target
  }

  public static let none = TermSpots(source: [], target: [])
}
