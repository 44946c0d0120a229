internal import Foundation

/// Decides which places of an examined pair are reported, and as what.
///
/// Spinning is a property of the whole text: every place has odds in a spun text, and in a text that is not spun it is
/// none; the text's own probability decides between the two.
package struct Decision: Sendable {
  package let model: DetectionModel

  package init(model: DetectionModel) { self.model = model }

  /// A place with its odds.
  package struct Judged: Sendable {
    /// Index into ``Examination/places``.
    package let place: Int
    /// Log odds in a spun text.
    package let spun: Float
    /// How likely the correction is among those that compete with it: ln, up to a constant.
    package var rank: Float

    /// The probability, given that of the text.
    package func probability(_ text: Float) -> Float { text * DetectionModel.probability(spun) }
  }

  package func judge(_ examination: Examination) -> [Judged] {
    examination.places.enumerated().map { index, place in
      let (odds, rank) = weigh(place)
      return Judged(place: index, spun: odds, rank: rank)
    }
  }

  /// Log odds that a place is spun, in a spun text, and how likely its correction is among those that compete with it.
  func weigh(_ place: Examination.Place) -> (odds: Float, rank: Float) {
    let odds = (place.isPhrase ? model.phrase : model.word).logOdds(place.features.values)
    return (odds, model.ranking.score(place, odds: odds))
  }

  /// What the whole text is judged by.
  ///
  /// - Parameter share: one in so many of its places is looked at, as if the others were put right.
  package func documentFeatures(
    _ examination: Examination, _ judged: [Judged], lexical: (images: Float, fillers: Float),
    hasSource: Bool, oneIn share: Int = 1
  ) -> DocumentFeatures {
    let chosen = choose(judged, from: examination, text: 1, least: 0.5).enumerated()
      .filter { $0.offset % share == 0 }.map(\.element)
    return DocumentFeatures(
      odds: chosen.map { judged[$0].spun }, imageBalance: lexical.images,
      fillerWeight: lexical.fillers, words: examination.words, hasSource: hasSource)
  }

  /// Places that do not overlap, the likeliest first wherever several compete; indices into the judged.
  ///
  /// That a place is spun may be clear before it is clear what it stands for, and how far it reaches: the surest
  /// candidate finds the place, the best of those that compete with it takes it.
  package func choose(
    _ judged: [Judged], from examination: Examination, text: Float, least: Float
  ) -> [Int] {
    let rivalry = Rivalry(judged, examination)
    let widening = Widening(judged: judged, examination: examination)
    let probabilities = judged.map { $0.probability(text) }
    let order = judged.indices.filter { probabilities[$0] >= min(least, Self.leastSeed) }.sorted { a, b in
      probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b] : a < b
    }
    var taken = Set<Int>()
    var chosen: [Int] = []
    for index in order where !rivalry.atoms(index).contains(where: taken.contains) {
      func free(_ others: [Int]) -> [Int] {
        others.filter {
          probabilities[$0] >= Self.leastRival && !rivalry.atoms($0).contains(where: taken.contains)
        }
      }
      // Of two alike the first.
      func best(_ others: [Int]) -> Int? {
        others.max { (judged[$0].rank, -$0) < (judged[$1].rank, -$1) }
      }
      var winner = best(free(rivalry.rivals(of: index))) ?? index
      if probabilities[winner] < least { winner = index }
      guard probabilities[winner] >= least else { continue }
      let atoms = rivalry.atoms(winner)
      let wider = free(rivalry.rivals(of: winner)).filter { other in
        rivalry.atoms(other).count > atoms.count && rivalry.atoms(other).contains(atoms)
          && probabilities[other] >= Self.leastExpression && widening.isWhole(other, of: winner)
      }
      winner = best(wider) ?? winner
      taken.formUnion(rivalry.atoms(winner))
      chosen.append(winner)
    }
    return chosen
  }

  /// How probable a candidate has to be to call for a look at what competes with it, to compete, and to be shown for
  /// the whole expression.
  private static let leastSeed: Float = 0.2
  private static let leastRival: Float = 0.05
  private static let leastExpression: Float = 0.1
}
