/// Which wider correction says better what a narrow one began: `convivial media` stands for social media, although
/// `convivial` for social is the surer half.
struct Widening {
  let judged: [Decision.Judged]
  let examination: Examination
  let text: Float

  /// How much less probable a correction of more words may be than a mere habit of spinners.
  private static let priceOfMore: Float = 0.05
  /// How probable a known expression has to be that goes before a habit, that takes in a word as it stands, and that
  /// takes in another changed word. Chosen by cross-validation; a little more or less makes no difference.
  private static let leastOverHabit: Float = 0.2
  private static let leastWithStanding: Float = 0.1
  private static let leastWithChanged: Float = 0.5
  static let least = leastWithStanding

  func isWhole(_ wide: Int, of narrow: Int) -> Bool {
    let (other, place) = (self.place(wide), self.place(narrow))
    guard !other.candidate.isHabit else { return false }
    let probability = judged[wide].probability(text)
    if place.candidate.isHabit, probability >= judged[narrow].probability(text) - Self.priceOfMore {
      return true
    }
    guard other.features.isExpression else { return false }
    if let neighbour = other.candidate.neighbour, neighbour.changedAtoms != other.candidate.atoms {
      return probability >= Self.leastWithStanding && takesIn(other.text, place.text)
    }
    if place.candidate.isHabit {
      // Where there is German, it has to have the term.
      let isSupported = other.candidate.source != nil || examination.source.units.isEmpty
      return isSupported && probability >= Self.leastOverHabit
    }
    return probability >= Self.leastWithChanged && other.features.unlinked == 0
      && takesIn(other.text, place.text)
  }

  private func place(_ index: Int) -> Examination.Place { examination.places[judged[index].place] }

  /// Shorter words begin and end others by accident.
  private static let shortestPart = 4

  /// Whether all words of one text are among those of another, or begin or end one: `virus software` is in `antivirus
  /// software`.
  private func takesIn(_ text: String, _ part: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    return part.lowercased().split(separator: " ").allSatisfy { part in
      words.contains { word in
        word == part || part.count >= Self.shortestPart && (word.hasPrefix(part) || word.hasSuffix(part))
      }
    }
  }
}
