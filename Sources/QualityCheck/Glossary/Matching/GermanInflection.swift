/// German endings, for words that no dictionary knows: compounds, names, new words.
///
/// Guesses on the safe side: it offers base forms that a spelling may belong to, most of which are no words.
/// Only those that a glossary holds are ever found.
enum GermanInflection {
  /// Adds the base forms that a spelling may be an inflection of, the spelling itself not among them.
  static func addBases(of word: KeyedWord, to bases: inout [BaseForm]) {
    let umlaut = Umlaut(word)
    endings.forEach(in: word, shortest: 3) { row in
      let stem = word.count - row.ending.count
      for replacement in row.replacements {
        bases.append(BaseForm(key: word.prefix(stem).appending(replacement), common: stem))
      }
      if row.allowsUmlaut, let umlaut, umlaut.end <= stem { bases.append(umlaut.plain(word, upTo: stem)) }
    }
    if let umlaut { bases.append(umlaut.plain(word, upTo: word.count)) }
  }

  /// Adds the base forms that need only one letter taken away: dative, genitive and the commonest plural.
  static func addNearBases(of word: KeyedWord, to bases: inout [BaseForm]) {
    guard word.count > 4, let last = word.bytes.last, last == 0x6E || last == 0x73 else { return }
    bases.append(BaseForm(key: word.prefix(word.count - 1), common: word.count - 1))
  }

  /// What the forms of an adjective share: `kritisch` of `kritische`; nil where there is no such ending.
  static func adjectiveStem(of word: KeyedWord) -> TextKey? {
    for ending in adjectiveEndings where word.count >= ending.count + 3 && word.ends(with: ending) {
      return word.prefix(word.count - ending.count)
    }
    return nil
  }

  /// The weak form of a noun made of an adjective: `Abgeordnete` of `Abgeordneter`; nil for other nouns.
  static func weakForm(of noun: KeyedWord) -> TextKey? {
    adjectiveNounEndings.contains { noun.ends(with: $0) } ? noun.prefix(noun.count - 1) : nil
  }

  /// `ss` for `ß`, as capitals and Switzerland have it; nil where there is none.
  static func withoutSharpS(_ word: [UInt8]) -> [UInt8]? {
    guard word.contains(0x9F) else { return nil }
    var plain: [UInt8] = []
    for byte in word {
      if byte == 0x9F, plain.last == 0xC3 {
        plain[plain.count - 1] = 0x73
        plain.append(0x73)
      } else {
        plain.append(byte)
      }
    }
    return plain == word ? nil : plain
  }

  /// The last umlaut of a word, which a plural may have and its base form not: `äu` is `au`.
  private struct Umlaut {
    let start: Int
    let vowel: UInt8
    var end: Int { start + 2 }

    init?(_ word: KeyedWord) {
      guard let start = word.bytes.lastIndex(of: 0xC3), start + 1 < word.count else { return nil }
      switch word.bytes[start + 1] {
      case 0xA4: vowel = UInt8(ascii: "a")
      case 0xB6: vowel = UInt8(ascii: "o")
      case 0xBC: vowel = UInt8(ascii: "u")
      default: return nil
      }
      self.start = start
    }

    func plain(_ word: KeyedWord, upTo stem: Int) -> BaseForm {
      BaseForm(key: word.prefix(start).appending(vowel).appending(word.key(end..<stem)), common: start)
    }
  }

  private static let endings = EndingTable(
    [
      ("e", [""]), ("n", [""]), ("s", [""]), ("es", [""]), ("er", [""]), ("ern", [""]), ("em", [""]),
      ("en", ["", "us", "um", "o", "a", "on"]), ("ien", ["ie", "ium", "ion"]), ("nen", [""]), ("se", [""]),
      ("sen", [""]), ("ses", [""]), ("a", ["um", "on"]), ("i", ["us", "o"]), ("ta", [""]),
      ("izes", ["ex", "ix"]),
      ("izen", ["ex", "ix"]),
    ],
    umlaut: ["e", "en", "er", "ern", "n"])

  private static let adjectiveEndings = ["em", "en", "er", "es", "e"].map { Array($0.utf8) }

  private static let adjectiveNounEndings = ["eter", "ierter", "ender", "igter", "elter", "amter"].map {
    Array($0.utf8)
  }
}
