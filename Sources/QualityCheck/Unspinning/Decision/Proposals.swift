internal import Foundation

/// What a chosen place may stand for.
package struct Proposals {
  /// A wording and its share of the place's probability.
  package typealias Wording = (text: String, share: Float)

  let examination: Examination
  let judged: [Decision.Judged]
  private let rivalry: Rivalry

  package init(_ judged: [Decision.Judged], of examination: Examination) {
    self.examination = examination
    self.judged = judged
    rivalry = Rivalry(judged, examination)
  }

  /// The correction of a chosen place that is shown first: how sure a place is, and which correction of it is the best,
  /// are two questions.
  ///
  /// - Parameter chosen: index into the judged, as is what is returned.
  package func best(of chosen: Int) -> Int {
    let atoms = rivalry.atoms(chosen)
    return rivalry.rivals(of: chosen).filter {
      rivalry.atoms($0) == atoms && judged[$0].spun >= Self.leastOdds
    }.max { (judged[$0].rank, $1) < (judged[$1].rank, $0) } ?? chosen
  }

  /// ln of how probable a correction has to be, in a spun text, to be shown first: one in twenty.
  private static let leastOdds: Float = -3

  /// The wordings of all the place's words, likeliest first, with their shares: of a correction of some of them the
  /// other words stay as they are.
  ///
  /// - Parameters:
  ///   - chosen: index into the judged.
  ///   - most: so many at the most.
  ///   - utf8: the target's text, without marks.
  package func wordings(of chosen: Int, most: Int, in utf8: [UInt8]) -> [Wording] {
    let (chosen, atoms) = (best(of: chosen), rivalry.atoms(chosen))
    let inside = rivalry.rivals(of: chosen).filter { atoms.contains(rivalry.atoms($0)) }
    func rank(_ index: Int) -> Float {
      judged[index].rank - (rivalry.atoms(index) == atoms ? 0 : Self.priceOfRest)
    }
    let ordered = inside.sorted { (rank($0), $1) > (rank($1), $0) }
    // The place was chosen for this one, whatever part of it may look better alone.
    let all = [chosen] + ordered.filter { $0 != chosen }
    var found: [Wording] = []
    for index in all {
      let text = wording(index, of: chosen, in: utf8)
      let share = exp(min(rank(index) - rank(chosen), 0))
      guard let known = found.firstIndex(where: { Self.areOneWord($0.text, text) }) else {
        found.append((text, share))
        continue
      }
      // `cyber crime`, `cyber-crime` and `cybercrime` are one correction, spelled as the glossary prefers.
      if found[known].text != text { found[known].share += share }
      let expressions = examination.expressions
      if expressions.isPreferred(text), !expressions.isPreferred(found[known].text) {
        found[known].text = text
      }
    }
    let sum = found.reduce(0) { $0 + $1.share }
    return found.prefix(most).map { ($0.text, $0.share / max(sum, 1e-6)) }
  }

  /// What it costs a correction that the rest of the place stays as it is, which is seldom right: ln. Chosen by
  /// cross-validation.
  private static let priceOfRest: Float = 6

  /// A correction with the words around it that belong to the place and stay.
  private func wording(_ index: Int, of chosen: Int, in utf8: [UInt8]) -> String {
    let (part, whole) = (place(index), place(chosen))
    guard part.span != whole.span else { return part.text }
    let before = utf8[whole.span.start..<max(part.span.start, whole.span.start)]
    let after = utf8[min(part.span.end, whole.span.end)..<whole.span.end]
    return Self.joined(
      String(decoding: before, as: UTF8.self), part.text, String(decoding: after, as: UTF8.self))
  }

  /// A correction between the words that stay; what both have, stands once.
  static func joined(_ front: String, _ correction: String, _ back: String) -> String {
    var (front, back) = (front, back)
    let lower = correction.lowercased()
    let words = lower.split(separator: " ")
    if let last = front.split(separator: " ").last?.lowercased() {
      // The first part of a hyphenated word may be in the correction too: `X-` of `X-ray`.
      if front.hasSuffix("-"), lower.hasPrefix(last) { front.removeLast(last.count) }
      // `In` of `in many cases`.
      if front.hasSuffix(" "), words.first == last[...] { front.removeLast(last.count + 1) }
    }
    if let first = back.split(separator: " ").first?.lowercased(), back.hasPrefix(" "),
      words.last == first[...]
    {
      back.removeFirst(first.count + 1)
    }
    let text = front + correction + back
    // Marks of Markdown are blanks here.
    return text.contains("  ") ? text.split(separator: " ").joined(separator: " ") : text
  }

  private func place(_ index: Int) -> Examination.Place { examination.places[judged[index].place] }

  /// Whether two texts differ in nothing but spaces, hyphens and capitals.
  private static func areOneWord(_ a: String, _ b: String) -> Bool {
    func letters(_ text: String) -> some Sequence<UInt8> {
      text.lowercased().utf8.lazy.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    }
    return letters(a).elementsEqual(letters(b))
  }
}
