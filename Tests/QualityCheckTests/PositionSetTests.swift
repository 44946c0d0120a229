import Testing

@testable import QualityCheck

/// The filters of the candidate search may let too much pass, never too little: else findings would be lost.
@Suite("Filters of the candidate search") struct PositionSetTests {
  @Test("positions near each other meet when the set is widened, whatever their number")
  func widened() {
    for position in [0, 3, 62, 63, 64, 130, 399] {
      var set = PositionSet()
      set.insert(position)
      let wide = set.widened(by: 8)
      for distance in -8...8 where position + distance >= 0 {
        #expect(wide.contains(position + distance), "\(position) and \(distance) on")
        var other = PositionSet()
        other.insert(position + distance)
        #expect(!wide.isDisjoint(with: other))
      }
      #expect(!wide.contains(position + 9))
      #expect(!wide.contains(position + 32))
    }
    #expect(PositionSet().isEmpty)
    #expect(PositionSet().widened(by: 8).isEmpty)
  }

  @Test("a filter never denies a unit it holds")
  func filter() {
    var filter = UnitFilter()
    let units = (0..<500).map { WordID(rawValue: UInt32($0 * 7919)) }
    #expect(!units.contains { filter.mayContain($0) })
    for unit in units { filter.insert(unit) }
    #expect(units.allSatisfy { filter.mayContain($0) })
    filter.removeAll()
    #expect(!units.contains { filter.mayContain($0) })
  }

  @Test("links are remembered for one sentence")
  func marks() {
    var marks = SentenceMarks(unitCount: 10)
    let (word, other) = (WordID(rawValue: 3), WordID(rawValue: 4))
    marks.beginSentence()
    marks.markLinkable(other)
    #expect(marks.isLinkable(other))
    #expect(!marks.isLinkable(word))
    marks.link(word, position: 2, length: 1)
    marks.link(word, position: 70, length: 2)
    #expect(marks.isLinked(word))
    #expect(!marks.isLinked(other))
    #expect(marks.linkedUnits == [word])
    #expect(marks.places(of: word).contains(2))
    #expect(marks.places(of: word).contains(70))
    var links: [[Int]] = []
    marks.forEachLink(of: word) { links.append([$0, $1]) }
    #expect(links == [[70, 2], [2, 1]])
    marks.beginSentence()
    #expect(!marks.isLinked(word))
    #expect(marks.places(of: word).isEmpty)
    #expect(!marks.isLinkable(other))
  }
}
