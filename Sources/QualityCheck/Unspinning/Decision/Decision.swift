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

  /// Places that do not overlap, the likeliest first wherever several compete; indices into the judged.
  package func choose(
    _ judged: [Judged], from examination: Examination, text: Float, least: Float
  ) -> [Int] {
    let widening = Widening(judged: judged, examination: examination, text: text)
    let probabilities = judged.map { $0.probability(text) }
    func span(_ index: Int) -> TextSpan { examination.places[judged[index].place].span }
    func atoms(_ index: Int) -> Range<Int> { examination.places[judged[index].place].candidate.atoms }
    func sentence(_ index: Int) -> Int { examination.places[judged[index].place].candidate.sentence }
    let order = judged.indices.filter { probabilities[$0] >= min(least, Widening.least) }.sorted { a, b in
      probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b] : span(a) < span(b)
    }
    let bySentence = Dictionary(grouping: order, by: sentence)
    var taken = Set<Int>()
    var chosen: [Int] = []
    for index in order where probabilities[index] >= least && !atoms(index).contains(where: taken.contains) {
      let whole =
        bySentence[sentence(index), default: []].first { other in
          atoms(other).count > atoms(index).count && atoms(other).contains(atoms(index))
            && !atoms(other).contains(where: taken.contains) && widening.isWhole(other, of: index)
        } ?? index
      taken.formUnion(atoms(whole))
      chosen.append(whole)
    }
    return chosen
  }
}
