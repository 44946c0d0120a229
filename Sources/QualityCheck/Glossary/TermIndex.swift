/// Finds the terms of a glossary in a text: one language, compiled once, used for many texts.
///
/// Found are single words and phrases and the forms that the glossary lists of them, inflected, across line ends, and however they are joined: "cyber security",
/// "cyber-security" and "cybersecurity" are one. German compounds are searched for terms they begin or end with.
/// Other words are never searched inside: `east` is not in `at least`.
///
/// - Complexity: Building is linear in the glossary; matching looks at every distinct spelling once, then takes
///   constant time per token, whatever the size of the glossary.
public struct TermIndex: Sendable {
  public let language: Language
  let trie: TermTrie
  let inflection: InflectionKeys
  let compounds: CompoundTerms
  /// Whose memory the trie and the compounds lie in.
  private let store: Store

  struct TermPlace: Hashable {
    let concept: Int
    let term: Int
  }

  /// - Parameter baseForms: Base forms that a dictionary gives for a spelling in small letters, likeliest first,
  ///   none for a word it does not know. Without it, endings are guessed.
  public init(
    _ glossary: Glossary, language: Language, baseForms: (@Sendable (String) -> [String])? = nil
  ) {
    let dictionary = baseForms.map { baseForms in
      BaseForms(
        look: { baseForms($0).map { TextKey(FormPart.fold(Array($0.utf8)[...])) } }, lemma: nil)
    }
    self.init(glossary, language: language, dictionary: dictionary)
  }

  init(_ glossary: Glossary, language: Language, dictionary: BaseForms?) {
    let inflection = InflectionKeys(language: language, dictionary: dictionary)
    var builder = TermIndexBuilder(language: language, inflection: inflection)
    builder.add(glossary)
    do {
      let image = try MappedFile(
        bytes: TermIndexStore.compile(builder, identity: "", stamp: 0), name: "terms")
      try self.init(Store(image), inflection: inflection)
    } catch {
      // Memory for an array is asked for, and the store was written a moment ago: as with any array, there is no cure.
      preconditionFailure("\(error)")
    }
  }

  /// An index that was compiled before.
  init(_ store: Store, inflection: InflectionKeys) throws(LexiconError) {
    self.store = store
    self.inflection = inflection
    language = inflection.language
    trie = try TermIndexStore.trie(store)
    compounds = try TermIndexStore.compounds(store)
  }

  /// The terms of a text in reading order, the longer first where two begin together.
  ///
  /// Homonyms, terms of several concepts at one place, are all given; a merely inflected reading of a place gives
  /// way to an exact one.
  public func matches(in side: Side) -> [TermMatch] {
    var scan = TermScan(index: self, side: side)
    return scan.run()
  }
}
