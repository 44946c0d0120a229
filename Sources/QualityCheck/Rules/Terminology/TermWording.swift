/// Finds what stands in the English of a pair for a German term.
struct TermWording {
  private let bitext: Bitext
  private let pair: SentencePair
  private let lexicon: Lexicon?
  private let likeness: TermLikeness
  private let english: TargetWords
  private var words: [TargetWords.Word] { english.words }
  /// Made for the first term whose place is looked for.
  private lazy var explanations = SourceExplanations(bitext, pair: pair, lexicon: lexicon)

  init(_ bitext: Bitext, pair: SentencePair, lexicon: Lexicon?) {
    self.bitext = bitext
    self.pair = pair
    self.lexicon = lexicon
    likeness = TermLikeness(lexicon: lexicon)
    english = TargetWords(bitext.target, sentences: pair.target, lexicon: lexicon)
  }

  // MARK: What excuses

  /// Whether the English has the German's own spelling.
  func keeps(_ german: String) -> Bool {
    let folded = FormPart.parts(of: german, language: .german).flatMap(\.folded)
    return words.contains { $0.folded == folded }
  }

  /// Whether words of a term's family stand there: all its words in some form ("rights of refugees"), or its head
  /// behind an article or alone ("the Commission").
  func hasRelative(of terms: [TermWords]) -> Bool {
    terms.contains { term in
      if term.words.allSatisfy({ word in words.contains { likeness.areRelated($0, word) } }) { return true }
      guard term.words.count > 1 else { return false }
      return words.indices.contains { likeness.areRelated(words[$0], term.head) && english.isAlone($0) }
    }
  }

  // MARK: What stands in the term's place

  /// - Parameter taken: places of English terms whose German stands in the sentence.
  mutating func place(of match: TermMatch, terms: [TermWords], taken: [TextSpan]) -> TermUse.Outcome {
    guard let lexicon else { return absence() }
    let own = Set(lemmas(of: match))
    var isOtherSense = false
    for translation in own.flatMap({ lexicon.translations($0) }) {
      let parts = lexicon.components(translation.english)
      guard let range = english.range(of: parts), !isTaken(range, taken) else { continue }
      if likeness.means(parts, terms, own: own) { return .reworded(english.span(range), .translation) }
      isOtherSense = true
    }
    if isOtherSense { return .open(.otherSense) }
    let explanations = explanations
    let phrases = english.nounPhrases().filter { range in
      let head = words[range.upperBound - 1]
      return !isTaken(range, taken)
        && !head.lemmas.contains { explanations.explain($0, without: match.tokens) }
        && distance(of: range, from: match) < Self.farthest
    }.sorted { distance(of: $0, from: match) < distance(of: $1, from: match) }
    if let phrase = phrases.first(where: { isHalf($0, of: terms) }) {
      return .reworded(english.span(phrase), .half)
    }
    if let phrase = phrases.first(where: { likeness.isNear(words[$0.upperBound - 1].lemmas, terms) }) {
      return .reworded(english.span(phrase), .synonym)
    }
    // What the dictionary knows, it or a thesaurus would have recognised: the English leaves it out or goes another
    // way. Of a word that only the glossary knows, nothing else can tell.
    guard own.allSatisfy({ lexicon.translations($0).isEmpty }) else { return .open(.noPlace) }
    guard phrases.count == 1 else { return absence() }
    return .reworded(english.span(phrases[0]), .remainder)
  }

  /// The whole English, unless a pronoun may stand for the term.
  private func absence() -> TermUse.Outcome {
    let hasPronoun = words.contains { Self.pronouns.contains(String(decoding: $0.folded, as: UTF8.self)) }
    guard !words.isEmpty, !hasPronoun else { return .open(.noPlace) }
    return .reworded(english.span(words.indices), .absence)
  }

  private static let pronouns: Set<String> = [
    "it", "its", "itself", "they", "them", "their", "theirs", "he", "him", "his", "she", "her", "hers",
    "this", "these", "that", "those", "one", "ones", "who", "which", "we", "us", "our", "i", "you",
  ]

  /// The base forms of the German place in the dictionary.
  private func lemmas(of match: TermMatch) -> [WordID] {
    guard let lexicon else { return [] }
    if match.tokens.count == 1 {
      let form = bitext.source.tokens[match.tokens.lowerBound].form
      return bitext.source.entries.isEmpty
        ? lexicon.lemmas(ofGerman: bitext.source.forms[form]) : bitext.source.entries[form].lemmas
    }
    return lexicon.germanPhrase(match.tokens.map { bitext.source.text(bitext.source.tokens[$0]) }).map {
      [$0]
    }
      ?? []
  }

  /// Whether a phrase has what describes the head in a term of several words, with another head: "artificial insight".
  private func isHalf(_ range: Range<Int>, of terms: [TermWords]) -> Bool {
    guard range.count > 1 else { return false }
    return terms.contains { term in
      term.words.contains { word in
        word.folded != term.head.folded && words[range.dropLast()].contains { likeness.areRelated($0, word) }
      }
    }
  }

  /// How much farther into the English a phrase stands than a term into the German, 0 to 1.
  private func distance(of range: Range<Int>, from match: TermMatch) -> Double {
    guard let first = pair.source.first, let last = pair.source.last, words.count > 1 else { return 0 }
    let sentences = bitext.source.sentences
    let tokens = sentences[first].tokens.lowerBound..<sentences[last].tokens.upperBound
    let german = Double(match.tokens.lowerBound - tokens.lowerBound) / Double(max(tokens.count - 1, 1))
    return abs(german - Double(range.upperBound - 1) / Double(words.count - 1))
  }

  /// The order of a sentence changes in translation, but seldom so much.
  private static let farthest = 0.4

  private func isTaken(_ range: Range<Int>, _ taken: [TextSpan]) -> Bool {
    let span = english.span(range)
    return taken.contains { $0.overlaps(span) }
  }
}
