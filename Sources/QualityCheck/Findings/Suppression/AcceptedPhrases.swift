/// Finds the phrases of an accept list in texts, as whole tokens.
struct AcceptedPhrases: Sendable {
  private struct Entry {
    let phrase: AcceptedPhrase
    /// The words as written.
    let words: [String]
    /// Whether the case of letters counts.
    let isExact: Bool
  }

  private let entries: [Entry]
  /// Entries by their first word, in small letters.
  private let byFirstWord: [String: [Int]]

  init(_ phrases: [AcceptedPhrase]) {
    entries = phrases.compactMap { phrase in
      let utf8 = Array(phrase.text.utf8)
      var tokenizer = Tokenizer(utf8: utf8)
      tokenizer.tokenize(TextSpan(0, utf8.count))
      let forms = tokenizer.forms.forms
      let words = tokenizer.tokens.map { forms[$0.form] }
      return words.isEmpty
        ? nil : Entry(phrase: phrase, words: words, isExact: phrase.text != phrase.text.lowercased())
    }
    byFirstWord = Dictionary(grouping: entries.indices) { [entries] in entries[$0].words[0].lowercased() }
  }

  /// Where the phrases stand in a text, in reading order.
  func places(in side: Side) -> [(span: TextSpan, phrase: AcceptedPhrase)] {
    guard !entries.isEmpty else { return [] }
    let starts = side.forms.map { byFirstWord[$0.lowercased()] ?? [] }
    var places: [(span: TextSpan, phrase: AcceptedPhrase)] = []
    for (index, token) in side.tokens.enumerated() {
      for entry in starts[token.form] where matches(entries[entry], at: index, in: side) {
        let last = side.tokens[index + entries[entry].words.count - 1]
        places.append((TextSpan(token.span.start, last.span.end), entries[entry].phrase))
      }
    }
    return places
  }

  private func matches(_ entry: Entry, at index: Int, in side: Side) -> Bool {
    guard index + entry.words.count <= side.tokens.count else { return false }
    return entry.words.enumerated().allSatisfy { offset, word in
      let form = side.text(side.tokens[index + offset])
      return entry.isExact ? form == word : form.lowercased() == word
    }
  }
}
