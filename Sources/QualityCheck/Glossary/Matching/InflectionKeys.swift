/// The keys under which a word of a term is filed, and those that a word of a text is looked up by.
///
/// A term is filed under its own spelling; a text's word is looked up by its spelling and by every base form it
/// may have. A dictionary's base forms come first; endings are guessed for what no dictionary knows.
struct InflectionKeys: Sendable {
  /// Whether a word is a whole term or one of several: alone it is taken for a noun ("training" is no form of
  /// the term "train"), among others it may be a verb ("laid off" is one of "lay off").
  struct Use: OptionSet {
    let rawValue: UInt8
    static let alone = Use(rawValue: 1)
    static let inPhrase = Use(rawValue: 2)
    static let both: Use = [.alone, .inPhrase]
  }

  let language: Language
  /// Base forms that a dictionary gives for a spelling; nil without a dictionary.
  let baseForms: (@Sendable (String) -> [String])?

  func keys(ofTermPart part: FormPart, use: Use) -> [TextKey] {
    var words = [part.folded]
    let lemmas = lemmas(of: part.folded, isCapitalised: part.isCapitalised)
    switch language {
    case .german:
      if use == .inPhrase || !part.isCapitalised, let stem = GermanInflection.adjectiveStem(of: part.folded) {
        words.append(stem)
      }
      if part.isCapitalised, let weak = GermanInflection.weakForm(of: part.folded) { words.append(weak) }
      // A term in the plural stands for its singular too, unless it is a word of its own, like "Daten".
      if !lemmas.contains(part.folded) { words += lemmas }
    case .english:
      if use == .inPhrase { words += EnglishInflection.singulars(of: part.folded) }
    }
    return unique((words + words.compactMap(GermanInflection.withoutSharpS)).map { TextKey($0) })
  }

  func keys(ofTextPart part: FormPart) -> [(key: TextKey, use: Use)] {
    let own = TextKey(part.folded)
    guard part.isWord else { return [(own, .both)] }
    let lemmas = lemmas(of: part.folded, isCapitalised: part.isCapitalised)
    var keys: [(key: TextKey, use: Use)] = [(own, .both)]
    func add(_ words: [[UInt8]], _ use: Use) {
      for word in words + words.compactMap(GermanInflection.withoutSharpS) {
        let key = TextKey(word)
        if let known = keys.firstIndex(where: { $0.key == key }) {
          keys[known].use.formUnion(use)
        } else {
          keys.append((key, use))
        }
      }
    }
    switch language {
    case .german:
      add([part.folded] + lemmas, .both)
      add(
        lemmas.isEmpty
          ? GermanInflection.bases(of: part.folded) : GermanInflection.nearBases(of: part.folded), .both)
      if let stem = GermanInflection.adjectiveStem(of: part.folded) { add([stem], .inPhrase) }
      if !part.isCapitalised {
        add(GermanInflection.adjectiveStem(of: part.folded).map { [$0] } ?? [], .both)
      }
    case .english:
      add(EnglishInflection.singulars(of: part.folded), .both)
      add(lemmas, .inPhrase)
      if lemmas.isEmpty { add(EnglishInflection.infinitives(of: part.folded), .inPhrase) }
    }
    return keys
  }

  /// Whether a dictionary knows a word; nil without a dictionary.
  func knows(_ folded: [UInt8], isCapitalised: Bool) -> Bool? {
    baseForms == nil ? nil : !lemmas(of: folded, isCapitalised: isCapitalised).isEmpty
  }

  private func lemmas(of folded: [UInt8], isCapitalised: Bool) -> [[UInt8]] {
    guard let baseForms else { return [] }
    return baseForms(String(decoding: folded, as: UTF8.self)).map { FormPart.fold(Array($0.utf8)[...]) }
  }

  private func unique(_ keys: [TextKey]) -> [TextKey] {
    var seen: [TextKey] = []
    for key in keys where !seen.contains(key) { seen.append(key) }
    return seen
  }
}

extension TextKey {
  /// The key in a table that files words by their use; `use` is one of the two.
  func filed(_ use: InflectionKeys.Use) -> UInt64 {
    (hash &+ UInt64(truncatingIfNeeded: length)) ^ (use == .alone ? 0 : 0xA5A5_5A5A_C3C3_3C3C)
  }
}
