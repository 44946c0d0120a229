/// Notes on units for one sentence at a time: one array look-up each, and nothing to clear between sentences, for a
/// note counts only where its stamp is the current sentence's number.
struct SentenceMarks {
  private(set) var serial: UInt32 = 0
  private var present: [UInt32]
  private var wanted: [UInt32]
  private var wantedRendering: [Int32]
  /// Where a link to the unit is worth noting: `always`, or the sentence's number.
  private var linkable: [UInt32]
  private var linked: [UInt32]
  private var linkHead: [Int32]
  private var links: [(position: Int, length: Int, next: Int32)] = []
  /// The units that something was linked to, each once.
  private(set) var linkedUnits: [WordID] = []
  /// The wanted and the linkable units of the sentence, those that are always linkable not among them.
  private var sought = UnitFilter()
  private var linkedFilter = UnitFilter()

  private static let always = UInt32.max

  /// - Parameter always: units that links are noted to in every sentence.
  init(unitCount: Int, always: some Sequence<WordID>) {
    present = Array(repeating: 0, count: unitCount)
    wanted = present
    wantedRendering = Array(repeating: -1, count: unitCount)
    linkable = present
    linked = present
    linkHead = wantedRendering
    for word in always { linkable[Int(word.rawValue)] = Self.always }
  }

  mutating func beginSentence() {
    serial += 1
    links.removeAll(keepingCapacity: true)
    linkedUnits.removeAll(keepingCapacity: true)
    sought.removeAll()
    linkedFilter.removeAll()
  }

  mutating func markPresent(_ unit: WordID) { present[Int(unit.rawValue)] = serial }
  @inline(__always) func isPresent(_ unit: WordID) -> Bool { present[Int(unit.rawValue)] == serial }

  mutating func want(_ unit: WordID, rendering: Int) {
    sought.insert(unit)
    wanted[Int(unit.rawValue)] = serial
    wantedRendering[Int(unit.rawValue)] = Int32(rendering)
  }

  /// The single-word rendering that the German wants and the English lacks.
  @inline(__always) func rendering(wantedFor unit: WordID) -> Int? {
    wanted[Int(unit.rawValue)] == serial ? Int(wantedRendering[Int(unit.rawValue)]) : nil
  }

  mutating func markLinkable(_ unit: WordID) {
    sought.insert(unit)
    let index = Int(unit.rawValue)
    if linkable[index] != Self.always { linkable[index] = serial }
  }

  /// Whether a unit that is not always linkable may be wanted or linkable: false for nearly all that are neither.
  @inline(__always) func mayBeSought(_ unit: WordID) -> Bool { sought.mayContain(unit) }

  @inline(__always) func isLinkable(_ unit: WordID) -> Bool {
    let mark = linkable[Int(unit.rawValue)]
    return mark == serial || mark == Self.always
  }

  mutating func link(_ unit: WordID, position: Int, length: Int) {
    let index = Int(unit.rawValue)
    let next = linked[index] == serial ? linkHead[index] : -1
    if next < 0 {
      linkedUnits.append(unit)
      linkedFilter.insert(unit)
    }
    linked[index] = serial
    linkHead[index] = Int32(links.count)
    links.append((position, length, next))
  }

  @inline(__always) func isLinked(_ unit: WordID) -> Bool {
    linkedFilter.mayContain(unit) && linked[Int(unit.rawValue)] == serial
  }

  /// Calls the closure with the places that a unit is linked to, the last noted first.
  @inline(__always) func forEachLink(of unit: WordID, _ body: (_ position: Int, _ length: Int) -> Void) {
    guard isLinked(unit) else { return }
    var next = linkHead[Int(unit.rawValue)]
    while next >= 0 {
      let link = links[Int(next)]
      body(link.position, link.length)
      next = link.next
    }
  }
}
