/// Capitals and apostrophes.
extension Realizer {
  /// Gives a correction the capitals and the apostrophes of the place; a word that stays keeps its own.
  ///
  /// - Parameter sentence: that of the place.
  func capitalized(
    _ correction: String, like atoms: Range<Int>, in sentence: Int, of document: Document
  ) -> String {
    guard let first = atoms.first else { return correction }
    let original = document.text(
      TextSpan(target.atoms[first].span.start, target.atoms[atoms.upperBound - 1].span.end))
    var text =
      original.unicodeScalars.contains("\u{2019}")
      ? correction.replacing("'", with: "\u{2019}") : correction
    let letters = original.unicodeScalars.filter { $0.properties.isAlphabetic }
    if letters.count > 3, letters.allSatisfy({ $0.properties.isUppercase }) { return text.uppercased() }
    let words = atoms.map { document.text(target.atoms[$0].span) }
    // Whatever begins a sentence has a capital.
    let isStart = target.sentences[sentence].lowerBound == first
    text = keeping(words.dropFirst(isStart ? 1 : 0).filter(\.beginsWithCapital), in: text)
    guard letters.first?.properties.isUppercase ?? false else { return text }
    // Initials have capitals wherever they stand.
    if !isStart, words[0].unicodeScalars.allSatisfy(\.properties.isUppercase) { return text }
    // A title's words all have capitals, but for the small ones; `Changes in Germany` is none.
    let content = zip(atoms, words).filter { !target.form($0.0).isFunction }
    let least = isStart && content.count < words.count ? 3 : 2
    if content.count >= least, content.allSatisfy(\.1.beginsWithCapital) { return titled(text) }
    return text.withCapital
  }

  /// A text whose small words are written as in some others, where they are the same.
  private func keeping(_ others: [String], in text: String) -> String {
    guard !others.isEmpty else { return text }
    var kept = ""
    var word = ""
    func flush() {
      kept += others.first { $0.lowercased() == word } ?? word
      word = ""
    }
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "-" {
        flush()
        kept.unicodeScalars.append(scalar)
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    flush()
    return kept
  }

  private func titled(_ text: String) -> String {
    text.split(separator: " ").map(String.init).enumerated().map { index, word in
      let isSmall = lexicon.english(word).map { lexicon.partsOfSpeech($0).contains(.function) } ?? false
      return index > 0 && isSmall ? word : word.withCapital
    }.joined(separator: " ")
  }
}
