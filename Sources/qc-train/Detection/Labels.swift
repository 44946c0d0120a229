import QualityCheck

/// A place of a text that is known to be spun.
struct Mark: Sendable {
  let span: TextSpan
  /// T and A: a term; W and B: wording; F: padding; C: phrasing.
  let tier: String
  /// What would be right there.
  let corrections: [String]
}

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

  func label(_ span: TextSpan, _ correction: String) -> Label {
    let found = overlapping(span)
    guard !found.isEmpty else { return .unmarked }
    return found.contains { teaches(span, correction, $0) } ? .right : .other
  }

  /// Whether a candidate is an example of what is sought: the whole correction or, in an article, a good part.
  private func teaches(_ span: TextSpan, _ correction: String, _ mark: Mark) -> Bool {
    switch standard {
    case .documented:
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

  /// Whether a correction makes the text right at a mark.
  func corrects(_ span: TextSpan, _ correction: String, _ mark: Mark) -> Bool {
    let wording = Wording.normalized(correction)
    if standard == .documented {
      return mark.corrections.contains { Wording.forms($0).contains(wording) }
    }
    let whole = span.union(mark.span)
    let corrected = Wording.normalized(replacing(span, with: correction, in: whole))
    return mark.corrections.contains { accepted in
      Wording.normalized(accepted) == wording
        || Wording.normalized(replacing(mark.span, with: accepted, in: whole)) == corrected
    }
  }

  private func replacing(_ span: TextSpan, with text: String, in whole: TextSpan) -> String {
    String(
      decoding: utf8[whole.start..<span.start] + Array(text.utf8) + utf8[span.end..<whole.end], as: UTF8.self)
  }
}

/// Wordings compared as an editor would: case, hyphens, quotes and American or British endings make no difference.
enum Wording {
  static func normalized(_ text: String) -> String {
    var scalars = Array(text.lowercased().unicodeScalars)
    for index in scalars.indices where scalars[index] == "i" && isEnding(scalars[(index + 1)...]) {
      scalars[index + 1] = "z"
    }
    var normalized = String.UnicodeScalarView()
    normalized.append(contentsOf: scalars.filter { !$0.properties.isWhitespace && !ignored.contains($0) })
    return String(normalized)
  }

  private static let ignored = Set(
    "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}'\u{2019}\"\u{201C}\u{201D}.,;:".unicodeScalars)

  /// `-isation`, and `-ise` with its forms at the end of a word; the slice begins behind the i.
  private static func isEnding(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    if rest.starts(with: "sation".unicodeScalars) { return true }
    guard rest.starts(with: "se".unicodeScalars) else { return false }
    let behind = rest.dropFirst(2)
    if isBoundary(behind.first) { return true }
    return behind.first.map { "dsr".unicodeScalars.contains($0) } ?? false
      && isBoundary(behind.dropFirst().first)
  }

  private static func isBoundary(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_")
  }

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
