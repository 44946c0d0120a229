import QualityCheck

/// Builds bitexts without a file, a dictionary or ICU: a sentence a line, words of letters and digits.
enum PlainBitext {
  static func side(_ text: String, _ language: Language, path: String = "", byteMap: ByteMap = .identity)
    -> Side
  {
    let utf8 = Array(text.utf8)
    let blocks = utf8.isEmpty ? [] : [Block(kind: .paragraph, span: TextSpan(0, utf8.count))]
    let document = Document(path: path, language: language, utf8: utf8, blocks: blocks, byteMap: byteMap)
    let lines = LineIndex(document)
    var sentences: [Sentence] = []
    var tokens: [Token] = []
    var forms: [String] = []
    for span in (1...lines.lineCount).map(lines.span(ofLine:)) where !span.isEmpty {
      let first = tokens.count
      for token in words(in: span, of: utf8) {
        let text = document.text(token.span)
        let form = forms.firstIndex(of: text) ?? forms.count
        if form == forms.count { forms.append(text) }
        tokens.append(Token(kind: token.kind, span: token.span, form: form))
      }
      sentences.append(Sentence(span: span, tokens: first..<tokens.count, block: 0))
    }
    return Side(document: document, sentences: sentences, tokens: tokens, forms: forms)
  }

  /// Line n of the English belongs to line n of the German.
  static func pair(
    _ english: String, _ german: String = "", readings: [Reading] = [], spunProbability: Double = 0
  ) -> Bitext {
    let target = side(english, .english, path: "text.en.txt")
    let source = side(german, .german, path: german.isEmpty ? "" : "text.de.txt")
    let pairs = target.sentences.indices.map { index in
      index < source.sentences.count
        ? SentencePair(source: index..<(index + 1), target: index..<(index + 1), confidence: 0.9)
        : SentencePair(source: 0..<0, target: index..<(index + 1), confidence: 0)
    }
    return Bitext(
      source: source, target: target, pairs: pairs, readings: readings, spunProbability: spunProbability)
  }

  private static func words(in span: TextSpan, of utf8: [UInt8]) -> [(span: TextSpan, kind: Token.Kind)] {
    func isWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    var found: [(span: TextSpan, kind: Token.Kind)] = []
    var offset = span.start
    while offset < span.end {
      var end = offset + 1
      if isWord(utf8[offset]) { while end < span.end, isWord(utf8[end]) { end += 1 } }
      if utf8[offset] != 0x20 {
        found.append((TextSpan(offset, end), isWord(utf8[offset]) ? .word : .punctuation))
      }
      offset = end
    }
    return found
  }
}

extension Bitext {
  /// The span of the nth occurrence of some words in the English.
  func span(of words: String, occurrence: Int = 1) -> TextSpan {
    target.document.span(of: words, occurrence: occurrence)
  }
}

extension Document {
  func span(of words: String, occurrence: Int = 1) -> TextSpan {
    let needle = Array(words.utf8)
    var left = occurrence
    for start in 0...max(0, utf8.count - needle.count)
    where Array(utf8[start..<min(start + needle.count, utf8.count)]) == needle {
      left -= 1
      if left == 0 { return TextSpan(start, start + needle.count) }
    }
    preconditionFailure("'\(words)' is not in the text")
  }
}

extension Finding {
  /// A finding on some words of a bitext; tests state only what they are about.
  static func on(
    _ words: String, occurrence: Int = 1, in bitext: Bitext, rule: RuleID = "tortured-phrase",
    severity: Severity = .major, german: String? = nil, suggestions: [String] = [], evidence: [Evidence] = [],
    term: String? = nil
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, confidence: 0.97, verdict: german == nil ? .suspected : .confirmed,
      message: "'\(words)' stands for '\(suggestions.first ?? "?")'",
      span: bitext.span(of: words, occurrence: occurrence),
      sourceSpan: german.map { bitext.source.document.span(of: $0) },
      suggestions: suggestions.map { Suggestion(text: $0, confidence: 0.9, isSafe: true) },
      evidence: evidence,
      term: term)
  }
}
