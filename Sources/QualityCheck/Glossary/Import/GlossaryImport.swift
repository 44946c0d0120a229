/// A glossary with the concepts of another one taken in: what it says already stands.
public struct GlossaryImport: Sendable, Hashable {
  public let glossary: Glossary
  /// Concepts that were not there before.
  public let added: Int
  /// Concepts that were there and got terms.
  public let extended: Int

  /// A concept is known again when it has the same domain and shares a German term, or an English one where it has no
  /// German. It gets the terms it does not have; those that the other glossary prefers are admitted where there is a
  /// preferred one already. Identifiers that already name something else are dropped.
  public init(_ imported: Glossary, into glossary: Glossary) {
    var concepts = glossary.concepts
    var places: [String: Int] = [:]
    var ids = Set(concepts.compactMap(\.id))
    for (place, concept) in concepts.enumerated() {
      for key in Self.keys(concept) where places[key] == nil { places[key] = place }
    }
    var extended: Set<Int> = []
    for concept in imported.concepts {
      if let place = Self.keys(concept).lazy.compactMap({ places[$0] }).first {
        let joined = Self.join(concepts[place], concept)
        guard joined != concepts[place] else { continue }
        concepts[place] = joined
        if place < glossary.concepts.count { extended.insert(place) }
        for key in Self.keys(joined) where places[key] == nil { places[key] = place }
      } else {
        for key in Self.keys(concept) where places[key] == nil { places[key] = concepts.count }
        let id = concept.id.flatMap { ids.insert($0).inserted ? $0 : nil }
        concepts.append(
          Concept(
            id: id, domain: concept.domain, definition: concept.definition, note: concept.note,
            german: concept.german, english: concept.english))
      }
    }
    self.glossary = Glossary(concepts: concepts)
    added = concepts.count - glossary.concepts.count
    self.extended = extended.count
  }

  private static func keys(_ concept: Concept) -> [String] {
    let domain = concept.domain ?? ""
    return concept.german.isEmpty
      ? concept.english.map { "en\u{1}\(domain)\u{1}\($0.text)" }
      : concept.german.map { "de\u{1}\(domain)\u{1}\($0.text)" }
  }

  private static func join(_ concept: Concept, _ other: Concept) -> Concept {
    Concept(
      id: concept.id, domain: concept.domain, definition: concept.definition ?? other.definition,
      note: concept.note ?? other.note, german: join(concept.german, other.german),
      english: join(concept.english, other.english))
  }

  private static func join(_ terms: [Term], _ others: [Term]) -> [Term] {
    let hasPreferred = terms.contains { $0.status == .preferred }
    return terms
      + others.filter { other in !terms.contains { $0.text == other.text } }.map { term in
        hasPreferred && term.status == .preferred ? term.with(status: .admitted) : term
      }
  }
}
