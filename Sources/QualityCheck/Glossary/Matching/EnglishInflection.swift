/// English endings, for words that no dictionary knows.
enum EnglishInflection {
  /// Adds the singular forms that a spelling may be the plural of.
  static func addSingulars(of word: KeyedWord, to bases: inout [BaseForm]) {
    plurals.forEach(in: word, shortest: 2) { row in
      let stem = word.count - row.ending.count
      for replacement in row.replacements {
        bases.append(BaseForm(key: word.prefix(stem).appending(replacement), common: stem))
      }
    }
  }

  /// Adds the infinitives that a spelling may be a form of.
  static func addInfinitives(of word: KeyedWord, to bases: inout [BaseForm]) {
    verbEndings.forEach(in: word, shortest: 2) { row in
      let stem = word.count - row.ending.count
      for replacement in row.replacements {
        bases.append(BaseForm(key: word.prefix(stem).appending(replacement), common: stem))
      }
      // stopped: stop.
      if stem > 3, word.bytes[stem - 1] == word.bytes[stem - 2] {
        bases.append(BaseForm(key: word.prefix(stem - 1), common: stem - 1))
      }
    }
  }

  private static let plurals = EndingTable([
    ("s", [""]), ("es", ["", "is"]), ("ies", ["y"]), ("ves", ["f", "fe"]), ("men", ["man"]),
    ("ices", ["ex", "ix"]),
    ("ria", ["rion", "rium"]), ("mena", ["menon"]), ("ia", ["ium"]), ("ldren", ["ld"]),
    ("i", ["us"]), ("feet", ["foot"]), ("teeth", ["tooth"]), ("mice", ["mouse"]),
  ])

  private static let verbEndings = EndingTable([("ing", ["", "e"]), ("ed", ["", "e"]), ("ied", ["y"])])
}
