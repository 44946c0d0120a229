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

  /// The same of other languages: the cosine of the sets of their words that either renders, those that nothing else
  /// renders left out.
  func foreignLikeness(_ a: WordID, _ b: WordID) -> Float {
    let (first, second) = (pivotLists[Int(a.rawValue)], pivotLists[Int(b.rawValue)])
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let common = Self.commonCount(pivotLists.values.pointer, first, second)
    return common > 0 ? Float(common) / Float(first.count * second.count).squareRoot() : 0
  }

  /// The German entries that both render, in ascending order.
  func commonGerman(_ a: WordID, _ b: WordID) -> [WordID] {
    let other = Set(backTranslations(b))
    return backTranslations(a).filter(other.contains)
  }

  /// Calls the closure with all other entries whose ``germanLikeness(_:_:)`` to this one is at least so great, in
  /// ascending order.
  func forEachAlikeInGerman(_ word: WordID, least: Float, _ body: (WordID) -> Void) {
    let (german, english) = (backTranslationLists, translationLists)
    let alike = Likeness.words(
      alike: word.rawValue, least: least, pivots: { german.values.pointer[german[Int($0)]] },
      words: { english.values.pointer[english[Int($0)]] })
    for other in alike { body(WordID(rawValue: other)) }
  }

  /// The other entries whose ``foreignLikeness(_:_:)`` to this one is ``Likeness/leastAbroad`` or more, in ascending
  /// order.
  func alikeAbroad(_ word: WordID) -> some Sequence<WordID> {
    alikeLists[Int(word.rawValue)].lazy.map { WordID(rawValue: self.alikeLists.values[$0]) }
  }

  /// How many numbers two ranges of ascending numbers have in common; no range has a number twice.
  ///
  /// Four by four, every one of these against every one of those (Schlegel, Willhalm and Lehner 2011), and without
  /// branches: which list goes on cannot be foreseen.
  static func commonCount(
    _ values: UnsafeBufferPointer<UInt32>, _ first: Range<Int>, _ second: Range<Int>
  ) -> Int {
    guard let raw = UnsafeRawPointer(values.baseAddress) else { return 0 }
    var counts = SIMD4<UInt32>()
    var (i, j) = (first.lowerBound, second.lowerBound)
    while i + 4 <= first.upperBound, j + 4 <= second.upperBound {
      let left = raw.loadUnaligned(fromByteOffset: i * 4, as: SIMD4<UInt32>.self)
      let right = raw.loadUnaligned(fromByteOffset: j * 4, as: SIMD4<UInt32>.self)
      let turned = SIMD4(right.y, right.z, right.w, right.x)
      let half = SIMD4(right.z, right.w, right.x, right.y)
      let back = SIMD4(right.w, right.x, right.y, right.z)
      let isCommon = (left .== right) .| (left .== turned) .| (left .== half) .| (left .== back)
      counts = counts &+ SIMD4<UInt32>().replacing(with: 1, where: isCommon)
      i += left.w <= right.w ? 4 : 0
      j += right.w <= left.w ? 4 : 0
    }
    var common = Int(counts.wrappedSum())
    while i < first.upperBound, j < second.upperBound {
      let (left, right) = (values[i], values[j])
      common += left == right ? 1 : 0
      i += left <= right ? 1 : 0
      j += right <= left ? 1 : 0
    }
    return common
  }
}

/// Words that render the same.
enum Likeness {
  /// What is less alike abroad has one of many meanings in common.
  static let leastAbroad: Float = 0.08

  /// All other words whose likeness to this one, the cosine of the sets of what they render, is at least so great; in
  /// ascending order.
  ///
  /// - Parameters:
  ///   - pivots: what a word renders.
  ///   - words: what renders one of those.
  @inline(__always) static func words<Pivots: Collection<UInt32>, Words: Collection<UInt32>>(
    alike word: UInt32, least: Float, pivots: (UInt32) -> Pivots, words: (UInt32) -> Words
  ) -> [UInt32] {
    let own = pivots(word)
    var others: [UInt32] = []
    for pivot in own { others += words(pivot) }
    others.sort()
    var alike: [UInt32] = []
    // Each pivot that both render has put the other in once.
    var start = 0
    while start < others.count {
      let other = others[start]
      var end = start
      while end < others.count, others[end] == other { end += 1 }
      let enough = least * Float(own.count * pivots(other).count).squareRoot()
      if other != word, Float(end - start) >= enough { alike.append(other) }
      start = end
    }
    return alike
  }
}
