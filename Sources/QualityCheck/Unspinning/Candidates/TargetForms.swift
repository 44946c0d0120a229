/// The distinct spellings of the English in small letters, words opened at hyphens.
struct TargetForms: Sendable {
  /// A part of one of the side's forms.
  struct Piece: Sendable {
    /// Number of the lower-case spelling.
    let form: Int
    /// Bytes within the token.
    let range: Range<Int>
    let isCapital: Bool
    /// Whether it has a possessive ending: `client's`, `clients'`.
    let isPossessive: Bool
  }

  /// The pieces of each of the side's forms.
  private(set) var pieces: [[Piece]] = []
  /// Numbers of the spellings that no dictionary knows.
  private(set) var unknown: [String: WordID] = [:]
  /// One more than the largest number of a unit.
  private(set) var unitCount: Int

  private let vocabulary: UnitVocabulary
  private var numbers: [String: Int] = [:]
  private var forms: [(text: String, units: [WordID], partsOfSpeech: PartsOfSpeech)] = []

  init(_ side: Side, vocabulary: UnitVocabulary) {
    self.vocabulary = vocabulary
    unitCount = vocabulary.count
    pieces.reserveCapacity(side.forms.count)
    for form in side.forms {
      var parts: [Piece] = []
      for piece in Atoms.ranges(form) {
        parts.append(
          Piece(
            form: number(piece.text), range: piece.range,
            isCapital: Self.startsWithCapital(form, piece.range),
            isPossessive: Self.endsPossessive(form, piece.range)))
      }
      pieces.append(parts)
    }
  }

  private mutating func number(_ text: String) -> Int {
    if let known = numbers[text] { return known }
    let lexicon = vocabulary.lexicon
    var units = lexicon.lemmas(ofEnglish: text)
    var partsOfSpeech = lexicon.english(text).map { lexicon.partsOfSpeech($0) } ?? []
    for unit in units { partsOfSpeech.formUnion(lexicon.partsOfSpeech(unit).subtracting(.function)) }
    if units.isEmpty {
      if let unit = vocabulary.find(text) {
        units = [unit]
      } else {
        units = [WordID(rawValue: UInt32(unitCount))]
        unknown[text] = units[0]
        unitCount += 1
      }
    }
    numbers[text] = forms.count
    forms.append((text, units, partsOfSpeech))
    return forms.count - 1
  }

  /// Whether the dictionaries know the spelling as nothing but a name, or not at all.
  func isOnlyName(_ form: Int) -> Bool {
    forms[form].partsOfSpeech.subtracting(.name).isEmpty
  }

  func finish(model: LanguageModel?) -> [TargetText.Form] {
    let words = model?.words(forms.map(\.text))
    return forms.enumerated().map { index, form in
      TargetText.Form(
        text: form.text, unit: form.units[0], units: form.units, model: words?[index] ?? -1,
        partsOfSpeech: form.partsOfSpeech,
        isWord: form.text.unicodeScalars.contains { $0.properties.isAlphabetic } && !Self.isDecade(form.text))
    }
  }

  /// Whether a spelling is a number in the plural: `1980s`.
  private static func isDecade(_ text: String) -> Bool {
    text.utf8.count > 1 && text.utf8.last == UInt8(ascii: "s")
      && text.utf8.dropLast().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func endsPossessive(_ form: String, _ range: Range<Int>) -> Bool {
    let end = form.utf8.prefix(range.upperBound)
    return ["'s", "\u{2019}s", "s'", "s\u{2019}"].contains { end.reversed().starts(with: $0.utf8.reversed()) }
  }

  private static func startsWithCapital(_ form: String, _ range: Range<Int>) -> Bool {
    let utf8 = form.utf8
    let first = utf8[utf8.index(utf8.startIndex, offsetBy: range.lowerBound)]
    if first < 0x80 { return (0x41...0x5A).contains(first) }
    let scalar = form.unicodeScalars[utf8.index(utf8.startIndex, offsetBy: range.lowerBound)]
    return scalar.properties.isUppercase
  }
}
