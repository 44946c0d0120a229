/// The language model's view of a place as it stands: the same for all that is proposed for it.
struct PlaceView {
  let atoms: Range<Int>
  /// The words around the place; what lies before the sentence is its start.
  let before: (LanguageModel.Word, LanguageModel.Word)
  let after: [LanguageModel.Word]
  /// What the model knows of the two words before.
  let context: LanguageModel.Scorer.Pair?
  /// ln P of the place and two words behind it.
  let logProbability: Float
  /// Share of adjacent pairs the model knows, the words around included.
  let attested: Float
  /// 1 when it knows none of them.
  let unattested: Float
  /// The share within the place.
  let innerAttested: Float
  /// Mean ln P of the single words.
  let frequency: Float
  let hasUnknownWord: Bool

  init(
    _ atoms: Range<Int>, in sentence: Range<Int>, of target: TargetText, model: LanguageModel,
    with scorer: borrowing LanguageModel.Scorer
  ) {
    func word(before back: Int) -> LanguageModel.Word {
      let position = atoms.lowerBound - back
      return position >= sentence.lowerBound ? target.model(position) : model.start
    }
    self.atoms = atoms
    before = (word(before: 2), word(before: 1))
    after = (0..<2).compactMap { forward in
      let position = atoms.upperBound + forward
      if position < sentence.upperBound { return target.model(position) }
      return position == sentence.upperBound ? model.end : nil
    }
    let image = atoms.map { target.model($0) }
    context = before.0 >= 0 && before.1 >= 0 ? scorer.pair(before.0, before.1) : nil
    logProbability =
      ModelView.logProbability(
        [before.0, before.1] + image + after, from: 2, context: context, with: scorer) ?? 0
    (attested, unattested) = Self.attestation([before.1] + image + after.prefix(1), with: scorer)
    innerAttested = Self.attestation(image, with: scorer).share
    frequency = Self.frequency(image, with: scorer)
    hasUnknownWord = image.contains { $0 < 0 }
  }

  /// The share of adjacent pairs that the model knows, and whether it knows none.
  static func attestation(
    _ words: [LanguageModel.Word], with scorer: borrowing LanguageModel.Scorer
  ) -> (share: Float, isNone: Float) {
    var known = 0
    var all = 0
    for index in words.indices.dropFirst() where words[index] >= 0 && words[index - 1] >= 0 {
      all += 1
      if scorer.bigram(words[index - 1], words[index]).isAttested { known += 1 }
    }
    return (all == 0 ? 0.5 : Float(known) / Float(all), known == 0 ? 1 : 0)
  }

  /// Mean ln P of single words.
  static func frequency(
    _ words: [LanguageModel.Word], with scorer: borrowing LanguageModel.Scorer
  ) -> Float {
    guard !words.isEmpty else { return ModelView.unknownWord }
    var sum: Float = 0
    for word in words { sum += word < 0 ? ModelView.unknownWord : scorer.unigram(word) }
    return sum / Float(words.count)
  }
}
