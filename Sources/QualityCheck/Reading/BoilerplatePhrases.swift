/// The phrases by which a page gives away what is not the article; see `dictionaries/*/boilerplate.txt`.
///
/// Those of both languages are used for every text: a German page may have an English frame.
struct BoilerplatePhrases: Sendable {
  enum Match: Comparable, Sendable {
    case none
    /// Boilerplate only beside other boilerplate.
    case weak
    case strong
  }

  private enum Kind: Equatable {
    case start(words: Int)
    /// Begins a line and ends in a colon or another sign: "Tags:", "©".
    case label
    case anywhere, weakStart, whole

    var strength: Match { self == .weakStart || self == .whole ? .weak : .strong }

    init(start text: Substring) {
      let isLabel = text.last.map { !$0.isLetter && !$0.isNumber } ?? false
      self = isLabel ? .label : .start(words: text.split(separator: " ").count)
    }
  }

  private struct Phrase {
    let kind: Kind
    let text: [UInt8]
  }

  /// By the first two bytes.
  private var phrases: [UInt16: [Phrase]] = [:]
  /// Whether some phrase that may stand anywhere begins with these two bytes: nearly all words go no further.
  private var mayStandAnywhere = [Bool](repeating: false, count: 1 << 16)

  /// No line longer than this, in bytes, is looked at: nothing of a page's frame is.
  private static let longestLine = 240

  init(data: DataDirectory?) {
    for language in Language.allCases {
      for line in WordList.lines("\(language.rawValue)/boilerplate.txt", in: data) {
        let (kind, text): (Kind, Substring) =
          switch line.prefix(2) {
          case "* ": (.anywhere, line.dropFirst(2))
          case "~ ": (.weakStart, line.dropFirst(2))
          case "= ": (.whole, line.dropFirst(2))
          default: (Kind(start: line[...]), line[...])
          }
        let bytes = Array(text.utf8)
        let key = Self.key(bytes, at: 0)
        phrases[key, default: []].append(Phrase(kind: kind, text: bytes))
        if kind == .anywhere { mayStandAnywhere[Int(key)] = true }
      }
    }
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// How much a line of a page looks like its frame.
  func match(_ span: TextSpan, in utf8: [UInt8]) -> Match {
    guard span.length <= Self.longestLine else { return .none }
    let line = Self.folded(span, in: utf8)
    var best = Match.none
    var atWordStart = true
    for offset in line.indices {
      defer { atWordStart = !CharacterClass.isAlphanumeric(line[offset]) && line[offset] < 0x80 }
      guard atWordStart else { continue }
      let key = Self.key(line, at: offset)
      guard offset == 0 || mayStandAnywhere[Int(key)] else { continue }
      for phrase in phrases[key] ?? [] where fits(phrase, line, offset) {
        best = max(best, phrase.kind.strength)
      }
      if best == .strong { break }
    }
    return best
  }

  private func fits(_ phrase: Phrase, _ line: [UInt8], _ offset: Int) -> Bool {
    let length = phrase.text.count
    let end = offset + length
    guard end <= line.count, line[offset..<end].elementsEqual(phrase.text) else { return false }
    // Not the beginning of a longer word.
    if end < line.count, CharacterClass.isAlphanumeric(line[end]) || line[end] >= 0x80,
      let last = phrase.text.last, CharacterClass.isAlphanumeric(last)
    {
      return false
    }
    return switch phrase.kind {
    case .anywhere: length * 4 >= line.count
    case .label, .weakStart: offset == 0
    case .start(let words):
      offset == 0 && (words == 1 ? isRest(line, end) : length * (words == 2 ? 2 : 3) >= line.count)
    case .whole: offset == 0 && isRest(line, end)
    }
  }

  /// Whether nothing but a colon follows.
  private func isRest(_ line: [UInt8], _ end: Int) -> Bool {
    end == line.count || end + 1 == line.count && line[end] == UInt8(ascii: ":")
  }

  private static func key(_ bytes: [UInt8], at offset: Int) -> UInt16 {
    UInt16(bytes[offset]) << 8 | (offset + 1 < bytes.count ? UInt16(bytes[offset + 1]) : 0)
  }

  /// The line in lower case, with single spaces and plain apostrophes, without signs before and behind it.
  private static func folded(_ span: TextSpan, in utf8: [UInt8]) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(span.length)
    var offset = span.start
    while offset < span.end {
      let byte = utf8[offset]
      if byte > 0x20, byte < 0x7F {
        line.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
        offset += 1
      } else if let length = utf8.whiteSpaceLength(at: offset, limit: span.end) {
        if line.last != 0x20 { line.append(0x20) }
        offset += length
      } else {
        let (value, length) = scalar(at: offset, in: utf8)
        if value == "\u{2019}" {
          line.append(UInt8(ascii: "'"))
        } else if byte == 0xC3, (0x80...0x9E).contains(utf8[offset + 1]) {
          line += [byte, utf8[offset + 1] | 0x20]
        } else {
          line += utf8[offset..<(offset + length)]
        }
        offset += length
      }
    }
    while let last = line.last, " *.!>-|".utf8.contains(last) { line.removeLast() }
    guard let first = line.indices.first(where: { isWordStart(line, $0) }) else { return line }
    return Array(line[first...])
  }

  private static func isWordStart(_ line: [UInt8], _ offset: Int) -> Bool {
    guard line[offset] >= 0x80 else { return CharacterClass.isAlphanumeric(line[offset]) }
    guard line[offset] & 0xC0 != 0x80 else { return false }
    let value = scalar(at: offset, in: line).value
    return value == "©" || CharacterClass(value) == .letter
  }
}
