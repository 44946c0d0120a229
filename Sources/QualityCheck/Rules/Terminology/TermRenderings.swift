/// How the German terms of a text are rendered by what the glossary allows: one German term, its English terms, their
/// places.
struct TermRenderings {
  struct Place {
    let source: TextSpan
    let target: TermMatch
  }

  /// Terms that are one but for spelling and length.
  struct Family {
    let number: Int
    let text: String
  }

  struct Variant {
    let family: Int
    /// The glossary's term, as it stands at the first place.
    let text: String
    var places: [Place]
  }

  struct Group {
    let concept: Int
    /// Index into the concept's German terms.
    let germanTerm: Int
    /// The glossary's German term.
    let german: String
    /// The commonest first, among equals that which the glossary names first.
    var variants: [Variant]
  }

  private(set) var groups: [Group] = []

  init(_ bitext: Bitext) {
    let terms = bitext.terms
    var families: [Int: [Int]] = [:]
    func family(of term: Int, in concept: Int) -> TermRenderings.Family {
      let english = terms.glossary.concepts[concept].english
      let known = families[concept] ?? TermFamilies.of(english.map(\.text))
      families[concept] = known
      return Family(number: known[term], text: english[term].text)
    }
    var places: [TermIndex.TermPlace: Int] = [:]
    for use in terms.uses where !use.source.isNested && use.source.kind != .compound {
      guard case .rendered(let match) = use.outcome, !match.isNested,
        bitext.pairs[use.pair].confidence >= TermTracer.leastPairing
      else { continue }
      let concept = terms.glossary.concepts[use.concept]
      guard concept.english[match.term].status.isAllowed else { continue }
      let key = TermIndex.TermPlace(concept: use.concept, term: use.source.term)
      let group = places[key] ?? groups.count
      if group == groups.count {
        places[key] = group
        groups.append(
          Group(
            concept: use.concept, germanTerm: use.source.term, german: concept.german[use.source.term].text,
            variants: []))
      }
      groups[group].add(
        Place(source: use.source.span, target: match), family(of: match.term, in: use.concept))
    }
    for index in groups.indices {
      groups[index].sort(concept: terms.glossary.concepts[groups[index].concept])
    }
  }
}

extension TermRenderings.Group {
  fileprivate mutating func add(_ place: TermRenderings.Place, _ family: TermRenderings.Family) {
    if let index = variants.firstIndex(where: { $0.family == family.number }) {
      variants[index].places.append(place)
    } else {
      variants.append(TermRenderings.Variant(family: family.number, text: family.text, places: [place]))
    }
  }

  fileprivate mutating func sort(concept: Concept) {
    func rank(_ text: String) -> Int { concept.english.firstIndex { $0.text == text } ?? 0 }
    variants.sort { a, b in
      a.places.count != b.places.count ? a.places.count > b.places.count : rank(a.text) < rank(b.text)
    }
  }
}

/// Tells which terms of a concept are one but for hyphens, capitals, number and the variety of English, or because one
/// is short for the other.
enum TermFamilies {
  /// A number for each term, the same for those of one family.
  static func of(_ terms: [String]) -> [Int] {
    var families = Array(terms.indices)
    for (index, term) in terms.enumerated() {
      for other in terms[..<index].indices
      where families[other] != families[index] && areOne(term, terms[other]) {
        let (old, new) = (families[index], families[other])
        for member in families.indices where families[member] == old { families[member] = new }
      }
    }
    return families
  }

  private static func areOne(_ a: String, _ b: String) -> Bool {
    let (a, b) = (bare(a), bare(b))
    return a == b || SpellingVariant.areOne(a, b) || isShort(a, for: b) || isShort(b, for: a)
  }

  /// Small letters without dots and the plural's ending: "U.S.", "taxes".
  private static func bare(_ term: String) -> String {
    let letters = term.lowercased().filter { $0 != "." }
    return letters.utf8.count > 3 && letters.hasSuffix("s") && !letters.hasSuffix("ss")
      ? String(letters.dropLast(letters.hasSuffix("xes") ? 2 : 1)) : letters
  }

  /// The initials of a term, or its first or last words alone: "EU", "United States", "Commission".
  private static func isShort(_ short: String, for long: String) -> Bool {
    let words = long.split { $0 == " " || $0 == "-" }
    guard words.count > 1 else { return false }
    let content = words.filter { !["of", "the", "and", "for"].contains($0) }
    if short.utf8.elementsEqual(content.compactMap(\.utf8.first)) { return true }
    return long.hasSuffix(" " + short) || long.hasPrefix(short + " of ")
  }
}
