/// What can be wrong within one concept: terms that stand twice, are allowed and forbidden, or lack a replacement.
struct ConceptChecks {
  let glossary: LintedGlossary

  func problems() -> [GlossaryProblem] {
    glossary.concepts.indices.flatMap { concept in
      Language.allCases.flatMap { problems(of: glossary.terms(of: concept, in: $0)) }
    }
  }

  private func problems(of terms: [LintedGlossary.Term]) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    for (index, term) in terms.enumerated() {
      guard let first = terms[..<index].first(where: { $0.term.text == term.term.text }) else { continue }
      if first.term.status.isAllowed != term.term.status.isAllowed {
        problems.append(
          glossary.problem(
            .contradictoryStatus,
            "'\(term.term.text)' is \(first.term.status.rawValue) and \(term.term.status.rawValue) at once",
            at: term, other: first))
      } else {
        problems.append(
          glossary.problem(
            .duplicate, "'\(term.term.text)' stands twice in this concept", at: term, other: first))
      }
    }
    guard let forbidden = terms.first(where: { !$0.term.status.isAllowed }), forbidden.language == .english,
      !terms.contains(where: \.term.status.isAllowed)
    else { return problems }
    problems.append(
      glossary.problem(
        .noReplacement,
        "'\(forbidden.term.text)' is \(forbidden.term.status.rawValue), but nothing replaces it",
        at: forbidden))
    return problems
  }
}
