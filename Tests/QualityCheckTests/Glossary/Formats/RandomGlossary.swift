@testable import QualityCheck

/// Glossaries made at random from a seed: what a round trip has to bring back.
struct RandomGlossary {
  private var random: SplitMix
  /// Pieces of texts; formulas, separators and signs of every format among them.
  let pieces: [String]
  let hasLineBreaks: Bool
  let hasFacts: Bool

  init(
    seed: UInt64, pieces: [String] = RandomGlossary.nasty, hasLineBreaks: Bool = true, hasFacts: Bool = true
  ) {
    random = SplitMix(seed)
    self.pieces = pieces
    self.hasLineBreaks = hasLineBreaks
    self.hasFacts = hasFacts
  }

  static let nasty = [
    "Leck", "data", "=1+1", "+", "-", "@cmd", "'", "''=", "\"", "\"\"", ",", ";", "\t", "#", "# ", ": ", "- ",
    "ß",
    "Ü", "&", "<b>", "]]>", "&amp;", "{", "[", "*x", "&y", "!", "%", "~", "null", "no", "1.5", "\\", "🦊",
    "\u{2028}", "e\u{301}", "„“", "=", "(a|b)".replacing("|", with: "/"), "--", "?", ">", "`", "\u{FEFF}x",
  ]

  mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
  mutating func chance(_ outOf: Int) -> Bool { below(outOf) == 0 }
  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  mutating func glossary(concepts: Int) -> Glossary {
    Glossary(concepts: (0..<concepts).map { concept($0) })
  }

  private mutating func concept(_ number: Int) -> Concept {
    var german = terms()
    let english = terms()
    if german.isEmpty, english.isEmpty { german = [Term("Wort \(number)")] }
    let id = chance(3) ? nil : one(of: ["", "x-", "ä ", "qc.", "=", "7"]) + String(number)
    return Concept(
      id: id.map(GlossaryText.term), domain: chance(2) ? nil : line(), definition: chance(2) ? nil : prose(),
      note: chance(2) ? nil : prose(), german: german, english: english)
  }

  private mutating func terms() -> [Term] {
    var terms: [Term] = []
    for _ in 0..<below(5) {
      let term = term()
      // A table holds a term once with one status.
      if !terms.contains(where: { $0.text == term.text && $0.status == term.status }) { terms.append(term) }
    }
    return terms
  }

  private mutating func term() -> Term {
    let text = line()
    let status = one(of: TermStatus.allCases)
    guard hasFacts, chance(3) else { return Term(text, status: status) }
    return Term(
      text, status: status, caseRule: chance(2) ? nil : one(of: Term.CaseRule.allCases),
      partOfSpeech: chance(2) ? nil : one(of: Term.PartOfSpeech.allCases),
      gender: chance(2) ? nil : one(of: Term.Gender.allCases),
      number: chance(2) ? nil : one(of: Term.Number.allCases),
      forms: chance(2) ? [] : (0..<below(3)).map { _ in line() }, context: chance(2) ? nil : prose(),
      source: chance(2) ? nil : prose())
  }

  /// A text as the model holds it: one line, never empty.
  private mutating func line() -> String {
    let text = GlossaryText.term(
      (0...below(4)).map { _ in one(of: pieces) + (chance(2) ? " " : "") }.joined())
    return text.isEmpty ? "Wort" : text
  }

  private mutating func prose() -> String {
    guard hasLineBreaks, chance(2) else { return line() }
    return GlossaryText.prose(line() + "\n" + line() + "\n\n" + line()) ?? "Wort"
  }
}

extension Glossary {
  /// The first fact that another glossary does not have in its place, for a test's message.
  func firstDifference(from other: Glossary) -> String {
    for (index, concept) in concepts.enumerated() {
      guard index < other.concepts.count else { return "missing: \(concept)" }
      let new = other.concepts[index]
      for (a, b) in [
        (concept.id, new.id), (concept.domain, new.domain), (concept.definition, new.definition),
        (concept.note, new.note),
      ] where a != b { return "\(index): \(a.debugDescription) became \(b.debugDescription)" }
      for language in Language.allCases where concept.terms(in: language) != new.terms(in: language) {
        let (a, b) = (concept.terms(in: language), new.terms(in: language))
        let place = zip(a, b).enumerated().first { $1.0 != $1.1 }
        return "\(index): \(place.map { "\($1.0) became \($1.1)" } ?? "\(a.count) terms became \(b.count)")"
      }
    }
    return other.concepts.count > concepts.count ? "more: \(other.concepts[concepts.count])" : "none"
  }
}
