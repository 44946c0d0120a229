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
  private var rows = UnitRows()
  private var origins: [Origin] = []
  private var anchors: [Anchor] = []

  init(terms: TermTable, source: SourceText) {
    self.terms = terms
    self.source = source
  }

  @inline(__always) subscript(position: Int) -> Origin { origins[position] }

  func anchor(_ position: Int) -> Anchor { anchors[position] }

  /// Positions of the units that this one may be an image of, itself not among them: those that a term or some German
  /// of the text asks for, for nobody wants to know of others.
  mutating func origins(of unit: WordID, in channel: Channel) -> Range<Int> {
    let row = rows.row(of: unit)
    if let known = rows[row].origins { return known }
    let start = origins.count
    channel.forEachOrigin(of: unit) { origin in
      let isInTerms = terms.hasWord(origin)
      if isInTerms || source.hasWord(origin) { origins.append(Origin(origin, isInTerms: isInTerms)) }
    }
    rows[row].originStart = Int32(start)
    rows[row].originEnd = Int32(origins.count)
    return start..<origins.count
  }

  /// Positions of the terms that are looked up with this unit, or with one it may be an image of.
  mutating func anchors(of unit: WordID, in channel: Channel) -> Range<Int> {
    let row = rows.row(of: unit)
    if let known = rows[row].anchors { return known }
    let places = origins(of: unit, in: channel)
    let start = anchors.count
    add(unit)
    for place in places where origins[place].isInTerms { add(origins[place].word) }
    rows[row].anchorStart = Int32(start)
    rows[row].anchorEnd = Int32(anchors.count)
    return start..<anchors.count
  }

  private mutating func add(_ origin: WordID) {
    for position in terms.entries(anchoredAt: origin) {
      anchors.append(Anchor(origin: origin, entry: terms.anchored(at: position)))
    }
  }
}

/// What is noted of each unit that was asked for: a text has a small part of all the units there are.
private struct UnitRows {
  /// Where the lists of a unit start and end; -1 where nobody asked.
  struct Row {
    let unit: WordID
    var originStart: Int32 = -1
    var originEnd: Int32 = -1
    var anchorStart: Int32 = -1
    var anchorEnd: Int32 = -1

    var origins: Range<Int>? { originStart < 0 ? nil : Int(originStart)..<Int(originEnd) }
    var anchors: Range<Int>? { anchorStart < 0 ? nil : Int(anchorStart)..<Int(anchorEnd) }
  }

  private var rows: [Row] = []
  /// Open addressing; 0 is free, otherwise the index of a row plus one. Its count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  subscript(row: Int) -> Row {
    get { rows[row] }
    set { rows[row] = newValue }
  }

  /// The index of a unit's row, made when it is new.
  @inline(__always) mutating func row(of unit: WordID) -> Int {
    var slot = place(of: unit)
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if rows[row].unit == unit { return row }
      slot = (slot + 1) & (slots.count - 1)
    }
    rows.append(Row(unit: unit))
    slots[slot] = UInt32(rows.count)
    if rows.count * 2 > slots.count { grow() }
    return rows.count - 1
  }

  @inline(__always) private func place(of unit: WordID) -> Int {
    // Fibonacci hashing, as in ``ChannelMemory``.
    Int(truncatingIfNeeded: (UInt64(unit.rawValue) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, row) in rows.enumerated() {
      var slot = place(of: row.unit)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }
}
