/// The noisy channel, unit by unit: how likely a spinner puts one word or phrase for another.
///
/// Learned counts are smoothed by thesauri and dictionary (a Dirichlet prior): a pair never documented but near in
/// meaning is possible, any other pair is next to impossible.
///
/// A class, because everything that decodes holds it: a copy costs one reference.
package final class Channel: Sendable {
  package let vocabulary: UnitVocabulary
  private let counts: [UInt64: Float]
  /// How often a unit was seen in a term, by its number; 0 for one never seen.
  private let totals: [Float]
  private let termsOfImage: [WordID: [WordID]]
  /// The pairs of the table, each once, in ascending order.
  private let learned: [(image: WordID, origin: WordID)]
  private let imageCounts: [WordID: Float]
  private let phrases: PhraseTrie
  private let prior: ChannelPrior

  /// Weight of the prior against the counts, in pairs.
  static let smoothing: Float = 1
  /// What is left for pairs that no source links.
  static let floor: Float = 1e-5

  package init(table: SubstitutionTable, vocabulary: UnitVocabulary) {
    var vocabulary = vocabulary
    var counts: [UInt64: Float] = [:]
    var totals = [Float](repeating: 0, count: vocabulary.count)
    var termsOfImage: [WordID: [WordID]] = [:]
    var imageCounts: [WordID: Float] = [:]
    var sequences: [(words: [WordID], unit: WordID)] = []
    counts.reserveCapacity(table.entries.count)
    termsOfImage.reserveCapacity(table.entries.count / 2)
    imageCounts.reserveCapacity(table.entries.count / 2)
    var last: (text: String, unit: WordID)?
    for entry in table.entries {
      // The images of a term stand together.
      let known = last?.text == entry.term ? last?.unit : nil
      let term = known ?? vocabulary.insert(entry.term)
      last = (entry.term, term)
      let image = vocabulary.insert(entry.image)
      counts[Channel.key(term, image), default: 0] += entry.count
      if totals.count < vocabulary.count {
        totals += Array(repeating: 0, count: vocabulary.count - totals.count)
      }
      totals[Int(term.rawValue)] += entry.count
      termsOfImage[image, default: []].append(term)
      if term != image { imageCounts[image, default: 0] += entry.count }
      for (unit, text) in [(term, entry.term), (image, entry.image)] where text.utf8.contains(0x20) {
        let words = text.split(separator: " ").map { vocabulary.insert(String($0)) }
        sequences.append((words, unit))
      }
    }
    self.vocabulary = vocabulary
    self.counts = counts
    self.totals = totals
    self.termsOfImage = termsOfImage
    // A key is the term and the image; equal ones are one already.
    learned = counts.keys.map {
      (WordID(rawValue: UInt32(truncatingIfNeeded: $0)), WordID(rawValue: UInt32($0 >> 32)))
    }
    .sorted { $0 < $1 }
    self.imageCounts = imageCounts
    prior = table.prior
    phrases = PhraseTrie(sequences, unitCount: vocabulary.count)
  }

  private static func key(_ term: WordID, _ image: WordID) -> UInt64 {
    UInt64(term.rawValue) << 32 | UInt64(image.rawValue)
  }

  /// The unit of several base forms in a row, where the table or the lexicon has one.
  package func phrase(_ words: ArraySlice<WordID>) -> WordID? {
    words.count == 1 ? words.first : phrases.unit(of: words)
  }

  /// Calls the closure with every phrase of at most `longest` words that begins at a place.
  func forEachPhrase(
    in words: [WordID], at start: Int, longest: Int, _ body: (_ length: Int, _ unit: WordID) -> Void
  ) {
    phrases.forEach(in: words, at: start, longest: longest, body)
  }

  /// Whether the table has a phrase that begins with this word.
  func beginsPhrase(_ word: WordID) -> Bool { phrases.isBeginning(word) }

  /// P(image | term).
  ///
  /// - Parameter leavingOut: so many of the German words that both render do not count.
  package func probability(of image: WordID, for term: WordID, leavingOut: Int = 0) -> Float {
    let prior = prior(of: image, for: term, leavingOut: leavingOut)
    let total = count(asTerm: term)
    // Most pairs stand in no table.
    guard total > 0 else { return prior }
    let count = counts[Channel.key(term, image)] ?? 0
    // However often a unit was seen, its next image may be a new one.
    return max((count + Channel.smoothing * prior) / (total + Channel.smoothing), floor(image))
  }

  /// The learned count alone.
  package func count(of image: WordID, for term: WordID) -> Float { counts[Channel.key(term, image)] ?? 0 }

  /// How often the unit was put for anything else.
  package func count(asImage image: WordID) -> Float { imageCounts[image] ?? 0 }

  /// How often the unit was seen in a genuine term.
  package func count(asTerm term: WordID) -> Float {
    Int(term.rawValue) < totals.count ? totals[Int(term.rawValue)] : 0
  }

  /// How alike the synonyms of two units are, the cosine of the two sets: 0 to 1, also for units that no thesaurus
  /// links.
  package func kinship(_ a: WordID, _ b: WordID) -> Float {
    let lexicon = vocabulary.lexicon
    guard Int(a.rawValue) < lexicon.englishCount, Int(b.rawValue) < lexicon.englishCount else { return 0 }
    let (common, first, second) = lexicon.commonSynonyms(a, b)
    return first > 0 && second > 0 ? Float(common) / Float(first * second).squareRoot() : 0
  }

  /// How alike the German of two units is, see ``Lexicon/germanLikeness(_:_:)``; 0 for what is in no dictionary.
  func germanLikeness(_ a: WordID, _ b: WordID, leavingOut: Int) -> Float {
    let lexicon = vocabulary.lexicon
    guard Int(a.rawValue) < lexicon.englishCount, Int(b.rawValue) < lexicon.englishCount else { return 0 }
    return lexicon.germanLikeness(a, b, leavingOut: leavingOut)
  }

  /// How alike the words of other languages are that two units render, see ``Lexicon/foreignLikeness(_:_:)``.
  func foreignLikeness(_ a: WordID, _ b: WordID) -> Float {
    let lexicon = vocabulary.lexicon
    guard Int(a.rawValue) < lexicon.englishCount, Int(b.rawValue) < lexicon.englishCount else { return 0 }
    return lexicon.foreignLikeness(a, b)
  }

  /// The words of a unit as base forms.
  package func words(of unit: WordID) -> [WordID] { vocabulary.words(vocabulary.text(unit)) ?? [] }

  /// Units that this one was documented to stand for at least once.
  func habits(of image: WordID) -> [WordID] {
    (termsOfImage[image] ?? []).filter { $0 != image && count(of: image, for: $0) >= Self.leastHabit }
  }

  /// Expected counts of EM below this are guesses at how a phrase comes apart.
  private static let leastHabit: Float = 0.9

  /// Calls the closure with the units that this one may be an image of, itself not among them, in ascending order:
  /// those of the table, those that a thesaurus has, and those that render the same German or the same words of other
  /// languages.
  func forEachOrigin(of image: WordID, _ body: (WordID) -> Void) {
    let (first, end) = learnedRange(of: image)
    var origins = learned[first..<end].map(\.origin)
    let lexicon = vocabulary.lexicon
    if Int(image.rawValue) < lexicon.englishCount {
      for link in lexicon.synonyms(image) { origins.append(link.word) }
      lexicon.forEachAlikeInGerman(image, least: Self.leastLikeness) { origins.append($0) }
      for word in lexicon.alikeAbroad(image) { origins.append(word) }
    }
    origins.sort()
    var last: WordID?
    for origin in origins where origin != image && origin != last {
      last = origin
      body(origin)
    }
  }

  /// Words whose German is less alike have one of many meanings in common.
  private static let leastLikeness: Float = 0.1

  /// Where in `learned` the origins of an image stand.
  private func learnedRange(of image: WordID) -> (Int, Int) {
    func firstPlace(_ word: UInt32) -> Int {
      var (low, high) = (0, learned.count)
      while low < high {
        let middle = (low + high) / 2
        if learned[middle].image.rawValue < word { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = firstPlace(image.rawValue)
    var end = start
    while end < learned.count, learned[end].image == image { end += 1 }
    return (start, end)
  }

  /// What thesauri and dictionary say.
  private func prior(of image: WordID, for term: WordID, leavingOut: Int) -> Float {
    if image == term { return 0.35 }
    let (lexicon, least) = (vocabulary.lexicon, floor(image))
    guard Int(term.rawValue) < lexicon.englishCount, Int(image.rawValue) < lexicon.englishCount else {
      return least
    }
    return max(prior.probability(of: image, for: term, in: lexicon, leavingOut: leavingOut) ?? least, least)
  }

  /// What is left for pairs that no source links: less for phrases, of which there are so many more.
  private func floor(_ image: WordID) -> Float {
    phrases.isPhrase(image) ? Channel.floor / 10 : Channel.floor
  }
}
