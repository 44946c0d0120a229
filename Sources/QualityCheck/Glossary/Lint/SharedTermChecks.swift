/// What can be wrong between two concepts: the same German without a domain that tells them apart, English that one
/// allows and the other forbids, and identifiers given twice.
struct SharedTermChecks {
  let glossary: LintedGlossary

  func problems() -> [GlossaryProblem] {
    repeatedIDs() + sharedGerman()
  }

  private func repeatedIDs() -> [GlossaryProblem] {
    var seen: [String: Int] = [:]
    var problems: [GlossaryProblem] = []
    for (number, concept) in glossary.concepts.enumerated() {
      guard let id = concept.entry.concept.id else { continue }
      guard let first = seen.updateValue(number, forKey: "\(concept.file)\n\(id)") else { continue }
      problems.append(
        GlossaryProblem(
          .repeatedID, "two concepts have the identifier '\(id)'", text: id, path: glossary.path(of: number),
          position: concept.entry.position,
          other: .init(path: glossary.path(of: first), position: glossary.concepts[first].entry.position)))
    }
    return problems
  }

  private func sharedGerman() -> [GlossaryProblem] {
    var owners: [String: [LintedGlossary.Term]] = [:]
    var problems: [GlossaryProblem] = []
    for term in glossary.terms(in: .german) {
      let earlier = owners[term.term.text, default: []]
      // One place is enough to see what is wrong, and what is worse is told.
      let found = earlier.filter { $0.concept != term.concept && !areToldApart($0.concept, term.concept) }
        .map { conflicts($0, term) }
      problems += found.first { $0.contains { $0.check == .contradiction } } ?? found.first ?? []
      owners[term.term.text, default: []].append(term)
    }
    return problems
  }

  private func areToldApart(_ a: Int, _ b: Int) -> Bool {
    guard let first = glossary.concepts[a].entry.concept.domain,
      let second = glossary.concepts[b].entry.concept.domain
    else { return false }
    return first != second
  }

  private func conflicts(
    _ first: LintedGlossary.Term, _ second: LintedGlossary.Term
  ) -> [GlossaryProblem] {
    let before = glossary.terms(of: first.concept, in: .english)
    let after = glossary.terms(of: second.concept, in: .english)
    let contradictions = after.compactMap { term -> GlossaryProblem? in
      guard
        let other = before.first(where: {
          $0.term.text == term.term.text && $0.term.status.isAllowed != term.term.status.isAllowed
        })
      else { return nil }
      return glossary.problem(
        .contradiction,
        "'\(term.term.text)' is \(term.term.status.rawValue) for '\(second.term.text)' here "
          + "and \(other.term.status.rawValue) elsewhere", at: term, other: other)
    }
    if !contradictions.isEmpty { return contradictions }
    let isSame = Set(before.map(\.term.text)) == Set(after.map(\.term.text))
    return [
      isSame
        ? glossary.problem(
          .duplicate, "'\(second.term.text)' stands in two concepts that say the same", at: second,
          other: first)
        : glossary.problem(
          .ambiguous, "two concepts share '\(second.term.text)', and no domain tells them apart", at: second,
          other: first)
    ]
  }
}
