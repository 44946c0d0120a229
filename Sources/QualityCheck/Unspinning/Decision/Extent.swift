/// How far a finding is shown to reach: to the bounds of an expression.
extension Examination {
  /// A place with all words of it that are shown, and no others.
  struct Extent {
    let atoms: Range<Int>
    let span: TextSpan
    let wordings: [Proposals.Wording]
  }

  /// The most words of an expression.
  private static let longest = 4
  /// Numbers of words before and behind, the most first; and those of what merely is usual together.
  private static let windows: [(before: Int, after: Int)] = [
    (2, 2), (2, 1), (1, 2), (2, 0), (1, 1), (0, 2), (1, 0), (0, 1),
  ]
  private static let narrowWindows: [(before: Int, after: Int)] = [(0, 1), (1, 0), (0, 2), (2, 0)]

  /// The extent of a place, where it is not the place itself.
  ///
  /// - Parameters:
  ///   - wordings: Corrections of the place, best first.
  ///   - isTaken: Whether an atom belongs to another place that is reported.
  func extent(
    of atoms: Range<Int>, _ wordings: [Proposals.Wording], in sentence: Int, of utf8: [UInt8],
    isTaken: (Int) -> Bool
  ) -> Extent? {
    trimmed(atoms, wordings, of: utf8) ?? completed(atoms, wordings, in: sentence, of: utf8, isTaken: isTaken)
  }

  /// Without the words at the ends that stay as they are, where an expression is left: in `association summit` for
  /// `union summit` of the European Union nothing is wrong with the summit. A term of the glossary is shown whole.
  private func trimmed(_ atoms: Range<Int>, _ wordings: [Proposals.Wording], of utf8: [UInt8]) -> Extent? {
    guard let best = wordings.first?.text, !isKnown(best, to: expressions.isTerm) else { return nil }
    let old = atoms.map { text($0, in: utf8) }
    /// How many words at the front, or at the end, are the same.
    func same(_ old: some Sequence<String>, _ new: some Sequence<Substring>) -> Int {
      zip(old, new).prefix { $0.lowercased() == $1.lowercased() }.count
    }
    let words = best.split(separator: " ")
    let (front, back) = (same(old, words), same(old.reversed(), words.reversed()))
    var cuts: [(before: Int, after: Int)] = []
    for count in (1...max(front + back, 1)).reversed() where count < old.count && count + 2 <= words.count {
      for before in 0...min(front, count) where count - before <= back {
        cuts.append((before, count - before))
      }
    }
    func cut(_ text: String, _ before: Int, _ after: Int) -> String? {
      let words = text.split(separator: " ")
      guard before + after < words.count, same(old.prefix(before), words.prefix(before)) == before,
        same(old.suffix(after), words.suffix(after)) == after
      else { return nil }
      return words[before..<(words.count - after)].joined(separator: " ")
    }
    for (before, after) in cuts {
      guard let left = cut(best, before, after), isExpression(left) else { continue }
      let rest = (atoms.lowerBound + before)..<(atoms.upperBound - after)
      let span = TextSpan(
        target.atoms[rest.lowerBound].span.start, target.atoms[rest.upperBound - 1].span.end)
      return Extent(
        atoms: rest, span: span,
        wordings: wordings.compactMap { old in cut(old.text, before, after).map { ($0, old.share) } })
    }
    return nil
  }

  /// With the words around a place that make one expression with its correction, as they stand.
  ///
  /// An editor who reads `quality of life` sees sooner what was meant than one who reads `life`.
  private func completed(
    _ atoms: Range<Int>, _ wordings: [Proposals.Wording], in sentence: Int, of utf8: [UInt8],
    isTaken: (Int) -> Bool
  ) -> Extent? {
    guard let best = wordings.first?.text else { return nil }
    func completed(
      _ windows: [(before: Int, after: Int)], where isWhole: (Range<Int>, _ wording: String) -> Bool
    ) -> Extent? {
      for (before, after) in windows {
        let whole = (atoms.lowerBound - before)..<(atoms.upperBound + after)
        guard canStand(whole, around: atoms, in: target.sentences[sentence], isTaken: isTaken) else {
          continue
        }
        let (front, back) = (whole.lowerBound..<atoms.lowerBound, atoms.upperBound..<whole.upperBound)
        func wording(_ middle: String) -> String {
          (front.map { text($0, in: utf8) } + [middle] + back.map { text($0, in: utf8) })
            .joined(separator: " ")
        }
        guard isWhole(whole, wording(best)) else { continue }
        let span = TextSpan(
          target.atoms[whole.lowerBound].span.start, target.atoms[whole.upperBound - 1].span.end)
        return Extent(
          atoms: whole, span: span, wordings: wordings.map { (wording($0.text), $0.share) })
      }
      return nil
    }
    func standing(_ whole: Range<Int>) -> [String] { whole.map { text($0, in: utf8) } }
    let count = best.split(separator: " ").count
    let windows = Self.windows.filter { count + $0.before + $0.after <= Self.longest }
    let known = completed(windows) { whole, wording in
      isExpression(wording) && !isExpression(standing(whole).joined(separator: " "))
    }
    guard known == nil, atoms.count == 1, count == 1 else {
      return known
    }
    return completed(Self.narrowWindows) { whole, wording in
      let inner = whole.count == 3 ? whole.lowerBound + 1 : nil
      return inner.map { !target.isContent($0) } ?? true
        && expressions.model.areCollocated(wording.split(separator: " ").map(String.init))
        && !expressions.model.areCollocated(standing(whole))
    }
  }

  /// The same of a place by itself, among those that are reported.
  package func extent(
    of place: Place, _ wordings: [Proposals.Wording], among reported: [Place], of utf8: [UInt8]
  ) -> (span: TextSpan, wordings: [Proposals.Wording])? {
    extent(of: place.candidate.atoms, wordings, in: place.candidate.sentence, of: utf8) { atom in
      reported.contains { $0.candidate.atoms.contains(atom) }
    }.map { ($0.span, $0.wordings) }
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
  private func isExpression(_ text: String) -> Bool { isKnown(text, to: expressions.contains) }

  private func isKnown(_ text: String, to has: (String) -> Bool) -> Bool {
    if has(text) || has(text + "s") { return true }
    guard let space = text.lastIndex(of: " ") else { return false }
    let last = String(text[text.index(after: space)...]).lowercased()
    guard let base = expressions.lexicon.lemmas(ofEnglish: last).first else { return false }
    return has(text[...space] + expressions.lexicon.englishText(base))
  }

  private func text(_ atom: Int, in utf8: [UInt8]) -> String {
    String(decoding: utf8[target.atoms[atom].span.range], as: UTF8.self)
  }
}
