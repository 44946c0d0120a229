/// What became of a glossary's concepts in another version of it; the order of concepts does not matter.
public struct GlossaryDiff: Sendable, Hashable {
  /// One difference within a concept.
  public enum Change: Sendable, Hashable {
    case added(Language, Term)
    case removed(Language, Term)
    /// The same text with other facts.
    case changed(Language, from: Term, to: Term)
    case fact(name: String, from: String?, to: String?)
    /// The terms of a language in another order: the first one is what qc suggests.
    case reordered(Language)
  }

  public enum Item: Sendable, Hashable {
    case added(Concept)
    case removed(Concept)
    case changed(Concept, [Change])
  }

  /// Changed and removed concepts in the order of the old version, then added ones in the order of the new.
  public let items: [Item]

  public init(from old: Glossary, to new: Glossary) {
    let succession = ConceptSuccession(from: old.concepts, to: new.concepts)
    var items: [Item] = []
    for (concept, successor) in zip(old.concepts, succession.successors) {
      guard let other = successor else {
        items.append(.removed(concept))
        continue
      }
      let changes = Self.changes(from: concept, to: other)
      if !changes.isEmpty { items.append(.changed(other, changes)) }
    }
    self.items = items + succession.added.map { .added($0) }
  }

  public var isEmpty: Bool { items.isEmpty }

  private static func changes(from old: Concept, to new: Concept) -> [Change] {
    var changes: [Change] = []
    for (name, from, to) in [
      ("domain", old.domain, new.domain), ("definition", old.definition, new.definition),
      ("note", old.note, new.note),
    ] where from != to { changes.append(.fact(name: name, from: from, to: to)) }
    for language in Language.allCases {
      changes += Self.changes(language, from: old.terms(in: language), to: new.terms(in: language))
    }
    return changes
  }

  private static func changes(_ language: Language, from old: [Term], to new: [Term]) -> [Change] {
    guard old != new else { return [] }
    var changes: [Change] = []
    for term in old where !new.contains(term) {
      if let other = new.first(where: { $0.text == term.text && !old.contains($0) }) {
        changes.append(.changed(language, from: term, to: other))
      } else {
        changes.append(.removed(language, term))
      }
    }
    for term in new
    where !old.contains(term) && !old.contains(where: { $0.text == term.text && !new.contains($0) }) {
      changes.append(.added(language, term))
    }
    return changes.isEmpty ? [.reordered(language)] : changes
  }
}
