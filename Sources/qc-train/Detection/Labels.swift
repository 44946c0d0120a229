import QualityCheck

typealias Mark = MarkedPlace
typealias Wording = FoldedWording

/// What a candidate is in the light of the marks.
enum Label: Sendable {
  /// The place is marked, and the correction is right.
  case right
  /// The place is marked, the correction is another: neither right nor a false alarm.
  case other
  /// The place is not marked.
  case unmarked
}

/// The marks of a text, to hold candidates against.
struct Marks: Sendable {
  /// How close a correction has to come.
  enum Standard: Sendable {
    /// Marked by hand: the marked stretch and the corrections have no one right extent.
    case article
    /// Made from a documented pair: the term itself.
    case documented
  }

  let utf8: [UInt8]
  let marks: [Mark]
  let standard: Standard

  func overlapping(_ span: TextSpan) -> [Mark] { marks.filter { $0.span.overlaps(span) } }

  /// What each candidate is. Where one mends the whole of a mark, those that mend a part teach nothing.
  func labels(_ candidates: [(span: TextSpan, correction: String)]) -> [Label] {
    let labels = candidates.map { label($0.span, $0.correction) }
    guard standard == .documented else { return labels }
    var mended: Set<Int> = []
    func whole(_ index: Int) -> [Int] {
      marks.indices.filter {
        marks[$0].span.overlaps(candidates[index].span)
          && corrects(candidates[index].span, candidates[index].correction, marks[$0])
      }
    }
    let wholes = candidates.indices.map { labels[$0] == .right ? whole($0) : [] }
    for whole in wholes { mended.formUnion(whole) }
    return candidates.indices.map { index in
      guard labels[index] == .right, wholes[index].isEmpty else { return labels[index] }
      let isMended = mended.contains { marks[$0].span.overlaps(candidates[index].span) }
      return isMended ? .other : .right
    }
  }

  func label(_ span: TextSpan, _ correction: String) -> Label {
    let found = overlapping(span)
    guard !found.isEmpty else { return .unmarked }
    return found.contains { teaches(span, correction, $0) } ? .right : .other
  }

  /// Whether a candidate is an example of what is sought: the whole correction or, in an article, a good part.
  private func teaches(_ span: TextSpan, _ correction: String, _ mark: Mark) -> Bool {
    switch standard {
    case .documented:
      if isPart(span, correction, mark) { return true }
      let shared = min(span.end, mark.span.end) - max(span.start, mark.span.start)
      return 2 * shared >= mark.span.length && corrects(span, correction, mark)
    case .article:
      if corrects(span, correction, mark) { return true }
      let stem = Wording.stem(correction)
      return mark.corrections.contains { accepted in
        if 2 * span.length >= mark.span.length, stem == Wording.stem(accepted) { return true }
        return mark.span.contains(span) && Wording.normalized(correction).count >= 4
          && Wording.normalized(accepted).contains(stem)
      }
    }
  }

  /// Whether a correction puts words of the term for words of the phrase that the term does not have.
  private func isPart(_ span: TextSpan, _ correction: String, _ mark: Mark) -> Bool {
    let isWhole = mark.corrections.contains { Wording.forms($0).contains(Wording.normalized(correction)) }
    guard mark.span.contains(span), !isWhole else { return false }
    let words = Set(mark.corrections.flatMap { $0.lowercased().split { " -".contains($0) } }.map(String.init))
    let given = correction.lowercased().split { " -".contains($0) }.map(String.init)
    let old = String(decoding: utf8[span.start..<span.end], as: UTF8.self).lowercased()
    return given.allSatisfy { word in words.contains { Wording.forms($0).contains(Wording.normalized(word)) }
    }
      && given.map(Wording.normalized) != [Wording.normalized(old)]
  }

  /// Whether a correction makes the text right at a mark.
  func corrects(_ span: TextSpan, _ correction: String, _ mark: Mark) -> Bool {
    if standard == .documented {
      let wording = Wording.normalized(correction)
      return mark.corrections.contains { Wording.forms($0).contains(wording) }
    }
    return mark.isMended(by: correction, at: span, in: utf8)
  }
}

extension Wording {
  /// The beginning that inflected forms have in common.
  static func stem(_ text: String) -> String {
    let text = normalized(text)
    return String(text.prefix(max(4, text.count - 3)))
  }

  /// A term in the singular and the plural.
  static func forms(_ term: String) -> Set<String> {
    let singular = term.hasSuffix("s") ? String(term.dropLast()) : term
    return [normalized(term), normalized(singular), normalized(term + "s")]
  }
}
