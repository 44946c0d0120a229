internal import Foundation

/// Where the German of a correction lies, beside that of the words around the place.
///
/// Word alignment knows this as distortion (Vogel, Ney and Tillmann 1996): what stands side by side in one language
/// mostly does so in the other. `gadget` between the English of `mobile` and of `lock` stands for the Gerät that is
/// between those two in the German, whatever other German word could mean something like it. For a sentence without a
/// partner it also counts how much else of the sentence is said where the German of the correction stands.
struct Vicinity {
  static let names = ["beside", "around", "company", "accounted"]

  struct Values {
    /// How many more words lie between the German of the place and that of a word near it than in the English, for
    /// the nearest on either side: the less and the more of the two, as ln of one more.
    var beside = Vicinity.unknown
    var around = Vicinity.unknown
    /// How much of the English sentence the German one that offers the correction accounts for, beside the one that
    /// accounts for most; 1 where the two are a pair.
    var company: Float = 0
    /// Share of the content words that the German of a pair accounts for; one half where the sentence has no partner.
    var accounted: Float = 0
  }

  private let target: TargetText
  private let source: SourceText
  /// Nil where all sentences have a partner.
  private let occurrences: Occurrences?

  // The sentence that was asked for last.
  private var sentence = -1
  private var accounted: Float = 0
  /// Nil where all sentences have a partner.
  private var company: Company?
  /// Where a correction is offered, as positions of the occurrences; kept for its memory.
  private var offers: [Int] = []

  /// Where no word around is accounted for.
  private static let unknown = log(Float(3))
  /// Words of the English that are looked at on either side.
  private static let reach = 4
  /// Farther is as good as unrelated.
  private static let farthest = 20

  init(target: TargetText, source: SourceText, occurrences: Occurrences?) {
    self.target = target
    self.source = source
    self.occurrences = occurrences
    company = occurrences.map { Company(target: target, occurrences: $0) }
  }

  /// - Parameter range: atoms of the sentence.
  mutating func values(
    of candidate: Candidate, in range: Range<Int>, _ evidence: SentenceEvidence
  ) -> Values {
    var values = Values()
    guard let tokens = candidate.source?.unit.tokens else { return values }
    let isRendering = isRendering(candidate, tokens, range, evidence)
    let isNew = sentence != candidate.sentence
    sentence = candidate.sentence
    guard evidence.isWholeDocument, let occurrences else {
      if isNew { accounted = accountedShare(of: range, evidence) }
      (values.company, values.accounted) = (1, accounted)
      guard !isRendering else { return values }
      setDistances(&values, around: candidate.atoms, in: range) { atom in
        evidence.explanations[atom - range.lowerBound].map { between(Int($0.unit), tokens) }
      }
      return values
    }
    if isNew { company?.weigh(range, evidence) }
    values.accounted = 0.5
    findOffers(of: candidate, tokens, occurrences)
    values.company = company?.share(of: offers) ?? 0
    guard !isRendering else { return values }
    setDistances(&values, around: candidate.atoms, in: range) { atom in
      evidence.explanations[atom - range.lowerBound].map { leastBetween(Int($0.rendering), occurrences) }
    }
    return values
  }

  /// Whether what stands there renders the very German that offers the correction: where it lies then proves nothing.
  private func isRendering(
    _ candidate: Candidate, _ tokens: Range<Int>, _ range: Range<Int>, _ evidence: SentenceEvidence
  ) -> Bool {
    (candidate.neighbour?.changedAtoms ?? candidate.atoms).contains { atom in
      evidence.explanations[atom - range.lowerBound].map { self.tokens(Int($0.unit)).overlaps(tokens) }
        ?? false
    }
  }

  private func setDistances(
    _ values: inout Values, around atoms: Range<Int>, in range: Range<Int>, between: (_ atom: Int) -> Int?
  ) {
    func tooMany(from first: Int, by step: Int) -> Int? {
      var least: Int?
      for gap in 0..<Self.reach {
        let atom = first + gap * step
        guard range.contains(atom) else { break }
        guard target.isContent(atom), let between = between(atom) else { continue }
        least = min(least ?? .max, min(max(between - gap, 0), Self.farthest))
      }
      return least
    }
    let sides = (tooMany(from: atoms.lowerBound - 1, by: -1), tooMany(from: atoms.upperBound, by: 1))
    guard let one = sides.0 ?? sides.1, let other = sides.1 ?? sides.0 else { return }
    (values.beside, values.around) = (log(1 + Float(min(one, other))), log(1 + Float(max(one, other))))
  }

  /// How many German words lie between a unit and some tokens.
  private func between(_ unit: Int, _ tokens: Range<Int>) -> Int {
    let unit = self.tokens(unit)
    return max(unit.lowerBound - tokens.upperBound, tokens.lowerBound - unit.upperBound, 0)
  }

  private func tokens(_ unit: Int) -> Range<Int> {
    let unit = source.units[unit]
    return Int(unit.token)..<Int(unit.token + unit.length)
  }

  // MARK: Pairs

  private func accountedShare(of range: Range<Int>, _ evidence: SentenceEvidence) -> Float {
    var (count, all) = (0, 0)
    for atom in range where target.isContent(atom) {
      all += 1
      if evidence.explanations[atom - range.lowerBound] != nil { count += 1 }
    }
    return all > 0 ? Float(count) / Float(all) : 0
  }

  // MARK: Sentences without a partner

  /// Notes where a correction is offered; one of two words, only there where they are side by side.
  private mutating func findOffers(of candidate: Candidate, _ tokens: Range<Int>, _ occurrences: Occurrences)
  {
    offers.removeAll(keepingCapacity: true)
    guard case .rendering(let rendering) = candidate.origin else { return }
    for position in occurrences.positions(offering: rendering) {
      if candidate.neighbour == nil || self.tokens(occurrences.unit(at: position)).overlaps(tokens) {
        offers.append(position)
      }
    }
  }

  /// The fewest words between a place where a rendering is offered and one of the correction's; without end where no
  /// sentence has both.
  private func leastBetween(_ rendering: Int, _ occurrences: Occurrences) -> Int {
    var least = Int.max
    var others = occurrences.positions(offering: rendering)
    for offer in offers {
      let (sentence, tokens) = (occurrences.sentence(at: offer), self.tokens(occurrences.unit(at: offer)))
      while let first = others.first, occurrences.sentence(at: first) < sentence { others.removeFirst() }
      for other in others {
        guard occurrences.sentence(at: other) == sentence else { break }
        least = min(least, between(occurrences.unit(at: other), tokens))
      }
    }
    return least
  }
}
