/// What each unit may be an image of, worked out when it is first asked for; it depends on no sentence.
struct OriginTable {
  /// A term of the glossary, and the word of it that the unit may be an image of.
  struct Anchor {
    let origin: WordID
    /// Index into ``TermTable/entries``.
    let entry: Int
    /// Another word of the term, for a first look.
    let other: WordID
  }

  // Where the lists of a unit start; -1 where nobody asked.
  private var originStart: [Int32]
  private var originEnd: [Int32]
  private var anchorStart: [Int32]
  private var anchorEnd: [Int32]
  private var origins: [WordID] = []
  private var anchors: [Anchor] = []

  init(unitCount: Int) {
    originStart = Array(repeating: -1, count: unitCount)
    originEnd = originStart
    anchorStart = originStart
    anchorEnd = originStart
  }

  subscript(position: Int) -> WordID { origins[position] }

  func anchor(_ position: Int) -> Anchor { anchors[position] }

  /// Positions of the units that this one may be an image of, itself not among them.
  mutating func origins(of unit: WordID, in channel: Channel) -> Range<Int> {
    let index = Int(unit.rawValue)
    if originStart[index] < 0 {
      originStart[index] = Int32(origins.count)
      origins += channel.origins(of: unit)
      originEnd[index] = Int32(origins.count)
    }
    return Int(originStart[index])..<Int(originEnd[index])
  }

  /// Positions of the terms that are looked up with this unit, or with one it may be an image of.
  mutating func anchors(of unit: WordID, in channel: Channel, terms: TermTable) -> Range<Int> {
    let index = Int(unit.rawValue)
    if anchorStart[index] < 0 {
      let places = origins(of: unit, in: channel)
      anchorStart[index] = Int32(anchors.count)
      add(unit, terms)
      for place in places { add(origins[place], terms) }
      anchorEnd[index] = Int32(anchors.count)
    }
    return Int(anchorStart[index])..<Int(anchorEnd[index])
  }

  private mutating func add(_ origin: WordID, _ terms: TermTable) {
    for entry in terms.entries(anchoredAt: origin) {
      let other = terms.wordRange(entry).map { terms.word(at: $0) }.first { $0 != origin }
      anchors.append(Anchor(origin: origin, entry: entry, other: other ?? origin))
    }
  }
}
