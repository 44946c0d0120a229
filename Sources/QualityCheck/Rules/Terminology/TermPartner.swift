/// One pair of sentences, its terms, and what the English has for each German one.
struct TermPartner {
  let tracer: TermTracer
  let bitext: Bitext
  let pair: Int
  let source: [TermMatch]
  let target: [TermMatch]
  /// Terms of the English sentences before and after.
  let around: [TermMatch]
  /// Made when a term is not rendered: most are.
  private var wording: TermWording?

  init(
    tracer: TermTracer, bitext: Bitext, pair: Int, source: [TermMatch], target: [TermMatch],
    around: [TermMatch]
  ) {
    self.tracer = tracer
    self.bitext = bitext
    self.pair = pair
    self.source = source
    self.target = target
    self.around = around
  }

  mutating func uses() -> [TermUse] {
    var uses: [TermUse] = []
    var counts: [Int: Int] = [:]
    var index = 0
    while index < source.count {
      // Homonyms: several concepts at one place.
      let first = index
      while index < source.count, source[index].span == source[first].span { index += 1 }
      let group = source[first..<index]
      if let match = group.first(where: { renderings(of: $0.concept) != nil }),
        let renderings = renderings(of: match.concept)
      {
        // The nth German place goes with the nth English one, as far as there are as many.
        let number = counts[match.concept, default: 0]
        counts[match.concept] = number + 1
        uses.append(use(match, .rendered(renderings[min(number, renderings.count - 1)])))
      } else {
        uses.append(use(group[first], unrendered(Array(group))))
      }
    }
    return uses
  }

  private func use(_ match: TermMatch, _ outcome: TermUse.Outcome) -> TermUse {
    TermUse(concept: match.concept, source: match, pair: pair, outcome: outcome)
  }

  /// The places where terms of a concept stand: those it allows, or else the others; nil when there is none.
  private func renderings(of concept: Int) -> [TermMatch]? {
    let all = target.filter { $0.concept == concept }
    guard !all.isEmpty else { return nil }
    let terms = tracer.glossary.concepts[concept].english
    let allowed = all.filter { terms[$0.term].status.isAllowed }
    return allowed.isEmpty ? all : allowed
  }

  private mutating func unrendered(_ group: [TermMatch]) -> TermUse.Outcome {
    let match = group[0]
    if bitext.pairs[pair].confidence < TermTracer.leastPairing { return .open(.pairing) }
    if match.isNested { return .open(.nested) }
    if match.kind == .compound { return .open(.compound) }
    if let reading = bitext.readings.first(where: { $0.sourceSpan?.overlaps(match.span) ?? false }) {
      return .reworded(reading.span, .reading)
    }
    let concepts = group.map { tracer.glossary.concepts[$0.concept] }
    guard concepts.contains(where: { $0.english.contains(where: \.status.isAllowed) }) else {
      return .open(.noPlace)
    }
    var wording = self.wording ?? TermWording(bitext, pair: bitext.pairs[pair], lexicon: tracer.lexicon)
    // What it makes for one term serves the others.
    self.wording = nil
    defer { self.wording = wording }
    let terms = concepts.flatMap { $0.english.filter(\.status.isAllowed) }.compactMap {
      TermWords($0.text, lexicon: tracer.lexicon)
    }
    if wording.keeps(bitext.source.document.text(match.span)) { return .open(.kept) }
    if wording.hasRelative(of: terms) { return .open(.related) }
    let taken = target.filter { match in source.contains { $0.concept == match.concept } }.map(\.span)
    let outcome = wording.place(of: match, terms: terms, taken: taken)
    if case .reworded(let span, let ground) = outcome,
      let reading = bitext.readings.first(where: { $0.span.overlaps(span) })
    {
      // The unspinner speaks of this place: one place is told once.
      return .reworded(reading.span, ground)
    }
    if case .reworded(_, .translation) = outcome { return outcome }
    let isNear = around.contains { near in group.contains { $0.concept == near.concept } }
    return isNear ? .open(.neighbour) : outcome
  }
}
