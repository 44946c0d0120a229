/// Words that are right although no spelling dictionary has them: the accepted words of qc's data, and whatever the
/// glossary names.
public struct KnownWords: Sendable {
  private var words: Set<TextKey> = []

  /// Without data only the glossary's words are known.
  public init(data: DataDirectory?, glossary: Glossary) {
    self.init(words: WordList.lines("en/accepted.txt", in: data))
    for concept in glossary.concepts {
      for term in concept.english + concept.german where term.status.isAllowed { insert(term.text) }
    }
  }

  init(words: [String]) {
    for word in words { insert(word) }
  }

  private mutating func insert(_ phrase: String) {
    for word in phrase.split(separator: " ") {
      for part in FormPart.parts(of: String(word), language: .english) {
        words.insert(TextKey(part.folded))
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
