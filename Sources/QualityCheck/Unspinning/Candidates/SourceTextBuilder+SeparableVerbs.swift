/// Verbs that the German takes apart.
extension SourceTextBuilder {
  /// A particle has at most so many letters.
  private static let longestParticle = 8

  /// Verbs whose particle stands at the end of the clause: `legt das Netz lahm`.
  mutating func addSeparableVerbs(in tokens: Range<Int>) {
    var clause = tokens.lowerBound
    for token in tokens where side.tokens[token].kind != .word || token == tokens.upperBound - 1 {
      let last = side.tokens[token].kind == .word ? token : token - 1
      if last > clause { addSeparableVerb(from: clause, particle: last) }
      clause = token + 1
    }
  }

  private mutating func addSeparableVerb(from start: Int, particle: Int) {
    let text = side.forms[side.tokens[particle].form]
    guard (2...Self.longestParticle).contains(text.utf8.count), !isCapital(particle) else { return }
    for token in start..<particle {
      let known = unitsOfForm(side.tokens[token].form)
      for lemma in known.lemmas {
        guard let verb = lexicon.german(text + lexicon.germanText(lemmas[lemma])),
          lexicon.partsOfSpeech(ofGerman: verb).contains(.verb)
        else { continue }
        let list = keep(renderings(of: [verb], most: Self.mostRenderings))
        if !list.isEmpty { add(.word, at: token, length: 1, list) }
        return
      }
    }
  }
}
