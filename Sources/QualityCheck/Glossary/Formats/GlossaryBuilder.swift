/// Puts the rows of a table together to concepts.
struct GlossaryBuilder {
  private(set) var concepts: [Concept] = []
  private(set) var places: [Places] = []
  private let keepsPlaces: Bool
  private var placesByID: [String: Int] = [:]
  private var placesByGerman: [String: Int] = [:]

  /// Byte offsets of a concept and its terms.
  struct Places {
    let concept: Int
    var german: [Int]
    var english: [Int]
  }

  init(keepsPlaces: Bool) { self.keepsPlaces = keepsPlaces }

  /// Rows with the same identifier are one concept; so is a row without one that only adds an admitted, deprecated
  /// or superseded term to the row above that has the same German and domain.
  ///
  /// - Returns: the index of the row's concept.
  @discardableResult mutating func add(_ row: GlossaryRow) -> Int {
    if let id = row.id {
      if let place = placesByID[id] { return joined(row, at: place) }
      placesByID[id] = concepts.count
    } else if let german = row.german.terms.first {
      let key = german.text + "\n" + (row.domain ?? "")
      if row.status != .preferred, let place = placesByGerman[key] { return joined(row, at: place) }
      placesByGerman[key] = concepts.count
    }
    concepts.append(
      Concept(
        id: row.id.flatMap { MadeUpID.made($0) ? nil : $0 }, domain: row.domain, definition: row.definition,
        note: row.note, german: row.german.terms, english: row.english.terms))
    if keepsPlaces {
      places.append(
        Places(concept: row.offset, german: row.german.offsets, english: row.english.offsets))
    }
    return concepts.count - 1
  }

  private mutating func joined(_ row: GlossaryRow, at place: Int) -> Int {
    join(row, at: place)
    return place
  }

  /// Adds the new terms and facts of another row; what was said first stands. A term that was there with another
  /// status is kept beside it: `qc glossary lint` tells.
  private mutating func join(_ row: GlossaryRow, at place: Int) {
    let concept = concepts[place]
    let german = Self.news(row.german, to: concept.german)
    let english = Self.news(row.english, to: concept.english)
    concepts[place] = Concept(
      id: concept.id, domain: concept.domain ?? row.domain, definition: concept.definition ?? row.definition,
      note: concept.note ?? row.note, german: concept.german + german.map { row.german.terms[$0] },
      english: concept.english + english.map { row.english.terms[$0] })
    guard keepsPlaces else { return }
    places[place].german += german.map { row.german.offsets[$0] }
    places[place].english += english.map { row.english.offsets[$0] }
  }

  private static func news(_ place: GlossaryRow.Place, to terms: [Term]) -> [Int] {
    place.terms.indices.filter { index in
      let new = place.terms[index]
      return !terms.contains { $0.text == new.text && $0.status == new.status }
    }
  }
}
