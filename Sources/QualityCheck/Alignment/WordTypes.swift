/// The distinct words and numbers of one side, whatever their capitals, and what they may be known by.
struct WordTypes: Sendable {
  struct Kind: Sendable {
    /// Lower case, without a possessive ending; of a number only its digits.
    let key: [UInt8]
    let isNumber: Bool
    var isCapitalised: Bool
    /// Base forms in the lexicon's vocabulary.
    let lemmas: [WordID]
  }

  private(set) var kinds: [Kind] = []
  /// The type of each form of the side; nil for marks and words without content.
  private(set) var typeOfForm: [Int32?]

  init(_ side: Side, lexicon: Lexicon?) {
    typeOfForm = Array(repeating: nil, count: side.forms.count)
    var seen = [Bool](repeating: false, count: side.forms.count)
    var known: [[UInt8]: Int32] = [:]
    let language = side.document.language
    for token in side.tokens where !seen[token.form] {
      seen[token.form] = true
      guard token.kind != .punctuation, token.kind != .symbol else { continue }
      let form = side.forms[token.form]
      var key = LexiconKey.make(form)
      let isNumber = key.first.map { (0x30...0x39).contains($0) } ?? false
      if isNumber {
        key = WordTypes.digits(key)
      } else if language == .english {
        key = WordTypes.withoutPossessive(key)
      }
      guard !key.isEmpty else { continue }
      let isCapitalised = WordTypes.isCapital(form)
      if let type = known[key] {
        typeOfForm[token.form] = type
        if isCapitalised, type >= 0 { kinds[Int(type)].isCapitalised = true }
        continue
      }
      var lemmas: [WordID] = []
      if !isNumber {
        let annotated = side.entries.isEmpty ? [] : side.entries[token.form].lemmas
        lemmas = annotated.isEmpty ? lexicon?.lemmas(of: form, language) ?? [] : annotated
        if let lexicon, lexicon.isFunctionWord(key, lemmas, language) { continue }
      }
      known[key] = Int32(kinds.count)
      typeOfForm[token.form] = Int32(kinds.count)
      kinds.append(Kind(key: key, isNumber: isNumber, isCapitalised: isCapitalised, lemmas: lemmas))
    }
  }

  /// "1.234,56" and "1,234.56", "20." and "20th" alike.
  private static func digits(_ key: [UInt8]) -> [UInt8] {
    key.filter { (0x30...0x39).contains($0) }
  }

  private static func withoutPossessive(_ key: [UInt8]) -> [UInt8] {
    let apostrophe = UInt8(ascii: "'")
    if key.count > 2, key.suffix(2) == [apostrophe, UInt8(ascii: "s")] { return key.dropLast(2) }
    return key
  }

  private static func isCapital(_ form: String) -> Bool {
    form.beginsWithCapital
  }
}

extension Lexicon {
  fileprivate func lemmas(of form: String, _ language: Language) -> [WordID] {
    language == .german ? lemmas(ofGerman: form) : lemmas(ofEnglish: form)
  }

  fileprivate func isFunctionWord(_ key: [UInt8], _ lemmas: [WordID], _ language: Language) -> Bool {
    let grammar = key.withUnsafeBufferPointer { key in
      language == .german
        ? german(utf8: key).map { partsOfSpeech(ofGerman: $0) } : english(utf8: key).map { partsOfSpeech($0) }
    }
    return grammar?.contains(.function) ?? false
  }
}
