/// One alternative of a column of a Ding line: what stands between two semicolons.
struct DingAlternative: Equatable {
  enum Language { case german, english }

  /// Lexicon keys, likeliest first: one, or several where brackets and slashes leave a choice.
  var keys: [[UInt8]] = []
  var partsOfSpeech: PartsOfSpeech = []
  var isPlural = false
  var domain: UInt8 = 0
  var isBritish = false
  var isAmerican = false
  /// A conjugated form that stood behind its pronoun, such as `er/sie geht`.
  var isFinite = false
  /// Stood before an ellipsis, such as `Haupt…`: begins compounds.
  var isCombining = false
  /// A superlative that stood behind `am`.
  var isSuperlative = false

  init(_ text: Bytes, language: Language) {
    var scanner = DingScanner(language: language)
    scanner.scan(text)
    partsOfSpeech = scanner.grammar.partsOfSpeech
    isPlural = scanner.grammar.isPlural
    domain = scanner.domain
    isBritish = scanner.isBritish && !scanner.isAmerican
    isAmerican = scanner.isAmerican && !scanner.isBritish
    isCombining = scanner.isCombining
    for variant in [scanner.without, scanner.with] {
      var words = DingWords(variant, language: language)
      words.removeFrame()
      if words.isInfinitive { partsOfSpeech.insert(.verb) }
      isFinite = isFinite || words.isFinite
      isSuperlative = isSuperlative || words.isSuperlative
      for key in words.expanded() { add(key) }
      if !scanner.hasOptionalWord { break }
    }
    for abbreviation in scanner.abbreviations { add(abbreviation) }
  }

  private mutating func add(_ text: [UInt8]) {
    let key = text.withUnsafeBufferPointer { LexiconKey.make($0) }
    if LexiconKey.isEntry(key), !keys.contains(key) { keys.append(key) }
  }
}

/// Takes the tags, brackets and abbreviations out of an alternative.
private struct DingScanner {
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

/// The words of an alternative, freed from placeholders, articles and pronouns, with `a/b` as a choice.
struct DingWords {
  private var words: [[[UInt8]]]
  private let language: DingAlternative.Language
  private(set) var isInfinitive = false
  private(set) var isFinite = false
  private(set) var isSuperlative = false

  init(_ text: [UInt8], language: DingAlternative.Language) {
    self.language = language
    words = DingWords.joinSlashes(text).split(separator: 0x20).map { word in
      word.split(separator: UInt8(ascii: "/")).map(Array.init)
    }
    let isPlaceholder = { (word: [UInt8]) in DingWords.placeholders.contains(word) }
    words.removeAll { !$0.isEmpty && $0.allSatisfy(isPlaceholder) }
    for index in words.indices {
      words[index].removeAll(where: isPlaceholder)
    }
  }

  /// Removes what frames the dictionary form: articles, `to`, pronouns and auxiliaries of conjugated forms.
  mutating func removeFrame() {
    switch language {
    case .english:
      if starts(with: DingWords.englishPronouns), words.count > 1 {
        words.removeFirst()
        isFinite = true
        if words.count > 1, starts(with: DingWords.englishAuxiliaries) { words.removeFirst() }
      } else if words.count > 1, starts(with: DingWords.to) {
        words.removeFirst()
        isInfinitive = true
      }
      while words.count > 1, starts(with: DingWords.englishArticles) { words.removeFirst() }
    case .german:
      if starts(with: DingWords.germanPronouns), words.count > 1 {
        words.removeFirst()
        isFinite = true
        if words.count > 1, starts(with: DingWords.germanAuxiliaries) { words.removeFirst() }
      } else if words.count == 2, starts(with: DingWords.am) {
        words.removeFirst()
        isSuperlative = true
      }
      while words.count > 1, starts(with: DingWords.germanArticles) { words.removeFirst() }
    }
  }

  /// Every choice of words, at most eight; no choice at all when a word is empty.
  func expanded() -> [[UInt8]] {
    var texts: [[UInt8]] = [[]]
    for choices in words {
      guard !choices.isEmpty, texts.count * choices.count <= 8 else { return [] }
      texts = choices.flatMap { choice in
        texts.map { $0.isEmpty ? choice : $0 + [0x20] + choice }
      }
    }
    return texts.filter { !$0.isEmpty }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
  }

  private func starts(with set: Set<[UInt8]>) -> Bool {
    guard let first = words.first, !first.isEmpty else { return false }
    return first.allSatisfy(set.contains)
  }

  /// `harbour /harbor` and `smelled / smelt` mean `harbour/harbor` and `smelled/smelt`.
  private static func joinSlashes(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "/")) else { return text }
    var joined: [UInt8] = []
    for byte in text {
      if byte == UInt8(ascii: "/") {
        while joined.last == 0x20 { joined.removeLast() }
      } else if byte == 0x20, joined.last == UInt8(ascii: "/") {
        continue
      }
      joined.append(byte)
    }
    return joined
  }

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.utf8) })
  }

  private static let placeholders = set(
    "sb. sb sth. sth so. sb.'s sb.’s sth.'s sth.’s jd. jdn. jdm. jds. jdn jdm etw. etw sich einander oneself ... … | ~"
  )
  private static let to = set("to")
  private static let am = set("am")
  private static let englishArticles = set("a an the")
  private static let germanArticles = set("der die das den dem des ein eine einen einem einer eines")
  private static let englishPronouns = set("he she it I we they you")
  private static let germanPronouns = set("er sie es ich wir du ihr man Sie")
  private static let englishAuxiliaries = set("has had have")
  private static let germanAuxiliaries = set("hat hatte hätte ist war wäre haben hatten sind waren")
}
