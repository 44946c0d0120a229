/// German endings, for words that no dictionary knows: compounds, names, new words.
///
/// Guesses on the safe side: it offers base forms that a spelling may belong to, most of which are no words.
/// Only those that a glossary holds are ever found.
enum GermanInflection {
  /// Base forms that a spelling may be an inflection of, the spelling itself not among them.
  static func bases(of word: [UInt8]) -> [[UInt8]] {
    var bases: [[UInt8]] = []
    for (ending, replacements) in endings where word.count >= ending.count + 3 {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      let stem = Array(word.dropLast(ending.count))
      for replacement in replacements { bases.append(stem + replacement) }
      if allowsUmlaut(ending), let plain = withoutUmlaut(stem) { bases.append(plain) }
    }
    if let plain = withoutUmlaut(word) { bases.append(plain) }
    return bases
  }

  /// Base forms that need only one letter taken away: dative, genitive and the commonest plural.
  static func nearBases(of word: [UInt8]) -> [[UInt8]] {
    guard word.count > 4, let last = word.last, last == 0x6E || last == 0x73 else { return [] }
    return [Array(word.dropLast())]
  }

  /// What the forms of an adjective share: `kritisch` of `kritische`; nil where there is no such ending.
  static func adjectiveStem(of word: [UInt8]) -> [UInt8]? {
    for ending in adjectiveEndings
    where word.count >= ending.count + 3 && word.suffix(ending.count).elementsEqual(ending) {
      return Array(word.dropLast(ending.count))
    }
    return nil
  }

  /// The weak form of a noun made of an adjective: `Abgeordnete` of `Abgeordneter`; nil for other nouns.
  static func weakForm(of noun: [UInt8]) -> [UInt8]? {
    for ending in adjectiveNounEndings where noun.suffix(ending.count).elementsEqual(ending) {
      return Array(noun.dropLast())
    }
    return nil
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

  /// `ü` back to `u` in the last syllable that has an umlaut; `äu` to `au`.
  private static func withoutUmlaut(_ word: [UInt8]) -> [UInt8]? {
    guard let lead = word.lastIndex(of: 0xC3), lead + 1 < word.count else { return nil }
    let plain: UInt8
    switch word[lead + 1] {
    case 0xA4: plain = UInt8(ascii: "a")
    case 0xB6: plain = UInt8(ascii: "o")
    case 0xBC: plain = UInt8(ascii: "u")
    default: return nil
    }
    return word[..<lead] + [plain] + word[(lead + 2)...]
  }

  private static func allowsUmlaut(_ ending: [UInt8]) -> Bool {
    ["e", "en", "er", "ern", "n"].contains { ending.elementsEqual($0.utf8) }
  }

  /// Endings and what the base form has in their place.
  private static let endings: [([UInt8], [[UInt8]])] = [
    ("e", [""]), ("n", [""]), ("s", [""]), ("es", [""]), ("er", [""]), ("ern", [""]), ("em", [""]),
    ("en", ["", "us", "um", "o", "a", "on"]), ("ien", ["ie", "ium", "ion"]), ("nen", [""]), ("se", [""]),
    ("sen", [""]), ("ses", [""]), ("a", ["um", "on"]), ("i", ["us", "o"]), ("ta", [""]),
    ("izes", ["ex", "ix"]),
    ("izen", ["ex", "ix"]),
  ].map { ending, bases in (Array(ending.utf8), bases.map { Array($0.utf8) }) }

  private static let adjectiveEndings = ["em", "en", "er", "es", "e"].map { Array($0.utf8) }

  private static let adjectiveNounEndings = ["eter", "ierter", "ender", "igter", "elter", "amter"].map {
    Array($0.utf8)
  }
}
