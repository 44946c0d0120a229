/// Words that are right although no spelling dictionary has them: the accepted words of qc's data, and whatever the
/// glossary names.
public struct KnownWords: Sendable {
  private var words: Set<TextKey> = []

  /// Without data only the glossary's words are known.
  public init(data: DataDirectory?, glossary: Glossary) {
    self.init(englishOf: glossary, data: data)
    for concept in glossary.concepts { insert(concept.german) }
  }

  /// Those that are English.
  init(englishOf glossary: Glossary, data: DataDirectory?) {
    self.init(words: WordList.lines("en/accepted.txt", in: data))
    for concept in glossary.concepts { insert(concept.english) }
  }

  init(words: [String]) {
    for word in words { insert(word) }
  }

  private mutating func insert(_ terms: [Term]) {
    for term in terms where term.status.isAllowed {
      for spelling in term.spellings { insert(spelling.text) }
    }
  }

  private mutating func insert(_ phrase: String) {
    for word in Array(phrase.utf8).split(whereSeparator: { $0 == 0x20 || $0 == 0x2D }) {
      // Most words are plain: their key needs no folded copy.
      if word.allSatisfy({ $0 < 0x80 }) {
        words.insert(TextKey(word.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }))
      } else {
        words.insert(TextKey(FormPart.fold(word)))
      }
    }
  }

  /// Whether a part of a spelling, or its singular, is known.
  func contains(_ part: FormPart) -> Bool {
    let word = KeyedWord(part.folded)
    var bases = [BaseForm(key: word.key, common: word.count)]
    EnglishInflection.addSingulars(of: word, to: &bases)
    return bases.contains { words.contains($0.key) }
  }
}
