/// The English indefinite article.
enum Article {
  private static let silent = ["hour", "honest", "honour", "honor", "heir"]
  private static let consonantal = ["uni", "use", "usu", "eu", "one", "once", "ubiq", "util", "unanim"]
  /// What begins like `uni` and has the prefix `un`: an unidentified caller.
  private static let negated = ["unid", "unim", "unin"]
  /// Letters whose names begin with a vowel.
  private static let vowelNames = Set("AEFHILMNORSX")

  /// `a` or `an`, by the sound the text begins with.
  static func indefinite(before text: String) -> String {
    let first = text.prefix { $0.isLetter }
    // A letter with a hyphen is read by its name: X-ray, U-turn.
    let isLetter = first.count == 1 && first.allSatisfy(\.isUppercase) && text.dropFirst().first == "-"
    if isLetter || isSpelled(first) { return first.first.map(vowelNames.contains) ?? false ? "an" : "a" }
    let lower = text.lowercased()
    if (silent + negated).contains(where: lower.hasPrefix) { return "an" }
    if consonantal.contains(where: lower.hasPrefix) { return "a" }
    return "aeiou".utf8.contains(lower.utf8.first ?? 0) ? "an" : "a"
  }

  /// Whether a word is read letter by letter: two capitals, or capitals that cannot be spoken, `NSA` but not `NATO`.
  private static func isSpelled(_ word: Substring) -> Bool {
    guard word.count > 1, word.count < 6, word.allSatisfy(\.isUppercase) else { return false }
    let vowels = word.map { "AEIOU".contains($0) }
    return word.count == 2 || !zip(vowels, vowels.dropFirst()).contains { $0 != $1 }
      || !vowels[0] && !vowels[1]
  }
}
