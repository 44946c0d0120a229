/// Compounds that share a part with their neighbour: `Kranken- und Pflegeversicherung`.
extension SourceTextBuilder {
  mutating func addEllipses(in tokens: Range<Int>) {
    for ellipsis in Ellipsis.all(in: tokens, of: side) {
      let fragment = side.forms[side.tokens[ellipsis.fragment].form]
      let full = side.tokens[ellipsis.full].form
      guard side.forms[full].utf8.count >= CompoundReadings.shortestForm else { continue }
      for reading in compounds[full].prefix(2) {
        guard let shared = ellipsis.isBeginGiven ? reading.last : reading.first else { continue }
        let list = renderings(of: fragment, with: shared, isBeginGiven: ellipsis.isBeginGiven)
        if !list.isEmpty { add(.compound, at: ellipsis.fragment, length: 1, keep(list)) }
      }
    }
  }

  /// What the dictionary says of a fragment made whole, or else of its two parts.
  private mutating func renderings(of fragment: String, with shared: WordID, isBeginGiven: Bool) -> [Priced] {
    let text = lexicon.germanText(shared)
    if let known = lexicon.german(isBeginGiven ? fragment + text.lowercased() : text + fragment) {
      let list = renderings(of: [known], most: Self.mostRenderings)
      if !list.isEmpty { return list }
    }
    let own = renderings(of: lexicon.lemmas(ofGerman: fragment), most: Self.mostPartRenderings)
    let other = renderings(of: [shared], most: Self.mostPartRenderings)
    return isBeginGiven ? compose(own, other) : compose(other, own)
  }
}
