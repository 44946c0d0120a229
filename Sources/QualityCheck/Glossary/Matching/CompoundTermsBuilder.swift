/// ``CompoundTerms`` that are being gathered.
struct CompoundTermsBuilder {
  private(set) var table = KeyTableBuilder()
  private(set) var links: [CompoundTerms.Link] = []

  mutating func add(_ folded: [UInt8], _ place: TermIndex.TermPlace) {
    guard folded.count >= CompoundTerms.shortestTerm else { return }
    add(TextKey(folded), place)
    // Schule: Schulhof.
    if folded.count > 5, folded.last == UInt8(ascii: "e") {
      add(TextKey(folded.dropLast()), place, isCut: true)
    }
  }

  private mutating func add(_ key: TextKey, _ place: TermIndex.TermPlace, isCut: Bool = false) {
    let filed = CompoundTermsBuilder.filed(key, isCut: isCut)
    links.append(
      CompoundTerms.Link(
        concept: Int32(place.concept), term: Int32(place.term), next: Int64(table[filed] ?? -1)))
    table.set(filed, to: links.count - 1)
  }

  @inline(__always)
  static func filed(_ key: TextKey, isCut: Bool) -> UInt64 { key.hash &+ (isCut ? 0x5555 : 0) }
}
