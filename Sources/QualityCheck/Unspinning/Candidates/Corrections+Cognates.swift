/// Words that German and English share.
extension Corrections {
  /// Whether a single word is the German's own, as a dictionary has it too: nobody put `clinic` for Klinik.
  func isCognate(
    _ candidate: Candidate, _ evidence: SentenceEvidence, of german: Side, in target: TargetText
  ) -> Bool {
    guard candidate.atoms.count == 1, let atom = candidate.atoms.first,
      let known = evidence.explanations[atom - target.sentences[candidate.sentence].lowerBound]
    else { return false }
    let tokens = source.unit(Int(known.unit)).tokens
    guard tokens.count == 1, let token = tokens.first else { return false }
    return Self.areCognate(target.form(atom).text, german.forms[german.tokens[token].form])
  }

  /// Whether two words are spelled alike but for what the languages spell otherwise, to all but the ending.
  static func areCognate(_ english: String, _ german: String) -> Bool {
    let (a, b) = (folded(english), folded(german))
    let common = zip(a, b).prefix { $0 == $1 }.count
    return common >= 4 && common + longestEnding >= max(a.count, b.count)
  }

  private static let longestEnding = 2

  private static func folded(_ word: String) -> [UInt8] {
    var text = word.lowercased()
    for (german, english) in [("ä", "a"), ("ö", "o"), ("ü", "u"), ("ß", "ss"), ("ph", "f")] {
      text = text.replacing(german, with: english)
    }
    return text.utf8.map { $0 == UInt8(ascii: "k") || $0 == UInt8(ascii: "z") ? UInt8(ascii: "c") : $0 }
  }
}
