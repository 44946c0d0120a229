/// Which wider correction says better what a narrow one began: `convivial media` stands for social media, although
/// `convivial` for social is the surer half.
struct Widening {
  let judged: [Decision.Judged]
  let examination: Examination

  /// How much less likely than the narrow one a known expression may be. Chosen by cross-validation; a little more or
  /// less makes no difference.
  private static let mostLoss: Float = 2

  func isWhole(_ wide: Int, of narrow: Int) -> Bool {
    let (other, place) = (self.place(wide), self.place(narrow))
    return judged[wide].rank >= judged[narrow].rank - Self.mostLoss
      && isSupported(other, as: place)
      && takesIn(other.text, place.text)
      && (other.features.isExpression || isCollocated(other.text) || isLongerName(other, than: place))
  }

  /// Whether the German has the expression; where it has neither and need not have it, whether the channel links all
  /// changed words to theirs.
  private func isSupported(_ wide: Examination.Place, as narrow: Examination.Place) -> Bool {
    wide.candidate.source != nil
      || wide.features.isUnpaired && narrow.candidate.source == nil && wide.features.unlinked == 0
  }

  /// Whether words are usual together although no dictionary has them: `financial stability`.
  private func isCollocated(_ text: String) -> Bool {
    examination.expressions.model.areCollocated(text.split(separator: " ").map(String.init))
  }

  /// Whether the German has a name of which the narrow correction is a part: `International Journal of Public` ends
  /// before Health.
  private func isLongerName(_ wide: Examination.Place, than narrow: Examination.Place) -> Bool {
    guard let name = wide.candidate.source?.unit.tokens, let part = narrow.candidate.source?.unit.tokens,
      name.count > part.count, name.contains(part)
    else { return false }
    let words = wide.text.split(separator: " ")
    return [words.first, words.last].allSatisfy { $0?.first?.isUppercase ?? false }
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
