/// The English terms of a glossary, arranged so that those a phrase may be an image of are found from its words.
struct TermTable: Sendable {
  struct Entry: Sendable {
    let text: String
    let sequence: UnitSequence
    /// Index into the glossary's concepts.
    let concept: Int
  }

  private(set) var entries: [Entry] = []
  /// Entries by the words they are looked up with.
  private var byAnchor: [WordID: [Int]] = [:]
  /// Entries in the order of their rarest words, and where those of each word begin.
  private var byRarest: [Rare] = []
  private var rarestStarts: [Int32] = [0]
  /// The words that each entry is looked up with, the rarest first, and where each entry's end.
  private var anchorWords: [WordID] = []
  private var anchorEnds: [Int32] = [0]
  /// The words of all entries, and where each entry's end.
  private var entryWords: [WordID] = []
  private var wordEnds: [Int32] = [0]
  /// All words of all entries.
  private(set) var words: Set<WordID> = []
  /// By number of a unit, whether it is among ``words``.
  private var isWord: [Bool] = []

  /// An entry, with its second rarest word for a first look; where it has but one, with that.
  struct Rare {
    let entry: Int32
    let other: WordID
  }

  static let empty = TermTable()

  private init() {}

  /// - Parameter channel: its vocabulary has to know the words of the glossary, see ``insertWords(of:into:)``.
  init(_ glossary: Glossary, channel: Channel) {
    var seen: Set<[WordID]> = []
    for (index, concept) in glossary.concepts.enumerated() {
      for term in concept.english where term.status.isAllowed {
        guard let words = channel.vocabulary.words(term.text) else { continue }
        for variant in Self.openings(of: words, in: channel.vocabulary) {
          // A single word is no phrase: only the German can show that it was meant.
          guard (2...PhraseChannel.longestTerm).contains(variant.count), seen.insert(variant).inserted else {
            continue
          }
          let sequence = UnitSequence(
            words: variant, channel: channel, longest: PhraseChannel.longestTermUnit)
          entries.append(Entry(text: term.text, sequence: sequence, concept: index))
          entryWords += variant
          wordEnds.append(Int32(entryWords.count))
        }
      }
    }
    var frequency: [WordID: Int] = [:]
    for entry in entries { for word in Set(entry.sequence.words) { frequency[word, default: 0] += 1 } }
    words = Set(frequency.keys)
    var rare: [(rarest: WordID, other: WordID)] = []
    for (index, entry) in entries.enumerated() {
      let rarest = Set(entry.sequence.words).sorted { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
      for (rank, word) in rarest.enumerated() {
        // A word of very many terms would lead everywhere: those are found by their other words.
        if rank == 0 || frequency[word] ?? 0 <= Self.mostEntries {
          byAnchor[word, default: []].append(index)
          anchorWords.append(word)
        }
      }
      rare.append((rarest[0], rarest.count > 1 ? rarest[1] : rarest[0]))
      anchorEnds.append(Int32(anchorWords.count))
    }
    file(rare, unitCount: channel.vocabulary.count)
  }

  /// Files the entries by their rarest words.
  private mutating func file(_ rare: [(rarest: WordID, other: WordID)], unitCount: Int) {
    isWord = Array(repeating: false, count: unitCount)
    for word in words { isWord[Int(word.rawValue)] = true }
    rarestStarts = Array(repeating: 0, count: unitCount + 1)
    for (word, _) in rare { rarestStarts[Int(word.rawValue) + 1] += 1 }
    for index in 0..<unitCount { rarestStarts[index + 1] += rarestStarts[index] }
    byRarest = rare.indices.sorted { (rare[$0].rarest, $0) < (rare[$1].rarest, $1) }
      .map { Rare(entry: Int32($0), other: rare[$0].other) }
  }

  /// Whether some term has the word.
  func hasWord(_ word: WordID) -> Bool { Int(word.rawValue) < isWord.count && isWord[Int(word.rawValue)] }

  private static let mostEntries = 300

  /// Positions of an entry's words, for ``word(at:)``.
  @inline(__always) func wordRange(_ entry: Int) -> Range<Int> {
    Int(wordEnds[entry])..<Int(wordEnds[entry + 1])
  }

  @inline(__always) func word(at position: Int) -> WordID { entryWords[position] }

  func entries(anchoredAt word: WordID) -> [Int] { byAnchor[word] ?? [] }

  /// Positions of the entries whose rarest word this is, for ``rare(at:)``: every entry is one of them for one word.
  @inline(__always) func entries(withRarest word: WordID) -> Range<Int> {
    let index = Int(word.rawValue)
    guard index + 1 < rarestStarts.count else { return 0..<0 }
    return Int(rarestStarts[index])..<Int(rarestStarts[index + 1])
  }

  @inline(__always) func rare(at position: Int) -> Rare { byRarest[position] }

  /// The words that an entry is looked up with.
  func anchors(of entry: Int) -> ArraySlice<WordID> {
    anchorWords[Int(anchorEnds[entry])..<Int(anchorEnds[entry + 1])]
  }

  /// Gives the words of all terms, opened compounds too, numbers in a vocabulary.
  static func insertWords(of glossary: Glossary, into vocabulary: inout UnitVocabulary) {
    for concept in glossary.concepts {
      for term in concept.english where term.status.isAllowed { _ = vocabulary.insertWords(term.text) }
    }
  }

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
