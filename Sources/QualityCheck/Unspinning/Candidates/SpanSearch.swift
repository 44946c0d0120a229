extension SentenceMarks {
  /// How far apart the images of a term's words may stand, in atoms.
  private static let reach = 6

  /// The positions that may hold the images of all of a term's words, given where one of them is linked to: spans as
  /// long as the term, and those of the nearest images. Says whether all of the term's words are linked.
  ///
  /// - Parameters:
  ///   - mayLack: how many of the term's words need no link.
  ///   - count: number of positions of the sentence.
  func spans(
    of term: UnitSequence, around word: WordID, at position: Int, length: Int, mayLack: Int, count: Int
  ) -> [(span: Range<Int>, isWhole: Bool)] {
    var spans: [(Range<Int>, Bool)] = []
    func add(_ span: Range<Int>, isWhole: Bool) {
      if span.lowerBound >= 0, span.upperBound <= count, span.count <= PhraseChannel.longestImage {
        spans.append((span, isWhole))
      }
    }
    let place = term.words.firstIndex(of: word) ?? 0
    if let whole = nearestImages(of: term, around: position, length, place: place) {
      add(whole, isWhole: true)
    }
    guard mayLack > 0 else { return spans }
    let compact = (position - place)..<(position - place + term.count + length - 1)
    let turned = (position - term.count + 1)..<(position + length)
    for span in term.count == 2 && place == 0 ? [compact, turned] : [compact] {
      var held = 0
      for word in term.words where holds(span, imageOf: word) { held += 1 }
      if held >= term.count - mayLack { add(span, isWhole: false) }
    }
    return spans
  }

  /// From the first to the last of the images nearest to a place; nil when a word has none.
  private func nearestImages(
    of term: UnitSequence, around position: Int, _ length: Int, place: Int
  ) -> Range<Int>? {
    var lower = position
    var upper = position + length
    var taken = Self.bits(position, length)
    for (index, word) in term.words.enumerated() where index != place {
      var nearest: (distance: Int, position: Int, length: Int)?
      forEachLink(of: word) { other, length in
        let distance = abs(other - position)
        guard distance <= Self.reach, taken & Self.bits(other, length) == 0 else { return }
        if distance < nearest?.distance ?? .max { nearest = (distance, other, length) }
      }
      guard let nearest else { return nil }
      taken |= Self.bits(nearest.position, nearest.length)
      lower = min(lower, nearest.position)
      upper = max(upper, nearest.position + nearest.length)
    }
    return lower..<upper
  }

  private func holds(_ span: Range<Int>, imageOf word: WordID) -> Bool {
    var isHeld = false
    forEachLink(of: word) { position, length in
      if span.contains(position), position + length <= span.upperBound { isHeld = true }
    }
    return isHeld
  }

  /// A bit for each position a unit takes, modulo 64.
  private static func bits(_ position: Int, _ length: Int) -> UInt64 {
    ((1 << UInt64(length)) - 1) << UInt64(position & 63)
  }
}
