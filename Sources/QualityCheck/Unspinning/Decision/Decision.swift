internal import Foundation

/// Decides which places of an examined pair are reported, and as what.
///
/// Spinning is a property of the whole text: every place has odds in a spun text, and the text has a probability of
/// being one. In a text that is not, a garbled phrase is an accident, and it takes more to believe in it.
package struct Decision: Sendable {
  package let model: DetectionModel

  package init(model: DetectionModel) { self.model = model }

  /// A place with its odds.
  package struct Judged: Sendable {
    /// Index into ``Examination/places``.
    package let place: Int
    /// Log odds in a spun text.
    package let spun: Float
    /// Log odds in a text that is not.
    package var stray: Float
    /// How likely the correction is among those that compete with it: ln, up to a constant.
    package var rank: Float

    /// What the models say of a place.
    package typealias Odds = (spun: Float, stray: Float, rank: Float)

    package init(place: Int, odds: Odds) {
      self.place = place
      (spun, stray, rank) = odds
    }

    /// The probability, given that of the text.
    package func probability(_ text: Float) -> Float {
      text * inSpun + (1 - text) * DetectionModel.probability(stray)
    }

    /// The probability in a spun text.
    fileprivate var inSpun: Float { DetectionModel.probability(spun) }
  }

  package func judge(_ examination: Examination) -> [Judged] {
    examination.places.enumerated().map { index, place in
      Judged(place: index, odds: weigh(place))
    }
  }

  /// Log odds that a place is spun, in a spun text and in another, and how likely its correction is among those that
  /// compete with it.
  func weigh(_ place: Examination.Place) -> Judged.Odds {
    let odds = (place.isPhrase ? model.phrase : model.word).logOdds(place.features.values)
    let spun = odds + place.features.prior
    let (stray, rank) = model.secondLook(at: place, spun: spun)
    return (spun, stray, rank)
  }

  /// What the whole text is judged by.
  ///
  /// - Parameter share: one in so many of its places is looked at, as if the others were put right.
  package func documentFeatures(
    _ examination: Examination, _ judged: [Judged], lexical: (images: Float, fillers: Float),
    hasSource: Bool, oneIn share: Int = 1
  ) -> DocumentFeatures {
    let chosen = choose(judged, from: examination, text: 1, least: 0.5).enumerated()
      .filter { $0.offset % share == 0 }.map(\.element.judged)
    return DocumentFeatures(
      odds: chosen.map { judged[$0].spun }, imageBalance: lexical.images,
      fillerWeight: lexical.fillers, words: examination.words, hasSource: hasSource)
  }

  /// A place to report.
  package struct Chosen: Sendable {
    /// Index into the judged.
    package let judged: Int
    package let probability: Float
  }

  /// Places that do not overlap, the likeliest first wherever several compete.
  ///
  /// That a place is spun may be clear before it is clear what it stands for, and how far it reaches: the surest
  /// candidate finds the place, the best of those that compete with it takes it. That the place is garbled is then
  /// known, whatever the rest of the text is like.
  package func choose(
    _ judged: [Judged], from examination: Examination, text: Float, least: Float
  ) -> [Chosen] {
    let rivalry = Rivalry(judged, examination)
    let widening = Widening(judged: judged, examination: examination)
    let probabilities = judged.map { $0.probability(text) }
    let order = judged.indices.filter { probabilities[$0] >= min(least, Self.leastSeed) }.sorted { a, b in
      probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b] : a < b
    }
    var taken = Set<Int>()
    var chosen: [Chosen] = []
    for index in order where !rivalry.atoms(index).contains(where: taken.contains) {
      let here = min(probabilities[index] / judged[index].inSpun, 1)
      func probability(_ other: Int) -> Float { here * judged[other].inSpun }
      func free(_ others: [Int]) -> [Int] {
        others.filter {
          probability($0) >= Self.leastRival && !rivalry.atoms($0).contains(where: taken.contains)
        }
      }
      // Of two alike the first.
      func best(_ others: [Int]) -> Int? {
        others.max { (judged[$0].rank, -$0) < (judged[$1].rank, -$1) }
      }
      var winner = best(free(rivalry.rivals(of: index))) ?? index
      if probability(winner) < least { winner = index }
      guard probability(winner) >= least else { continue }
      let atoms = rivalry.atoms(winner)
      let wider = free(rivalry.rivals(of: winner)).filter { other in
        rivalry.atoms(other).count > atoms.count && rivalry.atoms(other).contains(atoms)
          && probability(other) >= Self.leastExpression && widening.isWhole(other, of: winner)
      }
      winner = best(wider) ?? winner
      taken.formUnion(rivalry.atoms(winner))
      chosen.append(Chosen(judged: winner, probability: probability(winner)))
    }
    return chosen
  }

  /// How probable a candidate has to be to call for a look at what competes with it, to compete, and to be shown for
  /// the whole expression.
  private static let leastSeed: Float = 0.2
  private static let leastRival: Float = 0.05
  private static let leastExpression: Float = 0.1
}
