/// Words around a place that make one expression with its correction, as they stand.
///
/// An editor who reads `quality of life` sees sooner what was meant than one who reads `life`.
extension Examination {
  /// A place with the words that complete it.
  struct Completed {
    let atoms: Range<Int>
    let span: TextSpan
    let texts: [String]
  }

  /// The most words of an expression.
  private static let longest = 4
  /// Numbers of words before and behind, the most first.
  private static let windows: [(before: Int, after: Int)] = [
    (2, 2), (2, 1), (1, 2), (2, 0), (1, 1), (0, 2), (1, 0), (0, 1),
  ]

  /// - Parameters:
  ///   - texts: Corrections of the place, best first.
  ///   - isTaken: Whether an atom belongs to another place that is reported.
  func completed(
    _ atoms: Range<Int>, _ texts: [String], in sentence: Int, of utf8: [UInt8], isTaken: (Int) -> Bool
  ) -> Completed? {
    guard let best = texts.first else { return nil }
    let count = best.split(separator: " ").count
    let windows = Self.windows.filter { count + $0.before + $0.after <= Self.longest }
    for (before, after) in windows {
      let whole = (atoms.lowerBound - before)..<(atoms.upperBound + after)
      guard canStand(whole, around: atoms, in: target.sentences[sentence], isTaken: isTaken) else { continue }
      let (front, back) = (whole.lowerBound..<atoms.lowerBound, atoms.upperBound..<whole.upperBound)
      func wording(_ middle: String) -> String {
        (front.map { text($0, in: utf8) } + [middle] + back.map { text($0, in: utf8) }).joined(separator: " ")
      }
      let standing = whole.map { text($0, in: utf8) }.joined(separator: " ")
      guard isExpression(wording(best)), !isExpression(standing) else { continue }
      let span = TextSpan(
        target.atoms[whole.lowerBound].span.start, target.atoms[whole.upperBound - 1].span.end)
      return Completed(atoms: whole, span: span, texts: texts.map(wording))
    }
    return nil
  }

  /// The same of a place by itself, among those that are reported.
  package func completed(
    _ place: Place, _ texts: [String], among reported: [Place], of utf8: [UInt8]
  ) -> (span: TextSpan, texts: [String])? {
    completed(place.candidate.atoms, texts, in: place.candidate.sentence, of: utf8) { atom in
      reported.contains { $0.candidate.atoms.contains(atom) }
    }.map { ($0.span, $0.texts) }
  }

  /// Whether words stand together, and the outer ones mean something.
  private func canStand(
    _ whole: Range<Int>, around atoms: Range<Int>, in sentence: Range<Int>, isTaken: (Int) -> Bool
  ) -> Bool {
    guard whole.lowerBound >= sentence.lowerBound, whole.upperBound <= sentence.upperBound else {
      return false
    }
    guard
      whole.dropFirst().allSatisfy({ !target.atoms[$0].isAfterBreak && !target.atoms[$0].isJoined }),
      whole.allSatisfy({ atoms.contains($0) || target.form($0).isWord && !isTaken($0) })
    else { return false }
    return [whole.lowerBound, whole.upperBound - 1].allSatisfy {
      atoms.contains($0) || target.isContent($0)
    }
  }

  /// Whether a dictionary or the glossary has a wording, in the plural too.
  private func isExpression(_ text: String) -> Bool {
    if expressions.contains(text) { return true }
    guard let space = text.lastIndex(of: " ") else { return false }
    let last = String(text[text.index(after: space)...]).lowercased()
    guard let base = expressions.lexicon.lemmas(ofEnglish: last).first else { return false }
    return expressions.contains(text[...space] + expressions.lexicon.englishText(base))
  }

  private func text(_ atom: Int, in utf8: [UInt8]) -> String {
    String(decoding: utf8[target.atoms[atom].span.range], as: UTF8.self)
  }
}
