/// German that was left standing in the English.
public struct Untranslated: Rule {
  public init() {}

  public func findings(in bitext: Bitext) -> [Finding] {
    let target = bitext.target
    guard !target.entries.isEmpty else { return [] }
    let pairs = bitext.pairsByTargetSentence()
    var findings: [Finding] = []
    for (number, sentence) in target.sentences.enumerated() {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        // Hardly any word begins a run.
        guard target.tokens[index].kind == .word, target.isGermanOnly(target.tokens[index].form) else {
          index += 1
          continue
        }
        let run = GermanRun(from: index, in: sentence, of: target)
        index = max(run.tokens.upperBound, index + 1)
        // Runs are rare, so the words of the German are gathered for each.
        guard !run.tokens.isEmpty else { continue }
        let source = bitext.sourceWords(of: pairs[number])
        if run.isUntranslated {
          findings.append(finding(run.tokens, in: target, isInSource: run.stands(in: source)))
        } else if !run.mayBeAName {
          for word in run.tokens
          where isLeftWord(word, in: target, source: source)
            && !target.isInShortQuotation(word..<(word + 1), of: sentence)
          {
            findings.append(finding(word..<(word + 1), in: target, isInSource: true))
          }
        }
      }
    }
    return findings
  }

  /// A single word says little: it must be a small German word that stands in the German sentence just so.
  private func isLeftWord(_ index: Int, in side: Side, source: Set<String>) -> Bool {
    let form = side.tokens[index].form
    let text = side.forms[form]
    return side.isGermanOnly(form) && text.utf8.count >= 4 && !text.hasCapital && source.contains(text)
      && !GermanRun.nameParticles.contains(text)
  }

  private func finding(_ tokens: Range<Int>, in side: Side, isInSource: Bool) -> Finding {
    let span = side.tokens[tokens.lowerBound].span.union(side.tokens[tokens.upperBound - 1].span)
    let text = side.document.quotable(span)
    var evidence = [Evidence(kind: .dictionary, detail: "German words that English dictionaries do not have")]
    if isInSource {
      evidence.append(Evidence(kind: .source, detail: "the German sentence has the same words"))
    }
    return Finding(
      rule: id, severity: Self.description.severity, confidence: isInSource ? 0.95 : 0.7,
      verdict: isInSource ? .confirmed : .suspected, message: "'\(text)' is German left untranslated",
      span: span,
      evidence: evidence, term: text.lowercased())
  }

  public static let description = RuleDescription(
    id: "untranslated",
    name: "Untranslated",
    summary: "German words were left in the English.",
    rationale: """
      Two or more small words in a row that the German dictionary has and the English ones have not are a forgotten \
      passage; a single one is reported when it stands in the German sentence just so. Names of people, papers, \
      parties and places, and titles between quotation marks, stay as they are.
      """,
    category: "accuracy/untranslated",
    severity: .major,
    passing: [
      Example(
        "The Alternative für Deutschland and Ursula von der Leyen read “wenn wir nicht wären”.",
        source: "Die Alternative für Deutschland und Ursula von der Leyen lasen „wenn wir nicht wären“.")
    ],
    failing: [
      Example(
        "The minister said ↓dass wir nicht↑ wait.", source: "Der Minister sagte, dass wir nicht warten."),
      Example("It was ↓vermutlich↑ a mistake.", source: "Es war vermutlich ein Irrtum."),
    ])
}

/// Words in a row that German has and English has not, with German words between them that English has too.
private struct GermanRun {
  let tokens: Range<Int>
  private let side: Side
  private let sentence: Sentence

  init(from start: Int, in sentence: Sentence, of side: Side) {
    self.side = side
    var end = start
    var position = start
    while position < sentence.tokens.upperBound, side.tokens[position].kind == .word {
      let form = side.tokens[position].form
      if side.isGermanOnly(form) {
        end = position + 1
      } else if position == start || !side.entries[form].spelling.contains(.german) {
        break
      }
      position += 1
    }
    tokens = start..<end
    self.sentence = sentence
  }

  /// A passage has more small German words than names would have, and is no title.
  var isUntranslated: Bool {
    guard tokens.count >= 2, !side.isInShortQuotation(tokens, of: sentence) else { return false }
    var small = 0
    var telling = 0
    for index in tokens where !side.forms[side.tokens[index].form].hasCapital {
      small += 1
      let form = side.tokens[index].form
      if side.isGermanOnly(form), !GermanRun.nameParticles.contains(side.forms[form]) { telling += 1 }
    }
    return telling >= 2 && small * 2 > tokens.count
  }

  /// Capitals stand in names: Gesellschaft für bedrohte Völker.
  var mayBeAName: Bool { tokens.contains { side.forms[side.tokens[$0].form].hasCapital } }

  func stands(in source: Set<String>) -> Bool {
    !source.isEmpty && tokens.allSatisfy { source.contains(side.forms[side.tokens[$0].form].lowercased()) }
  }

  /// Small words of names: von der Leyen, Zur Linde, van den Berg.
  static let nameParticles: Set<String> = [
    "am", "an", "auf", "bei", "da", "de", "dem", "den", "der", "des", "di", "die", "du", "für", "im", "la",
    "le",
    "und", "van", "vom", "von", "zu", "zum", "zur",
  ]
}

extension Side {
  /// Whether tokens stand between quotation marks that are no farther away than a title is long.
  fileprivate func isInShortQuotation(_ range: Range<Int>, of sentence: Sentence) -> Bool {
    let reach = 6
    let before = max(sentence.tokens.lowerBound, range.lowerBound - reach)..<range.lowerBound
    let after = range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + reach)
    return before.contains(where: isQuotationMark) && after.contains(where: isQuotationMark)
  }

  private func isQuotationMark(_ index: Int) -> Bool {
    guard let first = forms[tokens[index].form].unicodeScalars.first else { return false }
    return first.properties.isQuotationMark
  }
}

extension Bitext {
  /// The pair that each target sentence is in.
  fileprivate func pairsByTargetSentence() -> [SentencePair?] {
    var byTarget = [SentencePair?](repeating: nil, count: target.sentences.count)
    for pair in pairs {
      for sentence in pair.target { byTarget[sentence] = pair }
    }
    return byTarget
  }

  /// The words of a pair's German sentences, as written and in small letters.
  fileprivate func sourceWords(of pair: SentencePair?) -> Set<String> {
    var words: Set<String> = []
    for sentence in pair?.source ?? 0..<0 {
      for token in source.tokens[source.sentences[sentence].tokens] where token.kind == .word {
        let form = source.forms[token.form]
        words.insert(form)
        words.insert(form.lowercased())
      }
    }
    return words
  }
}
