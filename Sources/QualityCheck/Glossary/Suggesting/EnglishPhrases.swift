/// The English words and phrases of some texts that may render a term, counted by pairs of sentences.
struct EnglishPhrases {
  struct Phrase {
    /// How often each spelling stands there.
    var spellings: [String: Int] = [:]
    var pairs = 0
    var lastPair = -1
    let words: [WordID?]
  }

  private(set) var phrases: [Phrase] = []
  /// The phrases of each pair, each once.
  private(set) var byPair: [[Int32]] = []
  private var numbers: [[UInt32]: Int] = [:]
  private let lexicon: Lexicon
  private static let longest = 4

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  private struct Word {
    /// With a possessive ending, which stays inside a phrase and goes at its end.
    let written: String
    let text: String
    let lemma: WordID?
    /// Names the word whatever its number: the lemma's, or the form's.
    let key: UInt32
    let isFunction: Bool
    let isNoun: Bool
    let mayStart: Bool
  }

  /// By form of the side at hand.
  mutating func add(_ side: Side, sentences: Range<Int>, pair: Int, forms: inout FormKeys) {
    while byPair.count <= pair { byPair.append([]) }
    for sentence in sentences {
      var run: [Word] = []
      for token in side.sentences[sentence].tokens {
        guard side.tokens[token].kind == .word else {
          add(run, pair)
          run = []
          continue
        }
        run.append(
          word(side, side.tokens[token], isFirst: token == side.sentences[sentence].tokens.lowerBound, &forms)
        )
      }
      add(run, pair)
    }
  }

  /// Numbers for spellings that no dictionary knows.
  struct FormKeys {
    fileprivate var numbers: [String: UInt32] = [:]
    /// Spellings in small letters.
    fileprivate var small: Set<String> = []

    /// Learns the spellings of a text before its phrases are added.
    mutating func learn(_ side: Side) {
      for form in side.forms where form == form.lowercased() { small.insert(form) }
    }
  }

  private func word(_ side: Side, _ token: Token, isFirst: Bool, _ forms: inout FormKeys) -> Word {
    var text = side.forms[token.form]
    for ending in ["'s", "\u{2019}s"] where text.hasSuffix(ending) {
      text = String(text.dropLast(ending.count))
    }
    let lemmas = lexicon.lemmas(ofEnglish: text)
    let noun = lemmas.first { lexicon.partsOfSpeech($0).contains(.noun) }
    let lemma = noun ?? lemmas.first
    let own = lexicon.english(text)
    let isFunction = own.map { lexicon.partsOfSpeech($0).contains(.function) } ?? false
    let grammar = lemma.map { lexicon.partsOfSpeech($0) } ?? .noun
    let key: UInt32
    if let lemma {
      key = lemma.rawValue
    } else {
      let folded = text.lowercased()
      key = forms.numbers[folded] ?? UInt32.max - UInt32(forms.numbers.count)
      forms.numbers[folded] = key
    }
    var written = side.forms[token.form]
    // The begin of a sentence says nothing of a word that the text has in small letters elsewhere.
    if isFirst, forms.small.contains(text.lowercased()) {
      text = text.lowercased()
      written = written.lowercased()
    }
    // "issued" is a form of the noun "issue" to a dictionary that knows no grammar: the form itself must be one.
    let folded = text.lowercased()
    let isNominal =
      grammar.contains(.noun) && (lemma.map { lexicon.englishText($0) } == folded || folded.hasSuffix("s"))
    let isAdjective = own.map { lexicon.partsOfSpeech($0).contains(.adjective) } ?? false
    return Word(
      written: written, text: text, lemma: lemma, key: key, isFunction: isFunction,
      isNoun: !isFunction && (lemma == nil || isNominal),
      mayStart: !isFunction && (lemma == nil || isNominal || isAdjective))
  }

  /// Adds every phrase of up to four words that ends with a noun and begins with no small word.
  private mutating func add(_ run: [Word], _ pair: Int) {
    for start in run.indices where run[start].mayStart {
      for end in start..<min(start + Self.longest, run.count) where run[end].isNoun {
        let words = run[start...end]
        guard words.dropFirst().dropLast().allSatisfy({ !$0.isFunction || Self.inner.contains($0.text) })
        else { continue }
        insert(words, pair)
      }
    }
  }

  private static let inner: Set<String> = ["of", "for", "in", "and", "to"]

  private mutating func insert(_ words: ArraySlice<Word>, _ pair: Int) {
    let key = words.map(\.key)
    let number = numbers[key] ?? phrases.count
    if number == phrases.count {
      numbers[key] = number
      phrases.append(Phrase(words: words.map(\.lemma)))
    }
    let spelling = words.dropLast().map(\.written) + words.suffix(1).map(\.text)
    phrases[number].spellings[spelling.joined(separator: " "), default: 0] += 1
    guard phrases[number].lastPair != pair else { return }
    phrases[number].lastPair = pair
    phrases[number].pairs += 1
    byPair[pair].append(Int32(number))
  }
}
