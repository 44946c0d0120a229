/// Takes the tags, brackets and abbreviations out of an alternative.
struct DingScanner {
  let language: DingAlternative.Language
  /// The text without what stands in round brackets, and with it.
  var without: [UInt8] = []
  var with: [UInt8] = []
  /// Whether round brackets enclose a part of a word, or one word that is no remark at the end.
  var hasOptionalWord = false
  var abbreviations: [[UInt8]] = []
  var grammar = DingTags.Grammar()
  var domain: UInt8 = 0
  var isBritish = false
  var isAmerican = false
  var isCombining = false

  init(language: DingAlternative.Language) { self.language = language }

  mutating func scan(_ text: Bytes) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "("):
        let end = closing(byte, in: text, from: index)
        let inside = text.slice(min(index + 1, end)..<end)
        switch byte {
        case UInt8(ascii: "{"): brace(inside)
        case UInt8(ascii: "["): square(inside)
        case UInt8(ascii: "("): round(inside, attached: isAttached(text, index, end), rest: text, end)
        default: break
        }
        index = end + 1
        continue
      case UInt8(ascii: "/") where index == 0 || text[index - 1] == 0x20:
        if let end = abbreviationEnd(text, from: index) {
          abbreviations.append(Array(text.slice((index + 1)..<end)))
          index = end + 1
          continue
        }
        append(byte)
      case 0xE2 where isEllipsis(text, at: index) && index > 0 && DingWords.isLetter(text[index - 1]):
        isCombining = true
        index += 3
        continue
      default:
        append(byte)
      }
      index += 1
    }
  }

  private func isEllipsis(_ text: Bytes, at index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0xA6
  }

  private mutating func append(_ byte: UInt8) {
    without.append(byte)
    with.append(byte)
  }

  private func closing(_ open: UInt8, in text: Bytes, from start: Int) -> Int {
    let close: UInt8 = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open + 2
    var depth = 0
    for index in start..<text.count {
      if text[index] == open { depth += 1 }
      if text[index] == close {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return text.count
  }

  private mutating func brace(_ inside: Bytes) {
    guard let found = DingTags.grammar(inside) else { return }
    grammar.partsOfSpeech.formUnion(found.partsOfSpeech)
    grammar.isPlural = grammar.isPlural || found.isPlural
  }

  private mutating func square(_ inside: Bytes) {
    if let found = DingTags.domain(inside) {
      if domain == 0 { domain = found }
    } else if inside.starts(withASCII: "Br.") {
      isBritish = true
    } else if inside.starts(withASCII: "Am.") {
      isAmerican = true
    }
  }

  /// `Mitarbeiter(in)` and `(teilweise) Änderung` leave a choice, `Aal (Speisekarte)` is a remark.
  private mutating func round(_ inside: Bytes, attached: Bool, rest: Bytes, _ end: Int) {
    guard !inside.isEmpty, !inside.contains(0x20) else { return }
    guard attached || hasText(rest, from: end + 1) else { return }
    hasOptionalWord = true
    with.append(contentsOf: inside)
  }

  private func isAttached(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    (start > 0 && DingWords.isLetter(text[start - 1]))
      || (end + 1 < text.count && DingWords.isLetter(text[end + 1]))
  }

  /// Whether anything but tags and remarks follows.
  private func hasText(_ text: Bytes, from start: Int) -> Bool {
    var index = start
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "("):
        index = closing(text[index], in: text, from: index)
      case 0x20: break
      default: return text[index] != UInt8(ascii: "/")
      }
      index += 1
    }
    return false
  }

  /// `/EDV/` behind a term is its abbreviation.
  private func abbreviationEnd(_ text: Bytes, from start: Int) -> Int? {
    var index = start + 1
    while index < text.count, text[index] != 0x20 {
      if text[index] == UInt8(ascii: "/") {
        let isAlone = index + 1 == text.count || text[index + 1] == 0x20
        return isAlone && index > start + 1 ? index : nil
      }
      index += 1
    }
    return nil
  }
}
