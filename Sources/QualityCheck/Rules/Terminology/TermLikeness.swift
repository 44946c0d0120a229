/// How near English words come to the words of terms: by spelling, derivation, thesauri, and what German they share.
struct TermLikeness {
  let lexicon: Lexicon?

  /// Whether two words are forms of one, or of one family: "elect", "election".
  func areRelated(_ word: TargetWords.Word, _ term: TermWords.Word) -> Bool {
    if word.folded == term.folded || word.lemmas.contains(where: term.lemmas.contains) { return true }
    let common = zip(word.folded, term.folded).prefix { $0 == $1 }.count
    if common >= 5, common * 3 >= min(word.folded.count, term.folded.count) * 2 { return true }
    guard let lexicon else { return false }
    return word.lemmas.contains { a in
      term.lemmas.contains { lexicon.relations(a, $0).contains(.derivation) }
    }
  }

  /// Whether an English phrase means much the same as a term, by their heads: a thesaurus says so, or German has
  /// other words that both of them translate. "Bench" and "bank" share nothing but "Bank".
  func means(_ phrase: [WordID], _ terms: [TermWords], own: Set<WordID> = []) -> Bool {
    guard let lexicon, let head = phrase.last else { return false }
    return terms.contains { term in
      term.head.lemmas.contains { word in
        if word == head { return true }
        let relations = lexicon.relations(word, head)
        if !relations.isDisjoint(with: Self.same) { return true }
        let shared = Set(lexicon.backTranslations(word)).intersection(lexicon.backTranslations(head))
        return shared.subtracting(own).count >= Self.leastShared
      }
    }
  }

  private static let same: SynonymRelations = [.wordNetSynonym, .mythes]
  private static let leastShared = 3

  /// Whether any thesaurus links the heads of a phrase and a term.
  func isNear(_ phrase: [WordID], _ terms: [TermWords]) -> Bool {
    guard let lexicon else { return false }
    return phrase.contains { head in
      terms.contains { term in
        term.head.lemmas.contains { !lexicon.relations($0, head).isDisjoint(with: Self.near) }
      }
    }
  }

  private static let near: SynonymRelations = [.wordNetSynonym, .wordNetHierarchy, .mythes, .aiksaurus]
}
