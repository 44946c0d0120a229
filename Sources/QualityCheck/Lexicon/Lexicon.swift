/// The compiled dictionaries: English and German words, their forms, synonyms and translations.
///
/// A lexicon is a memory-mapped file. Opening parses nothing, look-ups allocate only what they return, and any number
/// of threads may ask at once. Keys are lower-case, in NFC, with straight apostrophes and single spaces; look-ups that
/// take a `String` bring it into that form, look-ups that take bytes expect it.
public final class Lexicon: Sendable {
  let store: Store
  let englishWords: Vocabulary
  let germanWords: Vocabulary
  let synonymLists: Lists<UInt32>
  let synonymRelations: Section<UInt8>
  let translationLists: Lists<UInt32>
  let translationAttributes: Section<UInt32>
  let backTranslationLists: Lists<UInt32>
  let pivotLists: Lists<UInt32>
  let alikeLists: Lists<UInt32>
  /// Subject fields of translations, such as `comp`; the first one is empty and stands for none.
  public let domains: [String]

  init(_ store: Store) throws(LexiconError) {
    self.store = store
    englishWords = try store.vocabulary(.english)
    germanWords = try store.vocabulary(.german)
    synonymLists = Lists(
      starts: try store.section(.synonymStarts), values: try store.section(.synonymWords))
    synonymRelations = try store.section(.synonymRelations)
    translationLists = Lists(
      starts: try store.section(.translationStarts), values: try store.section(.translationWords))
    translationAttributes = try store.section(.translationAttributes)
    backTranslationLists = Lists(
      starts: try store.section(.backTranslationStarts), values: try store.section(.backTranslationWords))
    pivotLists = Lists(starts: try store.section(.pivotStarts), values: try store.section(.pivotGroups))
    alikeLists = Lists(starts: try store.section(.alikeStarts), values: try store.section(.alikeWords))
    let text: Section<UInt8> = try store.section(.domains)
    let starts: Section<UInt32> = try store.section(.domainStarts)
    domains = (1..<max(starts.count, 1)).map { index in
      text.pointer.slice(Int(starts[index - 1])..<Int(starts[index])).string
    }
  }

  // MARK: English

  /// The entry of a word or phrase.
  public func english(_ key: String) -> WordID? { englishWords.find(key) }

  /// The entry of a key given as lower-case UTF-8.
  public func english(utf8 key: UnsafeBufferPointer<UInt8>) -> WordID? { englishWords.find(key) }

  public func englishText(_ id: WordID) -> String { englishWords.bytes(id).string }

  /// Calls the closure with the entry's UTF-8 bytes, without allocating.
  public func withEnglishUTF8<Result>(_ id: WordID, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  {
    body(englishWords.bytes(id))
  }

  /// The words of a phrase, each an entry itself; the word alone when it is no phrase.
  public func components(_ id: WordID) -> [WordID] { englishWords.componentWords(id) }

  public func partsOfSpeech(_ id: WordID) -> PartsOfSpeech { englishWords.grammar(id) }

  /// How often WordNet's tagged texts have the word, 0 to 65535; 0 also for words they do not have.
  public func frequency(_ id: WordID) -> Int { englishWords.frequency(id) }

  /// Whether the entry is a base form, not merely an inflected one.
  public func isBase(_ id: WordID) -> Bool { englishWords.isBase(id) }

  /// Phrases whose first word this is, in alphabetical order.
  public func phrases(startingWithEnglish first: WordID) -> [WordID] {
    englishWords.phrases(startingWith: first)
  }

  /// Number of English entries; identifiers count from 0.
  public var englishCount: Int { englishWords.count }

  // MARK: German

  public func german(_ key: String) -> WordID? { germanWords.find(key) }

  /// The entry of a key given as lower-case UTF-8.
  public func german(utf8 key: UnsafeBufferPointer<UInt8>) -> WordID? { germanWords.find(key) }

  public func germanText(_ id: WordID) -> String { germanWords.bytes(id).string }

  /// Calls the closure with the entry's UTF-8 bytes, without allocating.
  public func withGermanUTF8<Result>(_ id: WordID, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(germanWords.bytes(id))
  }

  /// The words of a phrase, each an entry itself; the word alone when it is no phrase.
  public func components(ofGerman id: WordID) -> [WordID] { germanWords.componentWords(id) }

  public func partsOfSpeech(ofGerman id: WordID) -> PartsOfSpeech { germanWords.grammar(id) }

  /// Whether the entry is a base form, not merely an inflected one.
  public func isBase(german id: WordID) -> Bool { germanWords.isBase(id) }

  /// Phrases whose first word this is, in alphabetical order.
  public func phrases(startingWithGerman first: WordID) -> [WordID] {
    germanWords.phrases(startingWith: first)
  }

  /// Number of German entries; identifiers count from 0.
  public var germanCount: Int { germanWords.count }

  // MARK: Both

  /// The English renderings of a German entry, likeliest first.
  ///
  /// - Parameter isWide: whether ``Translation/Flags/witness`` are among them.
  public func translations(_ german: WordID, isWide: Bool = false) -> [Translation] {
    translationLists[Int(german.rawValue)].compactMap { index in
      let attributes = translationAttributes[index]
      let flags = Translation.Flags(rawValue: UInt8(truncatingIfNeeded: attributes >> 16))
      guard isWide || !flags.contains(.witness) else { return nil }
      return Translation(
        english: WordID(rawValue: translationLists.values[index]),
        partsOfSpeech: PartsOfSpeech(rawValue: UInt8(truncatingIfNeeded: attributes)),
        domain: UInt8(truncatingIfNeeded: attributes >> 8),
        flags: flags,
        cost: TranslationCosts.cost(ofByte: UInt8(truncatingIfNeeded: attributes >> 24)))
    }
  }

  /// Those renderings that a dictionary has.
  public func dictionaryTranslations(_ german: WordID) -> [Translation] {
    translations(german).filter { !$0.flags.contains(.counted) }
  }

  /// How many renderings ``translations(_:isWide:)`` gives at most.
  func translationCount(_ german: WordID) -> Int { translationLists[Int(german.rawValue)].count }

  /// The German entries that a dictionary renders by this English entry.
  public func dictionaryBackTranslations(_ english: WordID) -> [WordID] {
    backTranslations(english).filter { german in
      dictionaryTranslations(german).contains { $0.english == english }
    }
  }

  /// The German entries that have this English entry among their translations, those of
  /// ``Translation/Flags/witness`` included.
  public func backTranslations(_ english: WordID) -> [WordID] {
    backTranslationLists[Int(english.rawValue)].map { WordID(rawValue: backTranslationLists.values[$0]) }
  }
}
