/// What a clause of the German takes apart: verbs with their particles, and nouns with the verbs they need.
extension SourceTextBuilder {
  /// A particle has at most so many letters.
  private static let longestParticle = 8

  /// Adds the verbs whose particle stands at the end of the clause, `legt das Netz lahm`, and the expressions of a noun
  /// and a verb that stand apart, `traf gestern eine Entscheidung`.
  mutating func addVerbs(in tokens: Range<Int>) {
    var clause = tokens.lowerBound
    for token in tokens where side.tokens[token].kind != .word || token == tokens.upperBound - 1 {
      let last = side.tokens[token].kind == .word ? token : token - 1
      if last > clause {
        let separable = addSeparableVerb(from: clause, particle: last)
        addExpressions(in: clause...last, separable: separable)
      }
      clause = token + 1
    }
  }

  /// - Returns: the verb, if there is one.
  private mutating func addSeparableVerb(from start: Int, particle: Int) -> WordID? {
    let text = side.forms[side.tokens[particle].form]
    guard (2...Self.longestParticle).contains(text.utf8.count), !isCapital(particle) else { return nil }
    for token in start..<particle {
      let known = unitsOfForm(side.tokens[token].form)
      for lemma in known.lemmas {
        guard let verb = lexicon.german(text + lexicon.germanText(lemmas[lemma])), isVerb(verb) else {
          continue
        }
        let list = keep(renderings(of: [verb], most: Self.mostRenderings))
        if !list.isEmpty { add(.word, at: token, length: 1, list) }
        return verb
      }
    }
    return nil
  }

  /// Adds the phrases of a noun and a verb of the clause that do not stand side by side.
  private mutating func addExpressions(in clause: ClosedRange<Int>, separable: WordID?) {
    var verbs = [separable].compactMap { $0 }
    for token in clause where !isCapital(token) {
      for lemma in unitsOfForm(side.tokens[token].form).lemmas {
        let word = lemmas[lemma]
        if isVerb(word), !verbs.contains(word) { verbs.append(word) }
      }
    }
    guard !verbs.isEmpty else { return }
    for token in clause where isCapital(token) {
      for lemma in unitsOfForm(side.tokens[token].form).lemmas where !phrasesOfLemmas[lemma].isEmpty {
        for verb in verbs {
          guard let phrase = phrase(in: phrasesOfLemmas[lemma], of: verb),
            token == clause.upperBound || !stands(phrases[phrase].words, at: token)
          else { continue }
          let list = renderings(ofPhrase: phrase)
          if !list.isEmpty { add(.phrase, at: token, length: 1, list) }
        }
      }
    }
  }

  private func isVerb(_ word: WordID) -> Bool { lexicon.partsOfSpeech(ofGerman: word).contains(.verb) }
}
