/// Degrees of adjectives, and adverbs made of them.
enum Comparison {
  /// What a form that is no base form is of an adjective or adverb; nil where it is neither degree.
  static func degree(of form: String, _ partsOfSpeech: PartsOfSpeech) -> Inflector.Slot? {
    guard !partsOfSpeech.isDisjoint(with: [.adjective, .adverb]) else { return nil }
    if form.hasSuffix("est") || irregular.contains(where: { $0.superlative == form }) { return .superlative }
    if form.hasSuffix("er") || irregular.contains(where: { $0.comparative == form }) { return .comparative }
    return nil
  }

  /// - Parameter doubled: the base form with its last letter doubled, where it is.
  static func comparative(_ base: String, doubled: String) -> String {
    irregular.first { $0.base == base }?.comparative ?? stem(base, doubled: doubled).map { $0 + "er" }
      ?? "more " + base
  }

  static func superlative(_ base: String, doubled: String) -> String {
    irregular.first { $0.base == base }?.superlative ?? stem(base, doubled: doubled).map { $0 + "est" }
      ?? "most " + base
  }

  /// What `-er` is put behind; nil for long words, which have `more` before them.
  private static func stem(_ base: String, doubled: String) -> String? {
    if base.hasSuffix("ly"), !["early", "costly", "friendly", "likely", "deadly", "ugly"].contains(base) {
      return nil
    }
    let isShort = syllables(base) == 1
    if base.hasSuffix("e") { return isShort || base.hasSuffix("le") ? String(base.dropLast()) : nil }
    if base.hasSuffix("y"), let last = base.dropLast().last, !"aeiou".contains(last) {
      return syllables(base) <= 2 ? base.dropLast() + "i" : nil
    }
    return isShort ? doubled : nil
  }

  /// Groups of vowels, a silent `e` at the end not counted: as many as there are syllables, nearly always.
  private static func syllables(_ word: String) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    return word.hasSuffix("e") && !word.hasSuffix("le") && count > 1 ? count - 1 : count
  }

  /// The adverb of an adjective; nil for what ends like one already.
  static func adverb(_ base: String) -> String? {
    if base == "good" { return "well" }
    if ["fast", "hard", "late", "early", "straight", "far", "long"].contains(base) { return base }
    if base.hasSuffix("ly") { return nil }
    if base.hasSuffix("ic") { return base == "public" ? "publicly" : base + "ally" }
    if base.hasSuffix("ll") { return base + "y" }
    if base.hasSuffix("le"), let before = base.dropLast(2).last, !"aeiou".contains(before) {
      return base.dropLast() + "y"
    }
    if base.hasSuffix("ue") { return base.dropLast() + "ly" }
    if base.hasSuffix("y"), base.count > 3 { return base.dropLast() + "ily" }
    return base + "ly"
  }

  private static let irregular: [(base: String, comparative: String, superlative: String)] = [
    ("good", "better", "best"), ("well", "better", "best"), ("bad", "worse", "worst"),
    ("far", "further", "furthest"), ("little", "less", "least"), ("much", "more", "most"),
    ("many", "more", "most"),
  ]
}
