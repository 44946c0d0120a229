import Testing

@testable import QualityCheck

@Suite struct GlossaryDiffTests {
  private let leak = Concept(
    id: "1", domain: "security", german: [Term("Leck")],
    english: [Term("leak"), Term("hole", status: .admitted)])

  @Test func anotherOrderOfConceptsIsNoDifference() {
    let other = Concept(id: "2", german: [Term("Zoll")])
    #expect(
      GlossaryDiff(from: Glossary(concepts: [leak, other]), to: Glossary(concepts: [other, leak])).isEmpty)
  }

  @Test func termsAndFactsAreComparedOneByOne() {
    let new = Concept(
      id: "1", domain: "security", note: "ours", german: [Term("Leck", gender: .neuter)],
      english: [Term("leak"), Term("breach")])
    let diff = GlossaryDiff(
      from: Glossary(concepts: [leak, Concept(id: "old", english: [Term("x")])]),
      to: Glossary(concepts: [new, Concept(german: [Term("Neu")])]))
    #expect(
      diff.text == """
        ~ 1 'Leck'
            ~ note none -> "ours"
            ~ de 'Leck' -> 'Leck' (neuter)
            - en 'hole' (admitted)
            + en 'breach'
        - old 'x'
            - en 'x'
        + 'Neu'
            + de 'Neu'
        1 added, 1 removed, 1 changed

        """)
  }

  @Test func theOrderOfTermsIsADifference() {
    let turned = Concept(id: "1", domain: "security", german: leak.german, english: leak.english.reversed())
    let diff = GlossaryDiff(from: Glossary(concepts: [leak]), to: Glossary(concepts: [turned]))
    #expect(diff.items == [.changed(turned, [.reordered(.english)])])
  }

  @Test func conceptsWithoutIdentifierAreKnownByDomainAndFirstTerm() {
    func bank(_ domain: String, _ english: String) -> Concept {
      Concept(domain: domain, german: [Term("Bank")], english: [Term(english)])
    }
    let old = Glossary(concepts: [bank("finance", "bank"), bank("furniture", "bench")])
    let new = Glossary(concepts: [bank("furniture", "seat"), bank("finance", "bank")])
    #expect(GlossaryDiff(from: old, to: new).items.count == 1)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func aGlossaryDoesNotDifferFromItself(seed: UInt64) {
    var random = RandomGlossary(seed: seed)
    let glossary = random.glossary(concepts: 20)
    #expect(GlossaryDiff(from: glossary, to: glossary).isEmpty)
  }
}

@Suite struct GlossaryMergeTests {
  private func concept(_ english: [Term], domain: String? = nil, id: String = "1") -> Concept {
    Concept(id: id, domain: domain, german: [Term("Leck")], english: english)
  }

  private func merge(_ base: [Concept], _ ours: [Concept], _ theirs: [Concept]) -> GlossaryMerge {
    GlossaryMerge(
      base: Glossary(concepts: base), ours: Glossary(concepts: ours), theirs: Glossary(concepts: theirs))
  }

  @Test func changesOfBothSidesInDifferentPlacesAreTaken() {
    let base = concept([Term("leak"), Term("hole")])
    let ours = concept([Term("leak"), Term("hole", status: .deprecated)])
    let theirs = concept([Term("leak"), Term("hole"), Term("breach")], domain: "security")
    let merged = merge([base], [ours], [theirs])
    #expect(merged.conflicts.isEmpty)
    #expect(
      merged.glossary.concepts == [
        concept([Term("leak"), Term("hole", status: .deprecated), Term("breach")], domain: "security")
      ])
  }

  @Test func conceptsAddedAndRemovedByEitherSide() {
    let (a, b, c, d) = (
      concept([Term("a")], id: "a"), concept([Term("b")], id: "b"), concept([Term("c")], id: "c"),
      concept([Term("d")], id: "d")
    )
    let merged = merge([a, b], [a, c], [b, d])
    #expect(merged.glossary.concepts == [c, d])
    #expect(merged.conflicts.isEmpty)
  }

  @Test func theSameChangedDifferentlyIsAConflictAndOursStays() {
    let merged = merge(
      [concept([Term("leak")])], [concept([Term("leak", status: .admitted)], domain: "a")],
      [concept([Term("leak", status: .deprecated)], domain: "b")])
    #expect(merged.glossary.concepts == [concept([Term("leak", status: .admitted)], domain: "a")])
    #expect(merged.conflicts.map(\.subject) == ["domain", "en 'leak'"])
    #expect(
      merged.conflicts[1].sentence
        == "1 'Leck': en 'leak': ours 'leak' (admitted), theirs 'leak' (deprecated), before 'leak'")
  }

  @Test func changedHereAndRemovedThereIsAConflict() {
    let (old, new) = (concept([Term("leak")]), concept([Term("leak"), Term("hole")]))
    let kept = merge([old], [new], [])
    #expect(kept.glossary.concepts == [new] && kept.conflicts.count == 1)
    let removed = merge([old], [], [new])
    #expect(removed.glossary.concepts.isEmpty && removed.conflicts.count == 1)
    let term = merge(
      [concept([Term("a"), Term("b")])], [concept([Term("a")])],
      [concept([Term("a"), Term("b", status: .deprecated)])])
    #expect(term.conflicts.map(\.subject) == ["en 'b'"])
  }

  @Test func anotherPreferredTermOnEachSideIsAConflictAndOursStays() {
    let base = concept([Term("leak"), Term("hole", status: .admitted)])
    let ours = concept([Term("breach"), Term("hole", status: .admitted)])
    let theirs = concept([Term("escape"), Term("hole", status: .admitted), Term("gap", status: .admitted)])
    let merged = merge([base], [ours], [theirs])
    #expect(
      merged.glossary.concepts == [
        concept([Term("breach"), Term("hole", status: .admitted), Term("gap", status: .admitted)])
      ])
    #expect(
      merged.conflicts.map(\.sentence)
        == ["1 'Leck': en preferred term: ours 'breach', theirs 'escape', before 'leak'"])
    // A term of ours that theirs prefers stays what it is to us.
    let promoted = merge([base], [ours], [concept([Term("hole")])])
    #expect(promoted.glossary.concepts == [ours] && promoted.conflicts.count == 1)
    // One that only one side changed, or both alike, is taken; so is a further term behind the preferred one.
    #expect(merge([base], [ours], [base]).conflicts.isEmpty)
    #expect(merge([base], [ours], [ours]).glossary.concepts == [ours])
    let more = merge(
      [base], [concept(base.english + [Term("gap")])], [concept(base.english + [Term("rift")])])
    #expect(
      more.conflicts.isEmpty
        && more.glossary.concepts[0].english.map(\.text) == ["leak", "hole", "gap", "rift"])
  }

  @Test func aPreferredTermReplacedHereAndRemovedThereIsAConflict() {
    let merged = merge([concept([Term("leak")])], [concept([Term("breach")])], [concept([])])
    #expect(merged.glossary.concepts == [concept([Term("breach")])])
    #expect(
      merged.conflicts.map(\.theirs) == [nil] && merged.conflicts.map(\.subject) == ["en preferred term"])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func oneSideAloneIsTakenAsItIs(seed: UInt64) {
    var random = RandomGlossary(seed: seed)
    let base = random.glossary(concepts: 15)
    let changed = random.glossary(concepts: 15)
    let theirs = GlossaryMerge(base: base, ours: base, theirs: changed)
    #expect(theirs.conflicts.isEmpty)
    #expect(Self.content(theirs.glossary) == Self.content(changed))
    let ours = GlossaryMerge(base: base, ours: changed, theirs: base)
    #expect(ours.conflicts.isEmpty)
    #expect(Self.content(ours.glossary) == Self.content(changed))
  }

  /// Concepts and terms whatever their order: merging keeps ours. Only a term's first occurrence counts.
  private static func content(_ glossary: Glossary) -> Set<[Set<String>]> {
    Set(
      glossary.concepts.map { concept in
        [[concept.id ?? "", concept.domain ?? "", concept.note ?? "", concept.definition ?? ""]]
          + Language.allCases.map { Set(concept.terms(in: $0).map(\.text)) }
      })
  }
}
