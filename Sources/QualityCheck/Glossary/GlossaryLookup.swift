/// Looks words up in a glossary, in both directions and in any inflected form, with the dictionary beside.
public struct GlossaryLookup: Sendable {
  /// A concept that has the words among its terms.
  public struct Hit: Sendable, Hashable {
    public let concept: Concept
    /// The language the words are of.
    public let language: Language
    /// The term that was found.
    public let term: Term
    public let kind: TermMatch.Kind
  }

  /// What the bilingual dictionary says of the words, likeliest first.
  public struct DictionaryEntry: Sendable, Hashable {
    public let language: Language
    /// The dictionary's base form of the words.
    public let word: String
    public let renderings: [String]
  }

  private let glossary: Glossary
  private let indexes: [TermIndex]
  private let lexicon: Lexicon?

  public init(_ glossary: Glossary, lexicon: Lexicon?) {
    self.glossary = glossary
    self.lexicon = lexicon
    indexes = Language.allCases.map { TermIndex(glossary, language: $0, lexicon: lexicon) }
  }

  /// The concepts that words name, exactly or inflected, then those named by a part of a compound. A term inside a
  /// longer one is left out.
  public func hits(_ words: String) -> [Hit] {
    let utf8 = Array(words.utf8)
    return indexes.flatMap { index -> [Hit] in
      let document = Document(
        path: "", language: index.language, utf8: utf8, blocks: PlainTextReader.lines(utf8))
      let side = Segmenter(language: index.language, data: nil).segmentLines(document)
      var seen: Set<Int> = []
      return index.matches(in: side).filter { !$0.isNested && seen.insert($0.concept).inserted }.map {
        match in
        let concept = glossary.concepts[match.concept]
        return Hit(
          concept: concept, language: index.language, term: concept.terms(in: index.language)[match.term],
          kind: match.kind)
      }
    }.enumerated().sorted { a, b in
      let (first, second) = (a.element.kind.rank, b.element.kind.rank)
      return first != second ? first < second : a.offset < b.offset
    }.map(\.element)
  }

  /// The dictionary's entries of the words, at most `limit` renderings each.
  public func dictionary(_ words: String, limit: Int = 12) -> [DictionaryEntry] {
    guard let lexicon else { return [] }
    let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
    let german =
      parts.count > 1 ? [lexicon.germanPhrase(parts)].compactMap { $0 } : lexicon.lemmas(ofGerman: words)
    let english =
      parts.count > 1 ? [lexicon.englishPhrase(parts)].compactMap { $0 } : lexicon.lemmas(ofEnglish: words)
    let fromGerman = german.map { word in
      DictionaryEntry(
        language: .german, word: lexicon.germanText(word),
        renderings: Self.distinct(
          lexicon.dictionaryTranslations(word).map { lexicon.englishText($0.english) }, limit))
    }
    let fromEnglish = english.map { word in
      DictionaryEntry(
        language: .english, word: lexicon.englishText(word),
        renderings: Self.distinct(lexicon.dictionaryBackTranslations(word).map(lexicon.germanText), limit))
    }
    return (fromGerman + fromEnglish).filter { !$0.renderings.isEmpty }
  }

  private static func distinct(_ words: [String], _ limit: Int) -> [String] {
    var seen: Set<String> = []
    return Array(words.filter { seen.insert($0).inserted }.prefix(limit))
  }
}
