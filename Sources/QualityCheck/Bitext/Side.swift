/// One language's half of a pair: a document, cut into sentences and tokens, with what is known of its words.
public struct Side: Sendable {
  public let document: Document
  public let sentences: [Sentence]
  public let tokens: [Token]
  /// The distinct spellings of the text, exactly as written, in order of first appearance.
  public let forms: [String]
  /// What the dictionaries know of each form; same count as ``forms``, or empty before annotation.
  public let entries: [LexicalEntry]

  public init(
    document: Document, sentences: [Sentence], tokens: [Token], forms: [String],
    entries: [LexicalEntry] = []
  ) {
    self.document = document
    self.sentences = sentences
    self.tokens = tokens
    self.forms = forms
    self.entries = entries
  }

  /// The same text with other entries, one for each of its forms.
  func with(entries: [LexicalEntry]) -> Side {
    Side(document: document, sentences: sentences, tokens: tokens, forms: forms, entries: entries)
  }

  /// Words in the sense of the score and of "per 1,000 words": word tokens of sentences that are checked.
  public var wordCount: Int {
    sentences.reduce(0) { count, sentence in
      count + tokens[sentence.tokens].count { $0.kind == .word || $0.kind == .number }
    }
  }

  public func text(_ token: Token) -> String { forms[token.form] }

  /// The last token that lies wholly inside a span.
  func lastToken(in span: TextSpan) -> Token? {
    // Tokens stand in the order of the text, and none overlaps another.
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.end <= span.end { low = middle + 1 } else { high = middle }
    }
    guard low > 0, span.contains(tokens[low - 1].span) else { return nil }
    return tokens[low - 1]
  }
}
