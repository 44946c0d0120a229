internal import Foundation

/// Puts English base forms into the form that another word has.
struct Inflector: Sendable {
  /// What a form is of its base form.
  enum Slot: Int, Sendable, CaseIterable {
    case base, plural, thirdPerson, past, participle, gerund
    case comparative, superlative
    /// An adjective's: it fits where an adverb stands.
    case adverb
  }

  private var pasts: [String: [String]] = [:]
  private var participles: [String: [String]] = [:]
  private var plurals: [String: [String]] = [:]
  private var slots: [String: Slot] = [:]
  /// Verbs of several syllables that double their last letter.
  private var doubling: Set<String> = []

  /// - Parameter rows: of `irregular.tsv`: part of speech, base form, other forms.
  init(rows: [[String]]) {
    for row in rows where row.count == 2 && row[0] == "doubled" { doubling.insert(row[1]) }
    for row in rows where row.count >= 3 {
      let forms = row[2...].map { $0.split(separator: ",").map(String.init) }
      if row[0] == "noun" {
        plurals[row[1]] = forms[0]
        for form in forms[0] where form != row[1] { slots[form] = .plural }
      } else if forms.count >= 2 {
        pasts[row[1]] = forms[0]
        participles[row[1]] = forms[1]
        for form in forms[1] where form != row[1] { slots[form] = .participle }
        for form in forms[0] where form != row[1] { slots[form] = .past }
      }
    }
  }

  static func load(from data: DataDirectory) throws(UnspinningError) -> Inflector {
    let path = data.file("en/irregular.tsv")
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .dataMissing(path: path)
    }
    return Inflector(
      rows: text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t").map(String.init) })
  }

  /// The slots a form may fill, given one of its base forms.
  func slots(of form: String, base: String, partsOfSpeech: PartsOfSpeech) -> [Slot] {
    if form == base { return [.base] }
    if let slot = slots[form] { return slot == .past ? [.past, .participle] : [slot] }
    if form.hasSuffix("ing") { return [.gerund] }
    if form.hasSuffix("ed") { return [.past, .participle] }
    if let degree = Comparison.degree(of: form, partsOfSpeech) { return [degree] }
    if form.hasSuffix("s") {
      switch (partsOfSpeech.contains(.noun), partsOfSpeech.contains(.verb)) {
      case (true, false): return [.plural]
      case (false, true): return [.thirdPerson]
      default: return [.plural, .thirdPerson]
      }
    }
    return [.base]
  }

  /// The forms of a base form that fill a slot, likeliest first.
  func forms(of base: String, in slot: Slot) -> [String] {
    switch slot {
    case .base: [base]
    case .plural:
      plurals[base]
        ?? [slots[base] == .plural ? base : Self.isMan(base) ? base.dropLast(2) + "en" : withS(base)]
    case .thirdPerson: base == "have" ? ["has"] : base == "be" ? ["is"] : [withS(base)]
    case .past: irregular(base, in: pasts) ?? (isPast(base) ? [base] : [withEd(base)])
    case .participle: irregular(base, in: participles) ?? (isPast(base) ? [base] : [withEd(base)])
    case .gerund: isPast(base) ? [] : [withIng(base)]
    case .comparative: [Comparison.comparative(base, doubled: doubled(base))]
    case .superlative: [Comparison.superlative(base, doubled: doubled(base))]
    case .adverb: Comparison.adverb(base).map { [$0] } ?? []
    }
  }

  /// Whether a word is a plural by its ending: `hours`, not `virus`.
  static func looksPlural(_ word: String) -> Bool {
    word.utf8.count > 4 && word.hasSuffix("s") && !["ss", "us", "is"].contains(where: word.hasSuffix)
      && !["bias", "atlas", "canvas", "chaos"].contains(word)
  }

  /// The forms of an irregular verb, with a prefix too: `undershot`, `retook`.
  private func irregular(_ base: String, in table: [String: [String]]) -> [String]? {
    if let forms = table[base] { return forms }
    for prefix in Self.prefixes where base.hasPrefix(prefix) {
      if let forms = table[String(base.dropFirst(prefix.count))] { return forms.map { prefix + $0 } }
    }
    return nil
  }

  private static let prefixes = ["over", "under", "out", "re", "un", "mis", "fore", "inter"]

  /// Whether a word is in the past already, though a dictionary has it as it stands: `led`, `unmanned`.
  private func isPast(_ word: String) -> Bool {
    word.utf8.count > 5 && word.hasSuffix("ed") && !word.hasSuffix("eed") || slots[word] == .past
      || slots[word] == .participle
  }

  /// Whether it ends in `man` and is one.
  private static func isMan(_ base: String) -> Bool {
    base.hasSuffix("man") && !noMen.contains { base.hasSuffix($0) }
  }

  private static let noMen = [
    "human", "german", "roman", "norman", "shaman", "talisman", "ottoman", "caiman", "brahman",
  ]

  private func withS(_ base: String) -> String {
    if ["s", "x", "z", "ch", "sh"].contains(where: base.hasSuffix) { return base + "es" }
    if base.hasSuffix("y"), !endsInVowel(base.dropLast()) { return base.dropLast() + "ies" }
    return base + "s"
  }

  private func withEd(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), !endsInVowel(base.dropLast()) { return base.dropLast() + "ied" }
    return doubled(base) + "ed"
  }

  private func withIng(_ base: String) -> String {
    if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
    if base.hasSuffix("e"), !base.hasSuffix("ee"), base != "be" { return base.dropLast() + "ing" }
    return doubled(base) + "ing"
  }

  /// The final consonant is doubled in words of one syllable that end in consonant, vowel, consonant.
  private func doubled(_ base: String) -> String {
    let letters = Array(base.utf8)
    guard letters.count >= 3, let last = letters.last, !Self.vowels.contains(last),
      !"wxyh".utf8.contains(last), Self.vowels.contains(letters[letters.count - 2]),
      !Self.vowels.contains(letters[letters.count - 3]) || letters[letters.count - 3] == UInt8(ascii: "u"),
      letters.dropLast(2).allSatisfy({ !Self.vowels.contains($0) })
        || base.hasPrefix("qu") && letters.count == 4 || doubling.contains(base)
    else { return base }
    return base + String(UnicodeScalar(last))
  }

  private func endsInVowel(_ text: Substring) -> Bool {
    text.utf8.last.map(Self.vowels.contains) ?? false
  }

  private static let vowels = Set("aeiou".utf8)
}
