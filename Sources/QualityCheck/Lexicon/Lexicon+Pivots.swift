internal import Foundation

/// English words that render the same German: paraphrases by way of another language (Bannard and Callison-Burch 2005).
extension Lexicon {
  /// How alike the German of two English entries is, the cosine of the sets of German entries that either renders: 0 to
  /// 1. `confirmation` and `recognition` share no thesaurus entry, but Anerkennung and Bestätigung.
  ///
  /// - Parameter leavingOut: so many of the German entries that both render do not count.
  func germanLikeness(_ a: WordID, _ b: WordID, leavingOut: Int = 0) -> Float {
    let (first, second) = (backTranslationLists[Int(a.rawValue)], backTranslationLists[Int(b.rawValue)])
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let common = Self.commonCount(backTranslationLists.values.pointer, first, second) - leavingOut
    guard common > 0 else { return 0 }
    return Float(common) / Float((first.count - leavingOut) * (second.count - leavingOut)).squareRoot()
  }

  /// The German entries that both render, in ascending order.
  func commonGerman(_ a: WordID, _ b: WordID) -> [WordID] {
    let other = Set(backTranslations(b))
    return backTranslations(a).filter(other.contains)
  }

  /// Calls the closure with all other entries whose ``germanLikeness(_:_:)`` to this one is at least so great, in
  /// ascending order.
  func forEachAlikeInGerman(_ word: WordID, least: Float, _ body: (WordID) -> Void) {
    let german = backTranslationLists[Int(word.rawValue)]
    var others: [UInt32] = []
    for place in german {
      for other in translationLists[Int(backTranslationLists.values[place])] {
        others.append(translationLists.values[other])
      }
    }
    others.sort()
    // Each German word that both render has put the other in once.
    var start = 0
    while start < others.count {
      let other = others[start]
      var end = start
      while end < others.count, others[end] == other { end += 1 }
      let count = backTranslationLists[Int(other)].count
      if other != word.rawValue, Float(end - start) >= least * Float(german.count * count).squareRoot() {
        body(WordID(rawValue: other))
      }
      start = end
    }
  }

  /// How many numbers two ranges of ascending numbers have in common.
  static func commonCount(
    _ values: UnsafeBufferPointer<UInt32>, _ first: Range<Int>, _ second: Range<Int>
  ) -> Int {
    var common = 0
    var (i, j) = (first.lowerBound, second.lowerBound)
    // Without branches: which list goes on cannot be foreseen.
    while i < first.upperBound, j < second.upperBound {
      let (left, right) = (values[i], values[j])
      common += left == right ? 1 : 0
      i += left <= right ? 1 : 0
      j += right <= left ? 1 : 0
    }
    return common
  }
}
