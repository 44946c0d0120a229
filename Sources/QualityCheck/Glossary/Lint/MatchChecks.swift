/// What the search for terms tells: terms that are not found even in a sentence made for them, and terms inside others.
struct MatchChecks {
  let glossary: LintedGlossary
  let lexicon: Lexicon?

  func problems() -> [GlossaryProblem] { Language.allCases.flatMap(problems) }

  private func problems(_ language: Language) -> [GlossaryProblem] {
    let samples = glossary.terms(in: language).flatMap { term in
      term.term.spellings.map { Sample(term: term, spelling: $0.text) }
    }
    guard !samples.isEmpty else { return [] }
    let index = TermIndex(
      Glossary(concepts: glossary.concepts.map(\.entry.concept)), language: language, lexicon: lexicon)
    let frame = language == .german ? ("Heute geht es um ", " hier.") : ("This is about ", " here.")
    let text = Array(samples.map { frame.0 + $0.spelling + frame.1 }.joined(separator: "\n").utf8)
    let document = Document(path: "", language: language, utf8: text, blocks: PlainTextReader.lines(text))
    let side = Segmenter(language: language, data: nil).segmentLines(document)
    var isFound = [Bool](repeating: false, count: samples.count)
    var nested: [Int: [Int: Int]] = [:]
    for match in index.matches(in: side) where match.sentence < samples.count {
      let term = samples[match.sentence].term
      if match.concept == term.concept {
        if match.term == term.number || match.kind == .exact { isFound[match.sentence] = true }
      } else if match.isNested, match.kind != .compound {
        nested[match.sentence, default: [:]][match.concept] = match.term
      }
    }
    return samples.indices.flatMap { number in
      unmatchable(samples[number], isFound[number]) + inside(samples[number], nested[number, default: [:]])
    }
  }

  /// What has more bytes is not quoted in full.
  private static let longest = 200

  /// A spelling of a term, for which a sentence is made.
  private struct Sample {
    let term: LintedGlossary.Term
    let spelling: String
  }

  private func unmatchable(_ sample: Sample, _ isFound: Bool) -> [GlossaryProblem] {
    let hasWord = sample.spelling.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard !isFound || !hasWord else { return [] }
    let message =
      sample.spelling.utf8.count > Self.longest
      ? "'\(sample.spelling.prefix(40))...' is a text and no term; it is never found"
      : hasWord
        ? "'\(sample.spelling)' is not found even in a sentence that holds it"
        : "'\(sample.spelling)' has no letter and no digit; no text uses it as a term"
    return [glossary.problem(.unmatchable, message, at: sample.term)]
  }

  /// - Parameter found: the number of the nested term by its concept.
  private func inside(_ sample: Sample, _ found: [Int: Int]) -> [GlossaryProblem] {
    let term = sample.term
    return found.sorted { $0.key < $1.key }.map { concept, number in
      let nested = glossary.terms(of: concept, in: term.language)[number]
      // Is the forbidden term meant to be forbidden in the allowed one, too?
      let isForbidden = !nested.term.status.isAllowed && term.term.status.isAllowed
      return glossary.problem(
        .nested, "'\(nested.term.text)' stands inside '\(sample.spelling)'; the longer one wins", at: term,
        severity: isForbidden ? .minor : nil, other: nested)
    }
  }
}
