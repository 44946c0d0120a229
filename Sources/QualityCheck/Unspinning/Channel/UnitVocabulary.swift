internal import Foundation

/// Numbers for the units a spinner works on: English base forms and phrases.
///
/// The lexicon's entries keep their numbers; behind them come the words that only a glossary knows, as it was compiled,
/// and then what only the substitution table knows.
package struct UnitVocabulary: Sendable {
  package let lexicon: Lexicon
  private let glossary: GlossaryWords
  private var extra: [String: WordID] = [:]
  private var extraTexts: [String] = []

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    glossary = .none
  }

  init(lexicon: Lexicon, glossary: GlossaryWords) {
    self.lexicon = lexicon
    self.glossary = glossary
  }

  private var firstExtra: Int { lexicon.englishCount + glossary.count }

  /// One more than the largest number in use.
  package var count: Int { firstExtra + extraTexts.count }

  /// The words that are in neither the lexicon nor a compiled glossary, as keys of ``GlossaryWords``, in the order of
  /// their numbers.
  var ownWords: [[UInt8]] { extraTexts.map { GlossaryWords.key($0) } }

  private func findOwn(_ text: String) -> WordID? {
    if let number = glossary.find(text) { return WordID(rawValue: UInt32(lexicon.englishCount + number)) }
    return extra[text]
  }

  /// The unit with this lower-case text; words of a phrase have one space between them.
  package func find(_ text: String) -> WordID? { lexicon.english(text) ?? findOwn(text) }

  /// The unit with this text, made when there is none.
  package mutating func insert(_ text: String) -> WordID {
    if let known = find(text) { return known }
    let word = WordID(rawValue: UInt32(count))
    extra[text] = word
    extraTexts.append(text)
    return word
  }

  package func text(_ unit: WordID) -> String {
    let index = Int(unit.rawValue) - lexicon.englishCount
    if index < 0 { return lexicon.englishText(unit) }
    if index < glossary.count { return glossary.text(index) }
    let own = index - glossary.count
    return own < extraTexts.count ? extraTexts[own] : ""
  }

  /// The base form that stands for a lower-case spelling in the channel.
  package func baseForm(_ spelling: String) -> WordID? {
    lexicon.lemmas(ofEnglish: spelling).first ?? findOwn(spelling)
  }

  /// The words of a phrase as base forms, hyphens opened; words nobody knows are numbered.
  package mutating func insertWords(_ text: String) -> [WordID] {
    Atoms.split(text).map { baseForm($0) ?? insert($0) }
  }

  /// The same for a phrase whose words all have numbers; nil when one has none.
  package func words(_ text: String) -> [WordID]? {
    var words: [WordID] = []
    for atom in Atoms.split(text) {
      guard let word = baseForm(atom) else { return nil }
      words.append(word)
    }
    return words
  }
}

/// Words of a glossary that the lexicon lacks, numbered from 0, in the memory of a compiled ``TermTable``.
struct GlossaryWords: Sendable {
  private let words: WordIndex?
  /// Whose memory it is.
  private let store: Store?

  static let none = GlossaryWords()

  private init() {
    words = nil
    store = nil
  }

  init(_ store: Store) throws(LexiconError) {
    self.store = store
    words = WordIndex(
      starts: try store.section(TermTableBuilder.SectionID.wordTextStarts.rawValue),
      text: try store.section(TermTableBuilder.SectionID.wordTexts.rawValue),
      table: try store.section(TermTableBuilder.SectionID.wordTable.rawValue),
      filter: try store.section(TermTableBuilder.SectionID.wordFilter.rawValue))
  }

  var count: Int { words?.count ?? 0 }

  /// The bytes under which a word is filed: composed, as `String`s are compared.
  static func key(_ text: String) -> [UInt8] {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? Array(text.utf8) : Array(text.precomposedStringWithCanonicalMapping.utf8)
  }

  func find(_ text: String) -> Int? {
    guard let words, words.count > 0 else { return nil }
    return Self.key(text).withUnsafeBufferPointer { words.find($0) }
  }

  func text(_ number: Int) -> String { words?.bytes(number).string ?? "" }
}

/// The pieces of words: what stands between spaces and hyphens, in small letters, without possessive endings.
package enum Atoms {
  /// The pieces of a text with their byte ranges, apostrophes straightened.
  static func ranges(_ text: String) -> [(text: String, range: Range<Int>)] {
    var pieces: [(String, Range<Int>)] = []
    var current: [UInt8] = []
    var start = 0
    var offset = 0
    func finish(_ end: Int) {
      guard !current.isEmpty else { return }
      pieces.append((withoutPossessive(current), start..<end))
      current = []
    }
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      switch scalar {
      case " ", "-", "\u{2010}", "\u{2011}", "/", "\n", "\t", "\u{A0}": finish(offset)
      case "\u{AD}": break
      case "\u{2019}", "\u{2018}":
        current.append(0x27)
      default:
        if current.isEmpty { start = offset }
        if scalar.isASCII {
          let byte = UInt8(truncatingIfNeeded: scalar.value)
          current.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        } else {
          current.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
      }
      offset += width
    }
    finish(offset)
    return pieces
  }

  package static func split(_ text: String) -> [String] { ranges(text).map(\.text) }

  private static func withoutPossessive(_ bytes: [UInt8]) -> String {
    var bytes = bytes[...]
    if bytes.count > 2, bytes.suffix(2).elementsEqual("'s".utf8) { bytes = bytes.dropLast(2) }
    if bytes.count > 1, bytes.last == 0x27 { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
