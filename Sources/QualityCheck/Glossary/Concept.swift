/// One thing, and what German and English call it.
public struct Concept: Sendable, Hashable {
  /// The glossary's own name for the concept; unique within one file.
  public let id: String?
  /// The subject field, for instance `computing`.
  public let domain: String?
  public let definition: String?
  public let note: String?
  /// German terms in the order of the glossary; empty for an English term whose German is not given.
  public let german: [Term]
  public let english: [Term]

  public init(
    id: String? = nil, domain: String? = nil, definition: String? = nil, note: String? = nil,
    german: [Term] = [], english: [Term] = []
  ) {
    self.id = id
    self.domain = domain
    self.definition = definition
    self.note = note
    self.german = german
    self.english = english
  }

  public func terms(in language: Language) -> [Term] {
    switch language {
    case .german: german
    case .english: english
    }
  }

  /// The first preferred term of a language, or the first admitted one.
  public func preferredTerm(in language: Language) -> Term? {
    let terms = terms(in: language)
    return terms.first { $0.status == .preferred } ?? terms.first { $0.status == .admitted }
  }

  /// This concept with everything that `other` adds; where both speak of one term, `other` is right.
  public func merging(_ other: Concept) -> Concept {
    Concept(
      id: other.id ?? id, domain: other.domain ?? domain, definition: other.definition ?? definition,
      note: other.note ?? note, german: Concept.merge(german, other.german),
      english: Concept.merge(english, other.english))
  }

  private static func merge(_ terms: [Term], _ others: [Term]) -> [Term] {
    var merged = terms
    for term in others {
      if let index = merged.firstIndex(where: { $0.text == term.text }) {
        merged[index] = term
      } else {
        merged.append(term)
      }
    }
    return merged
  }
}
