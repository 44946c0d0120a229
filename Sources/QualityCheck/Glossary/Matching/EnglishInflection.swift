/// English endings, for words that no dictionary knows.
enum EnglishInflection {
  /// Singular forms that a spelling may be the plural of.
  static func singulars(of word: [UInt8]) -> [[UInt8]] {
    replacing(plurals, in: word)
  }

  /// Infinitives that a spelling may be a form of.
  static func infinitives(of word: [UInt8]) -> [[UInt8]] {
    var bases = replacing(verbEndings, in: word)
    for base in bases where base.count > 3 && base[base.count - 1] == base[base.count - 2] {
      bases.append(Array(base.dropLast()))
    }
    return bases
  }

  private static func replacing(_ endings: [([UInt8], [[UInt8]])], in word: [UInt8]) -> [[UInt8]] {
    var bases: [[UInt8]] = []
    for (ending, replacements) in endings
    where word.count >= ending.count + 2 && word.suffix(ending.count).elementsEqual(ending) {
      let stem = word.dropLast(ending.count)
      for replacement in replacements { bases.append(stem + replacement) }
    }
    return bases
  }

  private static let plurals = table([
    ("s", [""]), ("es", ["", "is"]), ("ies", ["y"]), ("ves", ["f", "fe"]), ("men", ["man"]),
    ("ices", ["ex", "ix"]),
    ("ria", ["rion", "rium"]), ("mena", ["menon"]), ("ia", ["ium"]), ("dia", ["dium"]), ("ldren", ["ld"]),
    ("i", ["us"]), ("feet", ["foot"]), ("teeth", ["tooth"]), ("mice", ["mouse"]),
  ])

  private static let verbEndings = table([
    ("ing", ["", "e"]), ("ed", ["", "e"]), ("ied", ["y"]),
  ])

  private static func table(_ rows: [(String, [String])]) -> [([UInt8], [[UInt8]])] {
    rows.map { ending, bases in (Array(ending.utf8), bases.map { Array($0.utf8) }) }
  }
}
