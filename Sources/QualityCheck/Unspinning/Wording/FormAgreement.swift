/// Whether a wording can take another's place in a sentence as far as the ends of the words tell.
///
/// The decision says which words were meant; whether "disregarding" may become "violated" is another question. What
/// cannot be told by endings (an irregular past, a noun in -ing) counts as no agreement where it could be one.
enum FormAgreement {
  static func holds(_ old: String, _ new: String) -> Bool {
    let (old, new) = (words(old), words(new))
    guard let oldFirst = old.first, let oldLast = old.last, let newFirst = new.first, let newLast = new.last
    else { return false }
    if isPossessive(oldLast) != isPossessive(newLast) { return false }
    if isPlural(oldLast) != isPlural(newLast) { return false }
    // The verb of a phrase stands first: "making sense of", "laid out".
    if oldFirst.isIng != (newFirst.isIng || new.count == 1 && newLast.isIng) { return false }
    if oldFirst.hasSuffix("ed"), !oldFirst.contains("-"), !newFirst.hasSuffix("ed") { return false }
    return isCompared(oldFirst) == isCompared(newFirst)
  }

  private static func words(_ text: String) -> [Substring] {
    let lower = text.lowercased().replacingApostrophes
    return lower.split { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\u{A0}" }.map {
      $0[...]
    }
  }

  private static func isPossessive(_ word: Substring) -> Bool { word.hasSuffix("'s") || word.hasSuffix("s'") }

  /// Plurals, and verbs in the third person: they agree with verbs or subjects alike.
  private static func isPlural(_ word: Substring) -> Bool {
    word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us") && !word.hasSuffix("is")
  }

  private static func isCompared(_ word: Substring) -> Bool { word == "more" || word == "most" }
}

extension Substring {
  fileprivate var isIng: Bool {
    hasSuffix("ing") && !hasSuffix("wellbeing") && !hasSuffix("well-being") && utf8.count > 4
  }
}

extension String {
  fileprivate var replacingApostrophes: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
  }
}
