/// The English of a pair as words with base forms, to find what stands there for a German term.
struct TermWording {
  struct Word {
    let token: Int
    let folded: [UInt8]
    /// Base forms, likeliest first; the text's own form where the dictionary knows none.
    let lemmas: [WordID]
    let partsOfSpeech: PartsOfSpeech
    let isCapitalised: Bool
    let isFunction: Bool
  }

  /// A term of the glossary: its words but for the small ones, and which of them the others describe.
  struct TermWords {
    struct Word {
      let folded: [UInt8]
      let lemmas: [WordID]
    }

    let words: [Word]
    let head: Word
  }

  private let bitext: Bitext
  private let pair: SentencePair
  private let lexicon: Lexicon?
  private let words: [Word]

  init(_ bitext: Bitext, pair: SentencePair, lexicon: Lexicon?) {
    self.bitext = bitext
    self.pair = pair
    self.lexicon = lexicon
    var words: [Word] = []
    for sentence in pair.target {
      for token in bitext.target.sentences[sentence].tokens where bitext.target.tokens[token].kind == .word {
        let form = bitext.target.tokens[token].form
        let entry = bitext.target.entries.isEmpty ? .unknown : bitext.target.entries[form]
        let part = FormPart.parts(of: bitext.target.forms[form], language: .english)
        words.append(
          Word(
            token: token, folded: part.flatMap(\.folded), lemmas: entry.lemmas,
            partsOfSpeech: entry.partsOfSpeech, isCapitalised: part.first?.isCapitalised ?? false,
            isFunction: entry.word.map { lexicon?.partsOfSpeech($0).contains(.function) ?? false } ?? false))
      }
    }
    self.words = words
  }

  /// The words of a term; nil when it has none but small ones.
  func words(of term: String) -> TermWords? {
    var words: [TermWords.Word] = []
    var head: Int?
    for word in term.split(separator: " ") {
      let folded = FormPart.parts(of: String(word), language: .english).flatMap(\.folded)
      let entry = lexicon?.english(String(word))
      if let lexicon, let entry, lexicon.partsOfSpeech(entry).contains(.function) {
        // "member of parliament": what stands before the preposition is described by the rest.
        if !words.isEmpty, head == nil { head = words.count - 1 }
        continue
      }
      words.append(TermWords.Word(folded: folded, lemmas: lexicon?.lemmas(ofEnglish: String(word)) ?? []))
    }
    guard !words.isEmpty else { return nil }
    return TermWords(words: words, head: words[head ?? words.count - 1])
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
      if term.words.allSatisfy({ word in words.contains { isRelative($0, word) } }) { return true }
      guard term.words.count > 1 else { return false }
      return words.indices.contains { isRelative(words[$0], term.head) && isAlone($0) }
    }
  }

  /// Whether no other word describes a noun.
  private func isAlone(_ index: Int) -> Bool {
    index == 0 || words[index - 1].isFunction || words[index - 1].token + 1 != words[index].token
  }

  private func isRelative(_ word: Word, _ term: TermWords.Word) -> Bool {
    if word.folded == term.folded || word.lemmas.contains(where: term.lemmas.contains) { return true }
    let common = zip(word.folded, term.folded).prefix { $0 == $1 }.count
    if common >= 5, common * 3 >= min(word.folded.count, term.folded.count) * 2 { return true }
    guard let lexicon else { return false }
    return word.lemmas.contains { a in
      term.lemmas.contains { lexicon.relations(a, $0).contains(.derivation) }
    }
  }

  // MARK: What stands in the term's place

  /// - Parameter taken: places of English terms whose German stands in the sentence.
  func place(of match: TermMatch, terms: [TermWords], taken: [TextSpan]) -> TermUse.Outcome {
    guard let lexicon else { return absence() }
    let own = Set(lemmas(of: match))
    var isOtherSense = false
    for translation in own.flatMap({ lexicon.translations($0) }) {
      let parts = lexicon.components(translation.english)
      guard let range = range(of: parts), !isTaken(range, taken) else { continue }
      if means(parts, terms, own: own) { return .reworded(span(range), .translation) }
      isOtherSense = true
    }
    if isOtherSense { return .open(.otherSense) }
    let explained = explanations(without: match)
    let phrases = nounPhrases().filter { range in
      let head = words[range.upperBound - 1]
      return !isTaken(range, taken) && !head.lemmas.contains(where: explained.contains)
        && distance(of: range, from: match) < Self.farthest
    }.sorted { distance(of: $0, from: match) < distance(of: $1, from: match) }
    if let phrase = phrases.first(where: { isHalf($0, of: terms) }) {
      return .reworded(span(phrase), .half)
    }
    if let phrase = phrases.first(where: { isNear(words[$0.upperBound - 1].lemmas, terms) }) {
      return .reworded(span(phrase), .synonym)
    }
    // What the dictionary knows, it or a thesaurus would have recognised: the English leaves it out or goes another
    // way. Of a word that only the glossary knows, nothing else can tell.
    guard own.allSatisfy({ lexicon.translations($0).isEmpty }) else { return .open(.noPlace) }
    guard phrases.count == 1 else { return absence() }
    return .reworded(span(phrases[0]), .remainder)
  }

  /// The whole English, unless a pronoun may stand for the term.
  private func absence() -> TermUse.Outcome {
    let hasPronoun = words.contains { Self.pronouns.contains(String(decoding: $0.folded, as: UTF8.self)) }
    guard !words.isEmpty, !hasPronoun else { return .open(.noPlace) }
    return .reworded(span(words.indices), .absence)
  }

  private static let pronouns: Set<String> = [
    "it", "its", "itself", "they", "them", "their", "theirs", "he", "him", "his", "she", "her", "hers",
    "this", "these",
    "that", "those", "one", "ones", "who", "which", "we", "us", "our", "i", "you",
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

  /// Where the words of a phrase stand one behind the other.
  private func range(of phrase: [WordID]) -> Range<Int>? {
    guard !phrase.isEmpty, phrase.count <= words.count else { return nil }
    for start in 0...(words.count - phrase.count)
    where zip(words[start...], phrase).allSatisfy({ $0.lemmas.contains($1) }) {
      return start..<(start + phrase.count)
    }
    return nil
  }

  /// Whether an English phrase means much the same as a term, by their heads: a thesaurus says so, or German has
  /// other words that both of them translate. "Bench" and "bank" share nothing but "Bank".
  private func means(_ phrase: [WordID], _ terms: [TermWords], own: Set<WordID> = []) -> Bool {
    guard let lexicon, let head = phrase.last else { return false }
    return terms.contains { term in
      term.head.lemmas.contains { word in
        if word == head { return true }
        let relations = lexicon.relations(word, head)
        if !relations.isDisjoint(with: Self.same) { return true }
        let shared = Set(lexicon.backTranslations(word)).intersection(lexicon.backTranslations(head))
        return shared.subtracting(own).count >= Self.leastShared
      }
    }
  }

  private static let same: SynonymRelations = [.wordNetSynonym, .mythes]
  private static let leastShared = 3

  /// Whether any thesaurus links the heads of a phrase and a term.
  private func isNear(_ phrase: [WordID], _ terms: [TermWords]) -> Bool {
    guard let lexicon else { return false }
    return phrase.contains { head in
      terms.contains { term in
        term.head.lemmas.contains { !lexicon.relations($0, head).isDisjoint(with: Self.near) }
      }
    }
  }

  private static let near: SynonymRelations = [.wordNetSynonym, .wordNetHierarchy, .mythes, .aiksaurus]

  /// Whether a phrase has what describes the head in a term of several words, with another head: "artificial insight".
  private func isHalf(_ range: Range<Int>, of terms: [TermWords]) -> Bool {
    guard range.count > 1 else { return false }
    return terms.contains { term in
      term.words.contains { word in
        word.folded != term.head.folded && words[range.dropLast()].contains { isRelative($0, word) }
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

  /// Everything that the German words of the sentence, but for those of a term, may be in English.
  private func explanations(without match: TermMatch) -> Set<WordID> {
    guard let lexicon else { return [] }
    var explained: Set<WordID> = []
    for sentence in pair.source {
      for token in bitext.source.sentences[sentence].tokens where !match.tokens.contains(token) {
        guard bitext.source.tokens[token].kind == .word else { continue }
        let form = bitext.source.tokens[token].form
        let spelling = bitext.source.forms[form]
        var german = Set(
          bitext.source.entries.isEmpty
            ? lexicon.lemmas(ofGerman: spelling) : bitext.source.entries[form].lemmas)
        if german.isEmpty || spelling.utf8.count > 9 {
          german.formUnion(lexicon.split(germanCompound: spelling).flatMap(\.self))
        }
        for word in german {
          for translation in lexicon.translations(word) {
            explained.formUnion(lexicon.components(translation.english))
          }
        }
        // Names, and words that both languages have.
        explained.formUnion(lexicon.lemmas(ofEnglish: spelling))
      }
    }
    return explained
  }

  /// Nouns with the adjectives and nouns before them, as far as that can be told without a grammar: "digital
  /// wrongdoing". A verb in a noun's spelling is kept out by what stands before it.
  private func nounPhrases() -> [Range<Int>] {
    var phrases: [Range<Int>] = []
    var start = 0
    for index in words.indices {
      let word = words[index]
      if word.isFunction || index > 0 && words[index - 1].token + 1 != word.token {
        start = word.isFunction ? index + 1 : index
      }
      guard isNoun(word) else {
        if !word.isFunction, !word.partsOfSpeech.contains(.adjective) { start = index + 1 }
        continue
      }
      let isHead =
        index + 1 == words.count || words[index + 1].token != word.token + 1 || !isNoun(words[index + 1])
      guard isHead, start < index || opensNoun(before: index) else { continue }
      phrases.append(start..<(index + 1))
      start = index + 1
    }
    return phrases
  }

  /// A base form that may be a noun, or its plural.
  private func isNoun(_ word: Word) -> Bool {
    guard !word.isFunction, let lexicon else { return false }
    return word.lemmas.contains { lemma in
      guard lexicon.partsOfSpeech(lemma).contains(.noun) else { return false }
      return lexicon.withEnglishUTF8(lemma) { $0.elementsEqual(word.folded) }
        || word.folded.last == UInt8(ascii: "s")
    }
  }

  /// Whether the word before allows a noun: an article, a preposition, the begin of a clause; but not "it", "must".
  private func opensNoun(before index: Int) -> Bool {
    guard index > 0, words[index - 1].token + 1 == words[index].token else { return true }
    return Self.openers.contains(String(decoding: words[index - 1].folded, as: UTF8.self))
  }

  private static let openers: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
    "no", "any",
    "some", "each", "every", "all", "of", "in", "on", "at", "by", "for", "from", "with", "about", "against",
    "over",
    "under", "between", "through", "without", "into", "after", "before", "during", "and", "or", "as", "such",
    "more",
    "most", "many", "several", "other", "which", "whose", "than", "per",
  ]

  private func span(_ range: Range<Int>) -> TextSpan {
    let tokens = bitext.target.tokens
    return tokens[words[range.lowerBound].token].span.union(tokens[words[range.upperBound - 1].token].span)
  }

  private func isTaken(_ range: Range<Int>, _ taken: [TextSpan]) -> Bool {
    let span = span(range)
    return taken.contains { $0.overlaps(span) }
  }
}
