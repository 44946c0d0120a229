internal import Foundation

/// A spelling, or what stands between two hyphens of it, in small letters.
struct FormPart: Sendable {
  /// Byte offsets in the spelling.
  let start: Int
  let end: Int
  /// Small letters, composed, without soft hyphens and without the English possessive.
  let folded: [UInt8]
  let isCapitalised: Bool

  var isWord: Bool { folded.contains { $0 >= 0x61 } }

  /// The parts of a spelling; hyphens at its ends leave none.
  static func parts(of form: String, language: Language) -> [FormPart] {
    let utf8 = Array(form.utf8)
    var parts: [FormPart] = []
    var start = 0
    var index = 0
    while index <= utf8.count {
      let hyphen = index < utf8.count ? hyphenLength(utf8, at: index) : 1
      guard hyphen > 0 else {
        index += 1
        continue
      }
      if index > start {
        parts.append(FormPart(utf8, start, index, language: language, isLast: index == utf8.count))
      }
      index += hyphen
      start = index
    }
    if parts.isEmpty, !utf8.isEmpty {
      parts.append(FormPart(utf8, 0, utf8.count, language: language, isLast: false))
    }
    return parts
  }

  /// A part that stands nowhere: words of a term written as one.
  init(folded: [UInt8], isCapitalised: Bool) {
    start = 0
    end = folded.count
    self.folded = folded
    self.isCapitalised = isCapitalised
  }

  private init(_ utf8: [UInt8], _ start: Int, _ end: Int, language: Language, isLast: Bool) {
    var letters = utf8[start..<end]
    if isLast, language == .english { letters = FormPart.withoutPossessive(letters) }
    self.start = start
    self.end = letters.endIndex
    isCapitalised = FormPart.beginsWithCapital(letters)
    folded = FormPart.fold(letters)
  }

  /// "-", the hyphen and the no-break hyphen.
  private static func hyphenLength(_ utf8: [UInt8], at index: Int) -> Int {
    if utf8[index] == 0x2D { return 1 }
    let isHyphen =
      utf8[index] == 0xE2 && index + 2 < utf8.count && utf8[index + 1] == 0x80
      && (utf8[index + 2] == 0x90 || utf8[index + 2] == 0x91)
    return isHyphen ? 3 : 0
  }

  private static func withoutPossessive(_ letters: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for ending in [[0x27, 0x73], [0xE2, 0x80, 0x99, 0x73], [0x27], [0xE2, 0x80, 0x99]] as [[UInt8]]
    where letters.count > ending.count + 1 && letters.suffix(ending.count).elementsEqual(ending) {
      return letters.dropLast(ending.count)
    }
    return letters
  }

  private static func beginsWithCapital(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.first else { return false }
    if first < 0x80 { return (0x41...0x5A).contains(first) }
    guard let scalar = String(decoding: letters, as: UTF8.self).unicodeScalars.first else { return false }
    return scalar.properties.isUppercase
  }

  static func fold(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(letters.count)
    var index = letters.startIndex
    while index < letters.endIndex {
      let byte = letters[index]
      if byte < 0x80 {
        folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        index += 1
        continue
      }
      guard index + 1 < letters.endIndex, byte == 0xC3 || (byte == 0xC2 && letters[index + 1] == 0xAD) else {
        return foldSlowly(letters)
      }
      let next = letters[index + 1]
      switch (byte, next) {
      case (0xC2, _): break
      case (_, 0x80...0x96), (_, 0x98...0x9E): folded += [byte, next | 0x20]
      default: folded += [byte, next]
      }
      index += 2
    }
    return folded
  }

  private static func foldSlowly(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: letters, as: UTF8.self).precomposedStringWithCanonicalMapping.lowercased()
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200C, 0x200D, 0x2060: continue
      case 0x2019: folded.append(0x27)
      default: folded += Array(String(scalar).utf8)
      }
    }
    return folded
  }
}
