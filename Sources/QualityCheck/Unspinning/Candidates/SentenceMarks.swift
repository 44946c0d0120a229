/// Notes on units for one sentence at a time: one array look-up each, and nothing to clear between sentences, for a
/// note counts only where its stamp is the current sentence's number.
struct SentenceMarks {
  /// What is noted of one unit, together, for one look at memory; all zero where nothing is.
  private struct Note: BitwiseCopyable {
    /// The sentence that has the unit.
    var present: UInt32 = 0
    /// The sentence whose German wants it, and the rendering that does.
    var wanted: UInt32 = 0
    var wantedRendering: Int32 = 0
    /// The sentence for which a link to it is worth noting.
    var linkable: UInt32 = 0
    /// The sentence that has links to it, and the last of them.
    var linked: UInt32 = 0
    var lastLink: Int32 = 0
    /// The places of the links.
    var places = PositionSet()
  }

  private(set) var serial: UInt32 = 0
  private let notes: ZeroedTable<Note>
  private var links: [(position: Int, length: Int, next: Int32)] = []
  /// The units that something was linked to, each once.
  private(set) var linkedUnits: [WordID] = []
  /// The wanted and the linkable units of the sentence.
  private var sought = UnitFilter()
  private var linkedFilter = UnitFilter()

  init(unitCount: Int) { notes = ZeroedTable(count: unitCount) }

  mutating func beginSentence() {
    serial += 1
    links.removeAll(keepingCapacity: true)
    linkedUnits.removeAll(keepingCapacity: true)
    sought.removeAll()
    linkedFilter.removeAll()
  }

  mutating func markPresent(_ unit: WordID) { notes[Int(unit.rawValue)].present = serial }

  @inline(__always) func isPresent(_ unit: WordID) -> Bool { notes[Int(unit.rawValue)].present == serial }

  mutating func want(_ unit: WordID, rendering: Int) {
    sought.insert(unit)
    notes[Int(unit.rawValue)].wanted = serial
    notes[Int(unit.rawValue)].wantedRendering = Int32(rendering)
  }

  /// The single-word rendering that the German wants and the English lacks.
  @inline(__always) func rendering(wantedFor unit: WordID) -> Int? {
    let note = notes[Int(unit.rawValue)]
    return note.wanted == serial ? Int(note.wantedRendering) : nil
  }

  mutating func markLinkable(_ unit: WordID) {
    sought.insert(unit)
    notes[Int(unit.rawValue)].linkable = serial
  }

  /// Whether a unit may be wanted or linkable: false for nearly all that are neither.
  @inline(__always) func mayBeSought(_ unit: WordID) -> Bool { sought.mayContain(unit) }

  @inline(__always) func isLinkable(_ unit: WordID) -> Bool {
    notes[Int(unit.rawValue)].linkable == serial
  }

  mutating func link(_ unit: WordID, position: Int, length: Int) {
    let index = Int(unit.rawValue)
    let isFirst = notes[index].linked != serial
    let next = isFirst ? -1 : notes[index].lastLink
    if isFirst {
      linkedUnits.append(unit)
      linkedFilter.insert(unit)
      notes[index].places = PositionSet()
    }
    notes[index].places.insert(position)
    notes[index].linked = serial
    notes[index].lastLink = Int32(links.count)
    links.append((position, length, next))
  }

  @inline(__always) func isLinked(_ unit: WordID) -> Bool {
    linkedFilter.mayContain(unit) && notes[Int(unit.rawValue)].linked == serial
  }

  /// The places that a unit is linked to.
  @inline(__always) func places(of unit: WordID) -> PositionSet {
    isLinked(unit) ? notes[Int(unit.rawValue)].places : PositionSet()
  }

  /// Calls the closure with the places that a unit is linked to, the last noted first.
  @inline(__always) func forEachLink(of unit: WordID, _ body: (_ position: Int, _ length: Int) -> Void) {
    guard isLinked(unit) else { return }
    var next = notes[Int(unit.rawValue)].lastLink
    while next >= 0 {
      let link = links[Int(next)]
      body(link.position, link.length)
      next = link.next
    }
  }
}
