/// Brings two versions of a glossary together that both come from a third: what only one of them changed is taken.
///
/// Where both changed the same fact, the same term or the preferred term to something different, or one changed what the
/// other removed, that is a conflict: ours stays, and both are told.
public struct GlossaryMerge: Sendable, Hashable {
  public struct Conflict: Sendable, Hashable {
    /// The concept as it is in the merged glossary, or as theirs has it where ours removed it.
    public let concept: Concept
    /// What both changed: `domain`, `en 'data breach'`, `en preferred term`, `concept`.
    public let subject: String
    /// As people read it; nil for something removed.
    public let base: String?
    public let ours: String?
    public let theirs: String?

    public var sentence: String {
      "\(concept.name): \(subject): ours \(ours ?? "removed"), theirs \(theirs ?? "removed"), "
        + "before \(base ?? "not there")"
    }
  }

  /// Our concepts in our order, then those that only theirs added.
  public let glossary: Glossary
  public let conflicts: [Conflict]

  public init(base: Glossary, ours: Glossary, theirs: Glossary) {
    let baseConcepts = Self.byIdentity(base)
    let theirConcepts = Self.byIdentity(theirs)
    let ourIdentities = ConceptIdentity.identities(of: ours.concepts)
    let known = Set(ourIdentities)
    var merged: [Concept] = []
    var conflicts: [Conflict] = []
    for (identity, our) in zip(ourIdentities, ours.concepts) {
      switch (baseConcepts[identity], theirConcepts[identity]) {
      case (let old, let their?):
        var merge = ConceptMerge(base: old, ours: our, theirs: their)
        merged.append(merge.run())
        conflicts += merge.conflicts
      case (nil, nil): merged.append(our)
      case (let old?, nil):
        // They removed it; keep it only when we changed it.
        guard old != our else { continue }
        merged.append(our)
        conflicts.append(
          Conflict(concept: our, subject: "concept", base: "there", ours: "changed", theirs: nil))
      }
    }
    for (identity, their) in zip(ConceptIdentity.identities(of: theirs.concepts), theirs.concepts)
    where !known.contains(identity) {
      guard let old = baseConcepts[identity] else {
        merged.append(their)
        continue
      }
      if old != their {
        conflicts.append(
          Conflict(concept: their, subject: "concept", base: "there", ours: nil, theirs: "changed"))
      }
    }
    glossary = Glossary(concepts: merged)
    self.conflicts = conflicts
  }

  private static func byIdentity(_ glossary: Glossary) -> [String: Concept] {
    Dictionary(
      zip(ConceptIdentity.identities(of: glossary.concepts), glossary.concepts),
      uniquingKeysWith: { first, _ in first })
  }
}

/// Three versions of one concept; without a base, both versions added it.
private struct ConceptMerge {
  let base: Concept?
  let ours: Concept
  let theirs: Concept
  private(set) var conflicts: [GlossaryMerge.Conflict] = []

  init(base: Concept?, ours: Concept, theirs: Concept) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  mutating func run() -> Concept {
    Concept(
      id: ours.id, domain: fact("domain", \.domain), definition: fact("definition", \.definition),
      note: fact("note", \.note), german: terms(.german), english: terms(.english))
  }

  private mutating func fact(_ name: String, _ path: KeyPath<Concept, String?>) -> String? {
    let (old, our, their) = (base?[keyPath: path], ours[keyPath: path], theirs[keyPath: path])
    if our == their || their == old { return our }
    if our == old { return their }
    conflict(name, old.map(quoted), our.map(quoted), their.map(quoted))
    return our
  }

  private mutating func terms(_ language: Language) -> [Term] {
    let old = byText(base?.terms(in: language) ?? [])
    let their = byText(theirs.terms(in: language))
    var merged: [Term] = []
    var done: Set<String> = []
    let refused = refusedTerm(language)
    for our in ours.terms(in: language) {
      // A term that stands twice is a matter for lint; its first occurrence is merged.
      guard done.insert(our.text).inserted else {
        merged.append(our)
        continue
      }
      switch (old[our.text], their[our.text]) {
      case (_, let their?) where their == refused: merged.append(our)
      case (let base, let their?) where our == their || their == base: merged.append(our)
      case (let base, let their?) where our == base: merged.append(their)
      case (let base, let their?):
        conflict("\(language.rawValue) '\(our.text)'", base?.summary, our.summary, their.summary)
        merged.append(our)
      case (nil, nil): merged.append(our)
      case (let base?, nil):
        guard our != base else { continue }
        conflict("\(language.rawValue) '\(our.text)'", base.summary, our.summary, nil)
        merged.append(our)
      }
    }
    for term in theirs.terms(in: language) where done.insert(term.text).inserted && term != refused {
      guard let base = old[term.text] else {
        merged.append(term)
        continue
      }
      if base != term { conflict("\(language.rawValue) '\(term.text)'", base.summary, nil, term.summary) }
    }
    return merged
  }

  /// Their preferred term, where each side put another in the place of the old one: beside ours it would pass for a
  /// second preferred term, which neither side has.
  private mutating func refusedTerm(_ language: Language) -> Term? {
    let old = base?.preferredTerm(in: language)
    let (our, their) = (ours.preferredTerm(in: language), theirs.preferredTerm(in: language))
    guard Set([old?.text, our?.text, their?.text]).count == 3 else { return nil }
    conflict("\(language.rawValue) preferred term", old?.summary, our?.summary, their?.summary)
    return their
  }

  private func byText(_ terms: [Term]) -> [String: Term] {
    Dictionary(terms.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private mutating func conflict(_ subject: String, _ base: String?, _ our: String?, _ their: String?) {
    conflicts.append(.init(concept: ours, subject: subject, base: base, ours: our, theirs: their))
  }
}
