/// Finds the sentences that render each other.
///
/// Dynamic programming over pairs of one or two sentences (Gale and Church 1993) with the evidence of dictionary
/// translations, numbers, names and cognates, in a band around sentences that rare words tie together. Without a
/// lexicon, lengths, numbers, names and cognates have to do.
public struct Aligner: Sendable {
  private let lexicon: Lexicon?

  public init(lexicon: Lexicon?) { self.lexicon = lexicon }

  /// Pairs in the order of the target; every target sentence is in exactly one.
  ///
  /// A target sentence without a partner stands in a pair with an empty source and confidence 0, and a source
  /// sentence without one in a pair with an empty target. Where the texts are no translations of each other, only
  /// sentences that clearly match are paired.
  public func pairs(source: Side, target: Side) -> [SentencePair] {
    guard !source.sentences.isEmpty, !target.sentences.isEmpty else {
      return target.sentences.indices.map {
        SentencePair(source: 0..<0, target: $0..<($0 + 1), confidence: 0)
      }
    }
    return Alignment(model(source: source, target: target)).pairs()
  }

  /// Pairs line n with line n; sides cut by ``Segmenter/segmentLines(_:)``.
  ///
  /// The user vouches for these pairs: confidence 1, or 0 where a line has no word.
  public func linePairs(source: Side, target: Side) throws(AlignmentError) -> [SentencePair] {
    guard source.sentences.count == target.sentences.count else {
      throw .differentLineCounts(
        source: source.document.path, sourceLines: source.sentences.count,
        target: target.document.path, targetLines: target.sentences.count)
    }
    return target.sentences.indices.map { index in
      let isEmpty = source.sentences[index].tokens.isEmpty || target.sentences[index].tokens.isEmpty
      return SentencePair(
        source: index..<(index + 1), target: index..<(index + 1), confidence: isEmpty ? 0 : 1)
    }
  }

  private func model(source: Side, target: Side) -> OverlapModel {
    let sourceTypes = WordTypes(source, lexicon: lexicon)
    let targetTypes = WordTypes(target, lexicon: lexicon)
    let sourceWords = sourceTypes.occurrences(in: source)
    let targetWords = targetTypes.occurrences(in: target)
    let links = LinkTable(
      links: WordLinks(source: sourceTypes, target: targetTypes, lexicon: lexicon),
      sourceWords: sourceWords, targetWords: targetWords, targetTypes: targetTypes.kinds.count)
    return OverlapModel(
      source: AlignmentText(source, occurrences: sourceWords, chances: links.sourceChances),
      target: AlignmentText(target, occurrences: targetWords, chances: links.targetChances),
      links: links, rate: 0.5)
  }
}
