/// The words of an alternative, freed from placeholders, articles and pronouns, with `a/b` as a choice.
struct DingWords {
  private var words: [[[UInt8]]]
  private let language: DingAlternative.Language
  private(set) var isInfinitive = false
  private(set) var isFinite = false
  private(set) var isSuperlative = false
  /// The prepositions before placeholders.
  private var governed: [[[UInt8]]] = []

  init(_ text: [UInt8], language: DingAlternative.Language) {
    self.language = language
    words = DingWords.joinSlashes(text).split(separator: 0x20).map { word in
      word.split(separator: UInt8(ascii: "/")).map(Array.init)
    }
    let isPlaceholder = { (word: [UInt8]) in DingWords.placeholders.contains(word) }
    if language == .german, words.count > 2 {
      // `an etw. denken`, which texts have as `denkt an die Kosten`.
      governed = words.indices.dropLast().filter { index in
        words[index].allSatisfy(DingWords.germanPrepositions.contains) && !words[index + 1].isEmpty
          && words[index + 1].allSatisfy(isPlaceholder)
      }.map { words[$0] }
    }
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

  /// The same without the prepositions before placeholders; nil where there are none.
  func withoutPrepositions() -> DingWords? {
    guard !governed.isEmpty else { return nil }
    var bare = self
    bare.words.removeAll { governed.contains($0) }
    return bare.words.isEmpty ? nil : bare
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

  /// Capitals of ASCII; few nouns begin with an umlaut.
  static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

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
  private static let germanPrepositions = set(
    "an auf aus bei durch für gegen in mit nach über um unter von vor zu zwischen")
  private static let to = set("to")
  private static let am = set("am")
  private static let englishArticles = set("a an the")
  private static let germanArticles = set("der die das den dem des ein eine einen einem einer eines")
  private static let englishPronouns = set("he she it I we they you")
  private static let germanPronouns = set("er sie es ich wir du ihr man Sie")
  private static let englishAuxiliaries = set("has had have")
  private static let germanAuxiliaries = set("hat hatte hätte ist war wäre haben hatten sind waren")
}
