/// A German spelling, searched for terms that it is composed of.
struct GermanCompound {
  private let parts: [FormPart]

  init(_ parts: [FormPart]) { self.parts = parts }

  /// The terms inside, as byte ranges of the spelling.
  ///
  /// Every part is searched, and the parts written as one: `Cybersicherheit` begins `Cyber-Sicherheitsvorfall`.
  func hits(of terms: CompoundTerms, dictionary: BaseForms?) -> [CompoundTerms.Hit] {
    var hits: [CompoundTerms.Hit] = []
    for part in parts {
      for hit in terms.hits(in: KeyedWord(part.folded), dictionary: dictionary) {
        hits.append(CompoundTerms.Hit(place: hit.place, range: range(hit.range, of: part)))
      }
    }
    guard parts.count > 1 else { return hits }
    let joined = parts.flatMap(\.folded)
    for hit in terms.hits(in: KeyedWord(joined), dictionary: dictionary) {
      let range =
        spellingOffset(hit.range.lowerBound, isEnd: false)..<spellingOffset(hit.range.upperBound, isEnd: true)
      if !hits.contains(where: { $0.place == hit.place && $0.range == range }) {
        hits.append(CompoundTerms.Hit(place: hit.place, range: range))
      }
    }
    return hits
  }

  /// A range of a part's folded letters as a range of the spelling; the whole part where folding changed lengths.
  private func range(_ range: Range<Int>, of part: FormPart) -> Range<Int> {
    guard part.folded.count == part.end - part.start else { return part.start..<part.end }
    return (part.start + range.lowerBound)..<(part.start + range.upperBound)
  }

  /// Where an offset of the joined letters lies in the spelling.
  private func spellingOffset(_ offset: Int, isEnd: Bool) -> Int {
    var before = 0
    for part in parts {
      let after = before + part.folded.count
      if offset < after || (isEnd && offset == after) {
        let inside = range((offset - before)..<(offset - before), of: part)
        return inside.isEmpty ? inside.lowerBound : (isEnd ? inside.upperBound : inside.lowerBound)
      }
      before = after
    }
    return parts.last?.end ?? 0
  }
}
