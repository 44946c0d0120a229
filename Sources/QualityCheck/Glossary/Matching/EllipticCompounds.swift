/// Terms of German compounds that share a part with their neighbour: "Cyber- und Datensicherheit" has
/// "Cybersicherheit" too, and "Datenschutz und -sicherheit" has "Datensicherheit".
struct EllipticCompounds {
  let index: TermIndex
  let side: Side

  /// A place that names a term by what it has of it.
  struct Hit {
    let token: Int
    let ending: TermTrie.Ending
  }

  func hits(in sentence: Sentence) -> [Hit] {
    var hits: [Hit] = []
    for ellipsis in Ellipsis.all(in: sentence.tokens, of: side) {
      complete(ellipsis.fragment, with: ellipsis.full, isBeginGiven: ellipsis.isBeginGiven, to: &hits)
    }
    return hits
  }

  /// Puts a fragment together with every beginning, or every end, of a compound.
  private func complete(_ fragment: Int, with full: Int, isBeginGiven: Bool, to hits: inout [Hit]) {
    let given = FormPart.parts(of: side.forms[side.tokens[fragment].form], language: .german)
    let whole = FormPart.parts(of: side.forms[side.tokens[full].form], language: .german)
    guard given.count == 1, whole.count == 1, given[0].folded.count <= CompoundTerms.longestWord,
      whole[0].folded.count <= CompoundTerms.longestWord
    else { return }
    // The end may be inflected, whichever of the two has it.
    let word = KeyedWord(isBeginGiven ? whole[0].folded : given[0].folded)
    var bases = [BaseForm(key: word.key, common: word.count)]
    GermanInflection.addBases(of: word, to: &bases)
    let begin = KeyedWord(isBeginGiven ? given[0].folded : whole[0].folded)
    for base in bases {
      if isBeginGiven {
        let last = min(base.common, base.key.length - Self.shortest)
        var start = Self.shortest
        while start <= last {
          add(begin.key.appending(base.key.dropping(word.prefix(start))), fragment, to: &hits)
          start += 1
        }
      } else {
        var end = Self.shortest
        while end <= begin.count - Self.shortest {
          add(begin.prefix(end).appending(base.key), fragment, to: &hits)
          end += 1
        }
      }
    }
  }

  private static let shortest = 3

  private func add(_ key: TextKey, _ token: Int, to hits: inout [Hit]) {
    var link = index.trie.firstLink(of: key, use: .alone)
    while let (number, next) = index.trie.link(link) {
      link = next
      guard let node = index.trie.first(number) else { continue }
      index.trie.forEachEnding(at: node) { ending in
        let isKnown = hits.contains {
          $0.token == token && $0.ending.concept == ending.concept && $0.ending.term == ending.term
        }
        if ending.spelling < 0, !isKnown { hits.append(Hit(token: token, ending: ending)) }
      }
    }
  }
}
