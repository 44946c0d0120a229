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

    /// The probability, given that of the text.
    package func probability(_ text: Float) -> Float { text * DetectionModel.probability(spun) }
  }

  package func judge(_ examination: Examination) -> [Judged] {
    examination.places.indices.map { index in
      let place = examination.places[index]
      let model = place.isPhrase ? model.phrase : model.word
      return Judged(place: index, spun: model.logOdds(place.features.values))
    }
  }

  /// What the whole text is judged by.
  package func documentFeatures(
    _ examination: Examination, _ judged: [Judged], lexical: (images: Float, fillers: Float),
    hasSource: Bool
  ) -> DocumentFeatures {
    let chosen = choose(judged, from: examination, text: 1, least: 0.5)
    return DocumentFeatures(
      odds: chosen.map { judged[$0].spun }, imageBalance: lexical.images,
      fillerWeight: lexical.fillers, words: examination.words, hasSource: hasSource)
  }

  /// How much less probable a correction of more words may be.
  private static let priceOfMore: Float = 0.05

  /// Places that do not overlap, the likeliest first wherever several compete; indices into the judged.
  package func choose(
    _ judged: [Judged], from examination: Examination, text: Float, least: Float
  ) -> [Int] {
    let probabilities = judged.map { $0.probability(text) }
    let order = judged.indices.filter { probabilities[$0] >= least }.sorted { a, b in
      let (left, right) = (probabilities[a], probabilities[b])
      return left != right
        ? left > right : examination.places[judged[a].place].span < examination.places[judged[b].place].span
    }
    var taken = Set<Int>()
    var chosen: [Int] = []
    func candidate(_ index: Int) -> Candidate { examination.places[judged[index].place].candidate }
    func atoms(_ index: Int) -> Range<Int> { candidate(index).atoms }
    for index in order where !atoms(index).contains(where: taken.contains) {
      // What is only a habit of spinners gives way to more of the phrase that the German or the glossary knows.
      let wider =
        !candidate(index).isHabit
        ? nil
        : order.first { other in
          atoms(other).count > atoms(index).count && atoms(other).contains(atoms(index))
            && !candidate(other).isHabit && probabilities[other] >= probabilities[index] - Self.priceOfMore
            && !atoms(other).contains(where: taken.contains)
        }
      taken.formUnion(atoms(wider ?? index))
      chosen.append(wider ?? index)
    }
    return chosen
  }
}
