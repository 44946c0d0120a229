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
  }

  mutating func markPresent(_ unit: WordID) { present[Int(unit.rawValue)] = serial }
  @inline(__always) func isPresent(_ unit: WordID) -> Bool { present[Int(unit.rawValue)] == serial }

  mutating func want(_ unit: WordID, rendering: Int) {
    wanted[Int(unit.rawValue)] = serial
    wantedRendering[Int(unit.rawValue)] = Int32(rendering)
  }

  /// The single-word rendering that the German wants and the English lacks.
  @inline(__always) func rendering(wantedFor unit: WordID) -> Int? {
    wanted[Int(unit.rawValue)] == serial ? Int(wantedRendering[Int(unit.rawValue)]) : nil
  }

  mutating func markLinkable(_ unit: WordID) {
    let index = Int(unit.rawValue)
    if linkable[index] != Self.always { linkable[index] = serial }
  }

  /// Whether terms of the glossary have the word.
  @inline(__always) func isAlwaysLinkable(_ unit: WordID) -> Bool {
    linkable[Int(unit.rawValue)] == Self.always
  }

  @inline(__always) func isLinkable(_ unit: WordID) -> Bool {
    let mark = linkable[Int(unit.rawValue)]
    return mark == serial || mark == Self.always
  }

  mutating func link(_ unit: WordID, position: Int, length: Int) {
    let index = Int(unit.rawValue)
    let next = linked[index] == serial ? linkHead[index] : -1
    linked[index] = serial
    linkHead[index] = Int32(links.count)
    links.append((position, length, next))
  }

  @inline(__always) func isLinked(_ unit: WordID) -> Bool { linked[Int(unit.rawValue)] == serial }

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
