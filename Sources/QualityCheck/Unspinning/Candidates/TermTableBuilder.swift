internal import Foundation

/// Compiles the English terms of a glossary for ``TermTable``, and the words of theirs that no dictionary has for
/// ``UnitVocabulary``.
struct TermTableBuilder {
  /// To be raised with every change of the sections or of what they hold.
  static let version = 2

  enum SectionID: UInt32 {
    case wordTexts = 2
    case wordTextStarts, wordTable, wordFilter
    case places, entryWords, wordStarts
    case anchorWords, anchorStarts, anchoredStarts, anchored
    case rareStarts, rare
    case allWords, isWord
    case textKeys, textValues, textFilter
    case preferredKeys, preferredValues, preferredFilter
    case ownCount
  }

  private let glossary: Glossary
  private var vocabulary: UnitVocabulary
  private var places: [TermTable.Place] = []
  /// The words of each entry.
  private var entries: [[WordID]] = []
  private var texts = KeyTableBuilder()
  private var preferred = KeyTableBuilder()

  /// A word of more terms is none that they are looked up with: it would lead everywhere, and those terms are found by
  /// their other words.
  private static let mostEntries = 300

  init(_ glossary: Glossary, lexicon: Lexicon) {
    self.glossary = glossary
    vocabulary = UnitVocabulary(lexicon: lexicon)
    var seen: [[WordID]: Int] = [:]
    var found: [(concept: Int, term: Int)] = []
    var isOwn: [Bool] = []
    for (index, concept) in glossary.concepts.enumerated() {
      for (number, term) in concept.english.enumerated() {
        if term.status == .preferred { preferred.set(Self.key(term.text), to: 0) }
        guard term.status.isAllowed else { continue }
        let words = vocabulary.insertWords(term.text)
        for variant in Self.openings(of: words, in: vocabulary) {
          // A single word is no phrase: only the German can show that it was meant.
          guard (2...PhraseChannel.longestTerm).contains(variant.count) else { continue }
          if let known = seen[variant] {
            isOwn[known] = isOwn[known] || index >= glossary.bundledCount
            continue
          }
          seen[variant] = found.count
          found.append((index, number))
          isOwn.append(index >= glossary.bundledCount)
          entries.append(variant)
          texts.set(Self.key(term.text), to: 0)
        }
      }
    }
    places = zip(found, isOwn).map {
      TermTable.Place(concept: Int32($0.concept), term: Int32($0.term), isOwn: $1 ? 1 : 0)
    }
  }

  /// The key of a text in the tables of texts: small letters, composed.
  static func key(_ text: String) -> UInt64 {
    let small = text.lowercased()
    let isASCII = small.utf8.allSatisfy { $0 < 0x80 }
    let key = TextKey(isASCII ? Array(small.utf8) : Array(small.precomposedStringWithCanonicalMapping.utf8))
    return key.hash &+ UInt64(truncatingIfNeeded: key.length)
  }

  /// What the compiled table depends on: the English terms in their order, how each stands, whether they came with qc,
  /// and the dictionaries.
  static func identity(_ glossary: Glossary, lexicon: Lexicon) -> String {
    var text: [UInt8] = []
    for (index, concept) in glossary.concepts.enumerated() {
      for term in concept.english {
        text += term.text.utf8
        text.append(term.status == .preferred ? 1 : term.status.isAllowed ? 2 : 3)
      }
      text.append(index < glossary.bundledCount ? 4 : 5)
    }
    let terms = text.withUnsafeBytes { StoreFormat.checksum($0) }
    let dictionaries = (try? lexicon.store.identity()) ?? "none"
    return "units \(version) \(text.count) \(terms)\n\(dictionaries)"
  }

  func compile(identity: String, stamp: Int) -> [UInt8] {
    var writer = StoreWriter()
    func add<Element: BitwiseCopyable>(_ section: SectionID, _ values: [Element]) {
      writer.add(section.rawValue, values)
    }
    writer.add(TermIndexStore.identitySection, Array(identity.utf8))
    let words = vocabulary.ownWords
    var wordTexts: [UInt8] = []
    var wordTextStarts: [UInt32] = [0]
    for word in words {
      wordTexts += word
      wordTextStarts.append(UInt32(wordTexts.count))
    }
    add(.wordTexts, wordTexts)
    add(.wordTextStarts, wordTextStarts)
    let index = WordIndexBuilder(starts: wordTextStarts, text: wordTexts)
    add(.wordTable, index.table)
    add(.wordFilter, index.filter)
    let count = vocabulary.count
    add(.places, places)
    add(.ownCount, [Int32(places.count { $0.isOwn != 0 })])
    add(.entryWords, entries.flatMap(\.self))
    add(.wordStarts, Self.starts(of: entries))

    var frequency = [Int](repeating: 0, count: count)
    // Each word of an entry once, the rarest first.
    let distinct = entries.map { Set($0) }
    for words in distinct { for word in words { frequency[Int(word.rawValue)] += 1 } }
    let ranked = distinct.map { words in
      words.sorted { (frequency[Int($0.rawValue)], $0) < (frequency[Int($1.rawValue)], $1) }
    }
    let anchors = ranked.map { words in
      words.enumerated().filter { rank, word in
        rank == 0 || frequency[Int(word.rawValue)] <= Self.mostEntries
      }.map(\.element)
    }
    add(.anchorWords, anchors.flatMap(\.self))
    add(.anchorStarts, Self.starts(of: anchors))
    let pairs = anchors.enumerated().flatMap { entry, words in words.map { (word: $0, entry: Int32(entry)) } }
      .sorted { ($0.word, $0.entry) < ($1.word, $1.entry) }
    add(.anchoredStarts, ListStarts.make(pairs.lazy.map { Int($0.word.rawValue) }, count: count))
    add(.anchored, pairs.map(\.entry))
    let rare = ranked.indices.sorted { (ranked[$0][0], $0) < (ranked[$1][0], $1) }
    add(.rareStarts, ListStarts.make(rare.lazy.map { Int(ranked[$0][0].rawValue) }, count: count))
    add(
      .rare,
      rare.map {
        TermTable.Rare(entry: Int32($0), other: ranked[$0].count > 1 ? ranked[$0][1] : ranked[$0][0])
      })
    add(.isWord, frequency.map { $0 > 0 ? 1 : 0 } as [UInt8])
    add(.allWords, frequency.indices.filter { frequency[$0] > 0 }.map { WordID(rawValue: UInt32($0)) })
    for (table, keys, values, filter) in [
      (texts, SectionID.textKeys, SectionID.textValues, SectionID.textFilter),
      (preferred, .preferredKeys, .preferredValues, .preferredFilter),
    ] {
      add(keys, table.keys)
      add(values, table.values)
      add(filter, table.filter)
    }
    return writer.finish(stamp: stamp)
  }

  private static func starts(of lists: [[WordID]]) -> [UInt32] {
    var starts: [UInt32] = [0]
    for list in lists { starts.append(starts[starts.count - 1] + UInt32(list.count)) }
    return starts
  }

  // MARK: Closed compounds

  /// The words as they are, and with closed compounds opened: `cybercrime` is spun as `cyber crime`.
  private static func openings(of words: [WordID], in vocabulary: UnitVocabulary) -> [[WordID]] {
    var variants = [words]
    for (index, word) in words.enumerated() {
      guard let parts = open(vocabulary.text(word), in: vocabulary) else { continue }
      variants.append(Array(words[..<index]) + parts + Array(words[(index + 1)...]))
    }
    return variants
  }

  /// Two known words of at least four letters that make up a word.
  private static func open(_ text: String, in vocabulary: UnitVocabulary) -> [WordID]? {
    let utf8 = Array(text.utf8)
    guard utf8.count >= 8, utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    let lexicon = vocabulary.lexicon
    for cut in (4...(utf8.count - 4)).reversed() {
      let first = String(decoding: utf8[..<cut], as: UTF8.self)
      let second = String(decoding: utf8[cut...], as: UTF8.self)
      guard let a = lexicon.english(first), let b = lexicon.english(second), lexicon.isBase(a),
        lexicon.isBase(b),
        !lexicon.partsOfSpeech(b).isDisjoint(with: [.noun, .verb])
      else { continue }
      return [a, b]
    }
    return nil
  }
}
