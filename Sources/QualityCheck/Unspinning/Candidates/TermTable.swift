internal import Foundation

/// The English terms of a glossary, arranged so that those a phrase may be an image of are found from its words.
///
/// Everything but the texts lies in a store, which is compiled once a glossary, see ``TermTableBuilder``. A class for
/// the reason that ``Channel`` is one.
final class TermTable: Sendable {
  /// A term of the glossary, or one with a closed compound opened.
  struct Entry {
    fileprivate let table: TermTable
    fileprivate let index: Int

    var text: String {
      let place = table.places[index]
      return table.glossary.concepts[Int(place.concept)].english[Int(place.term)].text
    }

    var sequence: UnitSequence {
      UnitSequence(
        words: table.wordRange(index).map { table.entryWords[$0] }, channel: table.channel,
        longest: PhraseChannel.longestTermUnit)
    }

    /// Index into the glossary's concepts.
    var concept: Int { Int(table.places[index].concept) }

    /// Whether some glossary beside that of qc has it: what a newsroom lists is what its texts are about.
    var isOwn: Bool { table.places[index].isOwn != 0 }
  }

  struct Entries {
    fileprivate let table: TermTable

    var count: Int { table.places.count }

    subscript(index: Int) -> Entry { Entry(table: table, index: index) }
  }

  /// A term's concept, and its place among the concept's English terms.
  struct Place: BitwiseCopyable {
    let concept: Int32
    let term: Int32
    /// 1 where it is not only qc's.
    let isOwn: Int32
  }

  /// An entry, with its second rarest word for a first look; where it has but one, with that.
  struct Rare: BitwiseCopyable {
    let entry: Int32
    let other: WordID
  }

  /// Words in the table's memory.
  struct Words: RandomAccessCollection {
    private let words: Section<WordID>
    /// Whose memory it is.
    private let store: Store
    let startIndex: Int
    let endIndex: Int

    fileprivate init(_ words: Section<WordID>, _ range: Range<Int>, store: Store) {
      self.words = words
      self.store = store
      startIndex = range.lowerBound
      endIndex = range.upperBound
    }

    subscript(position: Int) -> WordID { words[position] }
  }

  private let glossary: Glossary
  private let channel: Channel
  private let store: Store
  fileprivate let places: Section<Place>
  /// The words of all entries, and where each entry's begin.
  private let entryWords: Section<WordID>
  private let wordStarts: Section<UInt32>
  /// The words that each entry is looked up with, the rarest first.
  private let anchorWords: Section<WordID>
  private let anchorStarts: Section<UInt32>
  /// Entries by the words they are looked up with.
  private let anchored: Lists<Int32>
  /// Entries by their rarest words.
  private let rare: Lists<Rare>
  private let allWords: Section<WordID>
  /// By number of a unit, 1 where it is among ``words``.
  private let isWord: Section<UInt8>
  /// ln of how much less likely it is that a place stands for a given one of a newsroom's own terms than where the
  /// weights were learned: the more terms, the more of them any place could stand for by accident.
  let ownPrior: Float
  private let texts: KeyTable
  private let preferred: KeyTable

  /// - Parameters:
  ///   - store: what ``TermTableBuilder`` compiled of this glossary.
  ///   - channel: its vocabulary has the words of that store.
  init(_ store: Store, _ glossary: Glossary, channel: Channel) throws(LexiconError) {
    func section<Element: BitwiseCopyable>(
      _ section: TermTableBuilder.SectionID
    ) throws(LexiconError) -> Section<Element> { try store.section(section.rawValue) }
    self.glossary = glossary
    self.channel = channel
    self.store = store
    places = try section(.places)
    entryWords = try section(.entryWords)
    wordStarts = try section(.wordStarts)
    anchorWords = try section(.anchorWords)
    anchorStarts = try section(.anchorStarts)
    anchored = Lists(starts: try section(.anchoredStarts), values: try section(.anchored))
    rare = Lists(starts: try section(.rareStarts), values: try section(.rare))
    allWords = try section(.allWords)
    isWord = try section(.isWord)
    let ownCount: Section<Int32> = try section(.ownCount)
    ownPrior = min(-log(Float(ownCount[0]) / Self.usualOwnCount), 0)
    texts = KeyTable(
      keys: try section(.textKeys), values: try section(.textValues), filter: try section(.textFilter))
    preferred = KeyTable(
      keys: try section(.preferredKeys), values: try section(.preferredValues),
      filter: try section(.preferredFilter))
  }

  /// A large glossary of a newsroom; the weights were learned with half as many terms.
  private static let usualOwnCount: Float = 5000

  var entries: Entries { Entries(table: self) }

  /// All words of all entries.
  var words: Words { Words(allWords, 0..<allWords.count, store: store) }

  /// Whether some term has the word.
  func hasWord(_ word: WordID) -> Bool {
    Int(word.rawValue) < isWord.count && isWord[Int(word.rawValue)] != 0
  }

  /// Positions of an entry's words, for ``word(at:)``.
  @inline(__always) func wordRange(_ entry: Int) -> Range<Int> {
    Int(wordStarts[entry])..<Int(wordStarts[entry + 1])
  }

  @inline(__always) func word(at position: Int) -> WordID { entryWords[position] }

  /// Positions of the entries that are looked up with a word, for ``anchored(at:)``.
  func entries(anchoredAt word: WordID) -> Range<Int> { anchored[Int(word.rawValue)] }

  func anchored(at position: Int) -> Int { Int(anchored.values[position]) }

  /// Positions of the entries whose rarest word this is, for ``rare(at:)``: every entry is one of them for one word.
  @inline(__always) func entries(withRarest word: WordID) -> Range<Int> { rare[Int(word.rawValue)] }

  @inline(__always) func rare(at position: Int) -> Rare { rare.values[position] }

  /// The words that an entry is looked up with.
  func anchors(of entry: Int) -> Words {
    Words(anchorWords, Int(anchorStarts[entry])..<Int(anchorStarts[entry + 1]), store: store)
  }

  /// Whether an entry has this text, in whatever capitals.
  func hasText(_ text: String) -> Bool { texts[TermTableBuilder.key(text)] != nil }

  /// Whether the glossary prefers a term with this text, in whatever capitals; a single word may be one too.
  func isPreferred(_ text: String) -> Bool { preferred[TermTableBuilder.key(text)] != nil }
}
