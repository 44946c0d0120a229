/// Numbers for the units a spinner works on: English base forms and phrases.
///
/// The lexicon's entries keep their numbers; what only the substitution table or a glossary knows is numbered
/// behind them.
package struct UnitVocabulary: Sendable {
  package let lexicon: Lexicon
  private var extra: [String: WordID] = [:]
  private var extraTexts: [String] = []

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// One more than the largest number in use.
  package var count: Int { lexicon.englishCount + extraTexts.count }

  /// The unit with this lower-case text; words of a phrase have one space between them.
  package func find(_ text: String) -> WordID? { lexicon.english(text) ?? extra[text] }

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
    return index < extraTexts.count ? extraTexts[index] : ""
  }

  /// The base form that stands for a lower-case spelling in the channel.
  package func baseForm(_ spelling: String) -> WordID? {
    lexicon.lemmas(ofEnglish: spelling).first ?? extra[spelling]
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
