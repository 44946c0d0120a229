/// What became of each concept in another version of its glossary.
struct ConceptSuccession {
  /// By place among the old concepts, what is there now; nil for what is gone.
  let successors: [Concept?]
  /// What is new, in the order of the new version.
  let added: [Concept]

  init(from old: [Concept], to new: [Concept]) {
    let oldIdentities = ConceptIdentity.identities(of: old)
    let newIdentities = ConceptIdentity.identities(of: new)
    let byIdentity = Dictionary(zip(newIdentities, new), uniquingKeysWith: { first, _ in first })
    let known = Set(oldIdentities)
    successors = oldIdentities.map { byIdentity[$0] }
    added = zip(newIdentities, new).filter { !known.contains($0.0) }.map(\.1)
  }
}
