/// Names and foreign words.
extension SourceTextBuilder {
  /// Rows of words that the German took over as they are: `New York`, `Denial of Service`.
  mutating func addLiterals(in tokens: Range<Int>) {
    var start = tokens.lowerBound
    while start < tokens.upperBound {
      var end = start
      while end < tokens.upperBound, isTakenOver(end) { end += 1 }
      if end - start > 1 { addLiterals(ofRow: start..<end) }
      start = max(end, start + 1)
    }
  }

  private mutating func addLiterals(ofRow row: Range<Int>) {
    for first in row where isCapital(first) {
      for last in (first + 1)..<max(row.upperBound, first + 1)
      where last - first < PhraseChannel.longestTerm && isCapital(last) {
        let window = first...last
        guard isEnglish(window) else { continue }
        var words: [WordID] = []
        for token in window { words += [unitsOfForm(side.tokens[token].form).literal].compactMap(\.self) }
        var text = window.map { side.forms[side.tokens[$0].form] }.joined(separator: " ")
        var priced: [Priced] = []
        if let place = placeName(text), let index = rendering(ofTerm: place) {
          priced.append(Priced(index: index, cost: 0))
        }
        let index = text.withUTF8 { renderings.insert($0, words: words, isTechnical: false) }
        if let index { priced.append(Priced(index: index, cost: 0)) }
        if !priced.isEmpty { add(.phrase, at: first, length: window.count, keep(priced)) }
      }
    }
  }

  /// The place that an adjective is made of, where a dictionary has it: New York of `New Yorker`.
  private func placeName(_ text: String) -> String? {
    guard text.hasSuffix("er") else { return nil }
    let place = String(text.dropLast(2))
    return lexicon.english(place.lowercased()) == nil ? nil : place
  }

  /// Whether a row of words in capitals is no German: one of its words is none, or the dictionary knows the whole.
  private mutating func isEnglish(_ row: ClosedRange<Int>) -> Bool {
    for token in row {
      let known = unitsOfForm(side.tokens[token].form)
      if known.isForeign || known.isEnglishFunctionWord { return true }
    }
    return lexicon.english(row.map { side.forms[side.tokens[$0].form] }.joined(separator: " ").lowercased())
      != nil
  }

  /// Whether a token may belong to such a row: a word in capitals that may be English, or an English function word.
  private mutating func isTakenOver(_ token: Int) -> Bool {
    guard side.tokens[token].kind == .word else { return false }
    let known = unitsOfForm(side.tokens[token].form)
    guard known.literal != nil else { return false }
    return isCapital(token) || known.isForeign || known.isEnglishFunctionWord
  }

  /// - Parameter german: the German entry of the form.
  func isEnglishFunctionWord(_ form: String, german: WordID?) -> Bool {
    let english = lexicon.english(form).map { lexicon.partsOfSpeech($0) } ?? []
    let german = german.map { lexicon.partsOfSpeech(ofGerman: $0) } ?? []
    return english.contains(.function) && !german.contains(.function)
  }

  func isCapital(_ token: Int) -> Bool {
    side.forms[side.tokens[token].form].beginsWithCapital
  }

  /// The number of a spelling in the English, as far as it has one.
  func literal(_ form: String) -> WordID? {
    guard !form.utf8.contains(0x2D) else { return nil }
    let key = form.lowercased()
    return channel.vocabulary.baseForm(key) ?? spellings[key]
  }

  /// A word taken over, with a capital only if it is a name in English too: the cloud of `Cloud-Plattform`.
  mutating func rendering(ofWord form: String, _ word: WordID) -> Int? {
    let isName = lexicon.english(form.lowercased()).map { lexicon.partsOfSpeech($0).contains(.name) } ?? true
    let isPlain = form.unicodeScalars.dropFirst().allSatisfy { !$0.properties.isUppercase }
    var text = isPlain && !isName ? form.lowercased() : form
    return text.withUTF8 { renderings.insert($0, words: [word], isTechnical: false) }
  }
}
