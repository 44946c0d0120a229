/// What each unit may be an image of, worked out when it is first asked for; it depends on no sentence.
struct OriginTable {
  /// A unit that another may be an image of.
  struct Origin {
    private let bits: UInt32

    init(_ word: WordID, isInTerms: Bool) { bits = word.rawValue << 1 | (isInTerms ? 1 : 0) }

    var word: WordID { WordID(rawValue: bits >> 1) }
    /// Whether terms of the glossary have the word.
    var isInTerms: Bool { bits & 1 != 0 }
  }

  /// A term of the glossary, and the word of it that the unit may be an image of.
  struct Anchor {
    let origin: WordID
    /// Index into ``TermTable/entries``.
    let entry: Int
  }

  private let terms: TermTable
  private let source: SourceText
  // Where the lists of a unit start; -1 where nobody asked.
  private var originStart: [Int32]
  private var originEnd: [Int32]
  private var anchorStart: [Int32]
  private var anchorEnd: [Int32]
  private var origins: [Origin] = []
  private var anchors: [Anchor] = []

  init(unitCount: Int, terms: TermTable, source: SourceText) {
    self.terms = terms
    self.source = source
    originStart = Array(repeating: -1, count: unitCount)
    originEnd = originStart
    anchorStart = originStart
    anchorEnd = originStart
  }

  @inline(__always) subscript(position: Int) -> Origin { origins[position] }

  func anchor(_ position: Int) -> Anchor { anchors[position] }

  /// Positions of the units that this one may be an image of, itself not among them: those that a term or some German
  /// of the text asks for, for nobody wants to know of others.
  mutating func origins(of unit: WordID, in channel: Channel) -> Range<Int> {
    let index = Int(unit.rawValue)
    if originStart[index] < 0 {
      originStart[index] = Int32(origins.count)
      for origin in channel.origins(of: unit) {
        let isInTerms = terms.hasWord(origin)
        if isInTerms || source.hasWord(origin) { origins.append(Origin(origin, isInTerms: isInTerms)) }
      }
      originEnd[index] = Int32(origins.count)
    }
    return Int(originStart[index])..<Int(originEnd[index])
  }

  /// Positions of the terms that are looked up with this unit, or with one it may be an image of.
  mutating func anchors(of unit: WordID, in channel: Channel) -> Range<Int> {
    let index = Int(unit.rawValue)
    if anchorStart[index] < 0 {
      let places = origins(of: unit, in: channel)
      anchorStart[index] = Int32(anchors.count)
      add(unit)
      for place in places where origins[place].isInTerms { add(origins[place].word) }
      anchorEnd[index] = Int32(anchors.count)
    }
    return Int(anchorStart[index])..<Int(anchorEnd[index])
  }

  private mutating func add(_ origin: WordID) {
    for entry in terms.entries(anchoredAt: origin) { anchors.append(Anchor(origin: origin, entry: entry)) }
  }
}
