/// Words that German and English share.
extension Corrections {
  /// Whether a single word is the German's own, or a part of it, as a dictionary has it too: nobody put `clinic` for
  /// Klinik.
  func isCognate(
    _ candidate: Candidate, _ evidence: SentenceEvidence, of german: Side, in target: TargetText
  ) -> Bool {
    guard candidate.atoms.count == 1, let atom = candidate.atoms.first,
      let known = evidence.explanations[atom - target.sentences[candidate.sentence].lowerBound]
    else { return false }
    let tokens = source.unit(Int(known.unit)).tokens
    guard tokens.count == 1, let token = tokens.first else { return false }
    let (word, form) = (target.form(atom).text, german.forms[german.tokens[token].form])
    return Self.areCognate(word, form)
      || source.units[Int(known.unit)].kind == .part && Self.isCognatePart(word, of: form)
  }

  /// Whether a compound begins or ends with the German of a word that both languages share: `reaction` and
  /// Immunreaktion, `atomic` and Atomenergie.
  static func isCognatePart(_ english: String, of german: String) -> Bool {
    let lengths = max(english.utf8.count - longestEnding, 1)...(english.utf8.count + longestEnding)
    return lengths.contains { length in
      areCognate(english, String(decoding: german.utf8.prefix(length), as: UTF8.self))
        || areCognate(english, String(decoding: german.utf8.suffix(length), as: UTF8.self))
    }
  }

  /// Whether two words are spelled alike but for what the languages spell otherwise, to all but the ending.
  ///
  /// Asked of every candidate: most words differ in their first letter.
  static func areCognate(_ english: String, _ german: String) -> Bool {
    guard let first = english.utf8.first, let other = german.utf8.first,
      other >= 0x80 || letter(first) == letter(other) || other | 0x20 == UInt8(ascii: "p")
    else { return false }
    let (a, b) = (folded(english), folded(german))
    let common = zip(a, b).prefix { $0 == $1 }.count
    return common >= 4 && common + longestEnding >= max(a.count, b.count)
  }

  private static let longestEnding = 2

  /// A small letter; of `k`, `c` and `z` one.
  private static func letter(_ byte: UInt8) -> UInt8 {
    let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    return small == UInt8(ascii: "k") || small == UInt8(ascii: "z") ? UInt8(ascii: "c") : small
  }

  /// Small letters without dots, `f` for `ph`.
  private static func folded(_ word: String) -> [UInt8] {
    var folded: [UInt8] = []
    var isUmlaut = false
    for byte in word.utf8 {
      if byte == 0xC3 {
        isUmlaut = true
        continue
      }
      let plain = isUmlaut ? vowels[byte | 0x20] ?? byte : letter(byte)
      isUmlaut = false
      if plain == UInt8(ascii: "h"), folded.last == UInt8(ascii: "p") {
        folded[folded.count - 1] = UInt8(ascii: "f")
      } else {
        folded.append(plain)
      }
    }
    return folded
  }

  /// By the second byte of ä, ö and ü.
  private static let vowels: [UInt8: UInt8] = [
    0xA4: UInt8(ascii: "a"), 0xB6: UInt8(ascii: "o"), 0xBC: UInt8(ascii: "u"),
  ]
}
