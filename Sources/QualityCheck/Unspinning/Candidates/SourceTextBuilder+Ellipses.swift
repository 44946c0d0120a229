/// Compounds that share their last part with the next: `Kranken- und Pflegeversicherung`.
extension SourceTextBuilder {
  private static let conjunctions: Set<String> = ["und", "oder", "sowie", "bzw", "beziehungsweise", "wie"]
  /// The compound stands at most so many tokens behind the hyphen: an article, an adjective.
  private static let reach = 4

  mutating func addEllipses(in tokens: Range<Int>) {
    for token in tokens.dropLast(3) where isCutOff(token) {
      guard Self.conjunctions.contains(side.forms[side.tokens[token + 2].form]),
        let tails = tails(in: (token + 3)..<min(token + 3 + Self.reach, tokens.upperBound))
      else { continue }
      let stem = side.forms[side.tokens[token].form]
      for tail in tails {
        let known = lexicon.german(stem + lexicon.germanText(tail).lowercased())
        var list = known.map { renderings(of: [$0], most: Self.mostRenderings) } ?? []
        if list.isEmpty {
          list = compose(
            renderings(of: lexicon.lemmas(ofGerman: stem), most: Self.mostPartRenderings),
            renderings(of: [tail], most: Self.mostPartRenderings))
        }
        if !list.isEmpty { add(.compound, at: token, length: 1, keep(list)) }
      }
    }
  }

  /// Whether a word is followed by a hyphen without a space, and by a space behind it.
  private func isCutOff(_ token: Int) -> Bool {
    let (word, hyphen, next) = (side.tokens[token], side.tokens[token + 1], side.tokens[token + 2])
    return word.kind == .word && hyphen.span.start == word.span.end && hyphen.span.length <= 3
      && ["-", "\u{2010}", "\u{2011}"].contains(side.forms[hyphen.form]) && next.span.start > hyphen.span.end
  }

  /// The last parts of the first compound among some tokens, by its readings.
  private func tails(in tokens: Range<Int>) -> [WordID]? {
    for token in tokens where side.tokens[token].kind == .word {
      let form = side.tokens[token].form
      guard side.forms[form].utf8.count >= CompoundReadings.shortestForm else { continue }
      let tails = compounds[form].prefix(2).compactMap(\.last)
      if !tails.isEmpty { return tails }
    }
    return nil
  }
}
