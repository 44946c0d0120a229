/// Looks for the positions of a sentence that may hold the images of all of a phrase's words.
struct SpanSearch {
  /// How far apart the images of a phrase's words may stand, in atoms.
  private static let reach = 6

  /// What was found, each span once or twice; whole where all of the phrase's words are linked.
  private(set) var spans: [(span: Range<Int>, isWhole: Bool)] = []

  /// Finds spans as long as the phrase, and those of the nearest images, given where one of its words is linked to.
  ///
  /// - Parameters:
  ///   - words: the phrase.
  ///   - mayLack: how many of its words need no link.
  ///   - count: number of positions of the sentence.
  mutating func look(
    for words: [WordID], around word: WordID, at position: Int, length: Int, mayLack: Int, count: Int,
    in marks: SentenceMarks
  ) {
    spans.removeAll(keepingCapacity: true)
    let place = words.firstIndex(of: word) ?? 0
    if let whole = nearestImages(of: words, around: position, length, place: place, in: marks) {
      add(whole, isWhole: true, count)
    }
    guard mayLack > 0 else { return }
    let compact = (position - place)..<(position - place + words.count + length - 1)
    addIfHeld(compact, words, mayLack, count, marks)
    if words.count > 2 {
      // The spinner dropped the first word, or the last.
      if place > 0 { addIfHeld((compact.lowerBound + 1)..<compact.upperBound, words, 1, count, marks) }
      if place < words.count - 1 {
        addIfHeld(compact.lowerBound..<(compact.upperBound - 1), words, 1, count, marks)
      }
    }
    if words.count == 2, place == 0 {
      let turned = (position - words.count + 1)..<(position + length)
      addIfHeld(turned, words, mayLack, count, marks)
    }
  }

  private mutating func add(_ span: Range<Int>, isWhole: Bool, _ count: Int) {
    if span.lowerBound >= 0, span.upperBound <= count, span.count <= PhraseChannel.longestImage {
      spans.append((span, isWhole))
    }
  }

  /// Adds a span that has the images of enough words.
  private mutating func addIfHeld(
    _ span: Range<Int>, _ words: [WordID], _ mayLack: Int, _ count: Int, _ marks: SentenceMarks
  ) {
    var held = 0
    for word in words where holds(span, imageOf: word, in: marks) { held += 1 }
    if held >= words.count - mayLack { add(span, isWhole: false, count) }
  }

  /// From the first to the last of the images nearest to a place; nil when a word has none.
  private func nearestImages(
    of words: [WordID], around position: Int, _ length: Int, place: Int, in marks: SentenceMarks
  ) -> Range<Int>? {
    var lower = position
    var upper = position + length
    var taken = Self.bits(position, length)
    for (index, word) in words.enumerated() where index != place {
      var nearest: (distance: Int, position: Int, length: Int)?
      marks.forEachLink(of: word) { other, length in
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

  private func holds(_ span: Range<Int>, imageOf word: WordID, in marks: SentenceMarks) -> Bool {
    var isHeld = false
    marks.forEachLink(of: word) { position, length in
      if span.contains(position), position + length <= span.upperBound { isHeld = true }
    }
    return isHeld
  }

  /// A bit for each position a unit takes, modulo 64.
  private static func bits(_ position: Int, _ length: Int) -> UInt64 {
    ((1 << UInt64(length)) - 1) << UInt64(position & 63)
  }
}
