/// What the search for terms tells: terms that are not found even in a sentence made for them, and terms inside others.
struct MatchChecks {
  let glossary: LintedGlossary
  let lexicon: Lexicon?

  func problems() -> [GlossaryProblem] { Language.allCases.flatMap(problems) }

  private func problems(_ language: Language) -> [GlossaryProblem] {
    let terms = glossary.terms(in: language)
    guard !terms.isEmpty else { return [] }
    let index = TermIndex(
      Glossary(concepts: glossary.concepts.map(\.entry.concept)), language: language, lexicon: lexicon)
    let frame = language == .german ? ("Heute geht es um ", " hier.") : ("This is about ", " here.")
    let text = Array(terms.map { frame.0 + $0.term.text + frame.1 }.joined(separator: "\n").utf8)
    let document = Document(path: "", language: language, utf8: text, blocks: PlainTextReader.lines(text))
    let side = Segmenter(language: language, data: nil).segmentLines(document)
    var isFound = [Bool](repeating: false, count: terms.count)
    var nested: [Int: [Int: Int]] = [:]
    for match in index.matches(in: side) where match.sentence < terms.count {
      let term = terms[match.sentence]
      if match.concept == term.concept {
        if match.term == term.number || match.kind == .exact { isFound[match.sentence] = true }
      } else if match.isNested, match.kind != .compound {
        nested[match.sentence, default: [:]][match.concept] = match.term
      }
    }
    return terms.indices.flatMap { number in
      unmatchable(terms[number], isFound[number]) + inside(terms[number], nested[number, default: [:]])
    }
  }

  private func unmatchable(_ term: LintedGlossary.Term, _ isFound: Bool) -> [GlossaryProblem] {
    let hasWord = term.term.text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard !isFound || !hasWord else { return [] }
    let message =
      hasWord
      ? "'\(term.term.text)' is not found even in a sentence that holds it"
      : "'\(term.term.text)' has no letter and no digit; no text uses it as a term"
    return [glossary.problem(.unmatchable, message, at: term)]
  }

  /// - Parameter found: the number of the nested term by its concept.
  private func inside(_ term: LintedGlossary.Term, _ found: [Int: Int]) -> [GlossaryProblem] {
    found.sorted { $0.key < $1.key }.map { concept, number in
      let nested = glossary.terms(of: concept, in: term.language)[number]
      // Is the forbidden term meant to be forbidden in the allowed one, too?
      let isForbidden = !nested.term.status.isAllowed && term.term.status.isAllowed
      return glossary.problem(
        .nested, "'\(nested.term.text)' stands inside '\(term.term.text)'; the longer one wins", at: term,
        severity: isForbidden ? .minor : nil, other: nested)
    }
  }
}
