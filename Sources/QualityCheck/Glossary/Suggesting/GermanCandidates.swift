internal import Foundation

/// The German nouns, compounds and phrases of adjective and noun of some texts, whatever their inflection.
struct GermanCandidates {
  struct Candidate {
    /// How often each spelling stands there.
    var spellings: [String: Int] = [:]
    /// Pairs, each once, numbered across all texts.
    var pairs: [Int] = []
    /// Base form in the dictionary.
    var lemma: WordID?
    /// Whether it is a word of English and not of German: a loan ("Tool"), or a part of a name.
    var isEnglish = false
    /// Number of words or parts of the compound.
    var length = 1
    /// Occurrences inside longer candidates, and how many of those there are.
    var nested = 0
    var longer = 0
    /// How often it stands elsewhere than at the begin of a sentence.
    var inside = 0
    var count: Int { spellings.values.reduce(0, +) }
  }

  private(set) var candidates: [Candidate] = []
  private var numbers: [String: Int] = [:]
  private let lexicon: Lexicon
  /// By spelling: the base form and the number of parts.
  private var known: [String: (key: String, lemma: WordID?, length: Int)?] = [:]

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Adds the candidates of a pair's German.
  mutating func add(_ side: Side, sentences: Range<Int>, pair: Int) {
    for sentence in sentences {
      let tokens = side.sentences[sentence].tokens
      for token in tokens where side.tokens[token].kind == .word {
        let spelling = side.forms[side.tokens[token].form]
        guard let noun = noun(spelling) else { continue }
        // A word cut in two by a hyphen at its end is a part of another.
        if token + 1 < tokens.upperBound, side.tokens[token + 1].span.start == side.tokens[token].span.end,
          side.forms[side.tokens[token + 1].form] == "-"
        {
          continue
        }
        let number = insert(
          noun.key, spelling, pair, noun.lemma, length: noun.length, isInside: token > tokens.lowerBound)
        guard token > tokens.lowerBound else { continue }
        let before = side.forms[side.tokens[token - 1].form]
        guard side.tokens[token - 1].kind == .word, let stem = adjective(before) else { continue }
        let phrase = insert(
          stem + " " + noun.key, before + " " + spelling, pair, nil, length: noun.length + 1, isInside: true)
        candidates[number].nested += 1
        if candidates[phrase].count == 1 { candidates[number].longer += 1 }
      }
    }
  }

  private mutating func insert(
    _ key: String, _ spelling: String, _ pair: Int, _ lemma: WordID?, length: Int, isInside: Bool
  ) -> Int {
    let number = numbers[key] ?? candidates.count
    if number == candidates.count {
      numbers[key] = number
      let isEnglish = lemma == nil && length == 1 && lexicon.english(spelling) != nil
      candidates.append(Candidate(lemma: lemma, isEnglish: isEnglish, length: length))
    }
    candidates[number].spellings[spelling, default: 0] += 1
    if isInside { candidates[number].inside += 1 }
    if candidates[number].pairs.last != pair { candidates[number].pairs.append(pair) }
    return number
  }

  /// What the inflected forms of a noun share, and how many parts it is made of; nil for what is no noun.
  private mutating func noun(_ spelling: String) -> (key: String, lemma: WordID?, length: Int)? {
    if let known = known[spelling] { return known }
    let noun = lookedUp(spelling)
    known[spelling] = .some(noun)
    return noun
  }

  private func lookedUp(_ spelling: String) -> (key: String, lemma: WordID?, length: Int)? {
    let scalars = Array(spelling.unicodeScalars)
    guard scalars.count >= 2, scalars[0].properties.isUppercase,
      scalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" })
    else { return nil }
    let lemmas = lexicon.lemmas(ofGerman: spelling)
    if let entry = lexicon.german(spelling), lexicon.partsOfSpeech(ofGerman: entry).contains(.function) {
      return nil
    }
    let parts = lexicon.split(germanCompound: spelling).first ?? []
    let length = max(parts.count, 1)
    if let lemma = lemmas.first(where: { lexicon.partsOfSpeech(ofGerman: $0).contains(.noun) }) {
      return (lexicon.germanText(lemma), lemma, length)
    }
    guard lemmas.isEmpty else { return nil }
    if let last = parts.last, parts.count > 1 {
      // An unknown compound: its last part's base form stands for all of its forms.
      let folded = FormPart.fold(Array(spelling.utf8)[...])
      let base = Array(lexicon.germanText(last).utf8)
      let common = base.prefix(4)
      if let start = folded.indices.reversed().first(where: { folded[$0...].starts(with: common) }) {
        return (String(decoding: folded[..<start] + base, as: UTF8.self), nil, length)
      }
    }
    return (spelling.lowercased(), nil, length)
  }

  /// The stem of an adjective in front of a noun; nil for articles, pronouns, numbers and participles of no entry.
  private func adjective(_ spelling: String) -> String? {
    let word = KeyedWord(FormPart.fold(Array(spelling.utf8)[...]))
    guard GermanInflection.adjectiveStem(of: word) != nil else { return nil }
    if let entry = lexicon.german(spelling), lexicon.partsOfSpeech(ofGerman: entry).contains(.function) {
      return nil
    }
    let isAdjective = lexicon.lemmas(ofGerman: spelling).contains {
      lexicon.partsOfSpeech(ofGerman: $0).contains(.adjective)
        && !lexicon.partsOfSpeech(ofGerman: $0).contains(.function)
    }
    guard isAdjective else { return nil }
    for ending in ["em", "en", "er", "es", "e"] where spelling.hasSuffix(ending) {
      return spelling.dropLast(ending.count).lowercased()
    }
    return nil
  }
}
