/// Finds the sentences of a block: ICU's breaks, less those behind abbreviations, initials and ordinals.
struct SentenceFinder: ~Copyable {
  /// A longer text goes to ICU in pieces.
  private static let pieceLength = 1 << 20
  /// A longer "sentence" is no prose; it is cut at white space, so that nothing later grows with its square.
  private static let longestSentence = 10_000

  private let utf8: [UInt8]
  private let language: Language
  private let abbreviations: Abbreviations
  private let functionWords: Set<String>
  private var breaks: SentenceBreaks?

  init(utf8: [UInt8], language: Language, abbreviations: Abbreviations, functionWords: Set<String>) {
    self.utf8 = utf8
    self.language = language
    self.abbreviations = abbreviations
    self.functionWords = functionWords
    breaks = SentenceBreaks(language: language)
  }

  /// The sentences of a block, without the white space around them.
  mutating func sentences(in block: TextSpan) -> [TextSpan] {
    var sentences: [TextSpan] = []
    var start = block.start
    for end in ends(in: block) {
      let last = end == block.end
      if !last, isFalseBreak(at: end, after: start) { continue }
      if let sentence = utf8.trimmed(TextSpan(start, end)) { add(sentence, to: &sentences) }
      start = end
    }
    return sentences
  }

  /// Adds a sentence; one without letter or digit, such as a lone quotation mark, belongs to the one before, or at
  /// the beginning of a block to the one behind.
  private func add(_ sentence: TextSpan, to sentences: inout [TextSpan]) {
    var rest = sentence
    if let before = sentences.last {
      if !hasWord(sentence) {
        sentences[sentences.count - 1] = before.union(sentence)
        return
      }
      if sentences.count == 1, !hasWord(before) { rest = sentences.removeLast().union(sentence) }
    }
    while rest.length > Self.longestSentence {
      let cut = utf8.cut(near: rest.start + Self.longestSentence, after: rest.start)
      if let piece = utf8.trimmed(TextSpan(rest.start, cut)) { sentences.append(piece) }
      guard let remainder = utf8.trimmed(TextSpan(cut, rest.end)) else { return }
      rest = remainder
    }
    sentences.append(rest)
  }

  private func hasWord(_ span: TextSpan) -> Bool {
    var offset = span.start
    while offset < span.end {
      let (value, length) = scalar(at: offset, in: utf8)
      let kind = CharacterClass(value)
      if kind == .letter || kind == .digit { return true }
      offset += length
    }
    return false
  }

  /// Whether something before the end of a block may end a sentence: a full stop, an exclamation or question mark,
  /// or one of the signs beyond Latin that ICU knows. Most headings and many paragraphs have none.
  private func mayBreak(_ block: TextSpan) -> Bool {
    utf8[block.range].dropLast().contains { byte in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == 0xC2
        || byte > 0xC3
    }
  }

  /// ICU's sentence ends in a block.
  private mutating func ends(in block: TextSpan) -> [Int] {
    guard breaks != nil, mayBreak(block) else { return [block.end] }
    var result: [Int] = []
    var start = block.start
    while start < block.end {
      let isLast = block.end - start <= Self.pieceLength
      let end = isLast ? block.end : utf8.cut(near: start + Self.pieceLength, after: start)
      var piece = utf8[start..<end]
      // ICU ends a sentence at every line end; in a paragraph it is a space like others.
      if piece.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
        piece = ArraySlice(piece.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
      }
      let base = start
      var found = breaks?.ends(in: piece).map { base + $0 } ?? [end]
      // What stands after the last break of a piece may go on in the next one.
      if !isLast, found.count > 1 { found.removeLast() }
      result += found
      start = found.last ?? end
    }
    return result
  }

  /// Whether ICU's break at `end` is none.
  private func isFalseBreak(at end: Int, after start: Int) -> Bool {
    var offset = end
    while offset > start, utf8[offset - 1] <= 0x20 { offset -= 1 }
    guard offset - start > 1 else { return false }
    let mark = utf8[offset - 1]
    guard mark == UInt8(ascii: ".") else {
      // "Really?" he asked. Yahoo! is ...
      return startsLowercase(at: end)
    }
    let dot = offset - 1
    let word = self.word(before: dot, after: start)
    guard let first = word.unicodeScalars.first else { return false }
    if word.utf8.allSatisfy({ CharacterClass.isDigit($0) }) {
      let isListNumber = dot - start == word.utf8.count && word.utf8.count <= 2
      return isListNumber || isOrdinal(word, before: end, longest: 3)
    }
    if word.utf8.allSatisfy("IVX".utf8.contains), isOrdinal(word, before: end, longest: 5) { return true }
    if word.unicodeScalars.count == 1 { return first.properties.isAlphabetic && word != "I" }
    switch abbreviations.use(of: word + ".") {
    case .never: return true
    case .beforeNumber: return end < utf8.count && CharacterClass.isDigit(utf8[end])
    case .mayEnd: return !startsSentence(at: end)
    case nil: return word.utf8.contains(UInt8(ascii: ".")) && !startsSentence(at: end)
    }
  }

  /// "13. Juni", "Max IV. Joseph": German writes ordinals with a dot.
  private func isOrdinal(_ number: String, before next: Int, longest: Int) -> Bool {
    language == .german && number.utf8.count <= longest && !functionWords.contains(nextWord(at: next))
  }

  /// The letters, digits and inner dots before a dot.
  private func word(before dot: Int, after start: Int) -> String {
    var first = dot
    while first > start, dot - first < 24 {
      let byte = utf8[first - 1]
      guard byte >= 0x80 || byte == UInt8(ascii: ".") || CharacterClass.isAlphanumeric(byte) else { break }
      first -= 1
    }
    while first < dot, utf8[first] & 0xC0 == 0x80 { first += 1 }
    // A quotation mark or dash may have come along.
    var begin = first
    while first < dot {
      let (value, length) = scalar(at: first, in: utf8)
      let kind = CharacterClass(value)
      first += length
      if kind != .letter, kind != .digit, value != "." { begin = first }
    }
    while begin < dot, utf8[begin] == UInt8(ascii: ".") { begin += 1 }
    return String(decoding: utf8[begin..<dot], as: UTF8.self)
  }

  private func startsLowercase(at offset: Int) -> Bool {
    guard offset < utf8.count else { return false }
    return scalar(at: offset, in: utf8).value.properties.isLowercase
  }

  /// Whether what follows reads like a new sentence: a quotation, or a capitalised function word.
  private func startsSentence(at offset: Int) -> Bool {
    guard offset < utf8.count else { return true }
    let (value, _) = scalar(at: offset, in: utf8)
    return CharacterClass(value) == .punctuation || functionWords.contains(nextWord(at: offset))
  }

  /// The word at an offset, in lower case.
  private func nextWord(at offset: Int) -> String {
    var end = offset
    while end < utf8.count, end - offset < 40 {
      let (value, length) = scalar(at: end, in: utf8)
      guard CharacterClass(value) == .letter else { break }
      end += length
    }
    return String(decoding: utf8[offset..<end], as: UTF8.self).lowercased()
  }
}
