/// The words of a glossary's English term but for the small ones, and which of them the others describe.
struct TermWords {
  struct Word {
    let folded: [UInt8]
    let lemmas: [WordID]
  }

  let words: [Word]
  let head: Word

  /// Nil for a term that has none but small words.
  init?(_ term: String, lexicon: Lexicon?) {
    var words: [Word] = []
    var head: Int?
    for word in term.split(separator: " ") {
      let folded = FormPart.parts(of: String(word), language: .english).flatMap(\.folded)
      let entry = lexicon?.english(String(word))
      if let lexicon, let entry, lexicon.partsOfSpeech(entry).contains(.function) {
        // "member of parliament": what stands before the preposition is described by the rest.
        if !words.isEmpty, head == nil { head = words.count - 1 }
        continue
      }
      words.append(Word(folded: folded, lemmas: lexicon?.lemmas(ofEnglish: String(word)) ?? []))
    }
    guard !words.isEmpty else { return nil }
    self.words = words
    self.head = words[head ?? words.count - 1]
  }
}
