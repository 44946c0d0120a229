/// Cuts a document into sentences and tokens.
///
/// Sentences never cross a block; a line end inside a block is white space. Only blocks that are checked are cut.
public struct Segmenter: Sendable {
  public let language: Language
  private let abbreviations: Abbreviations
  private let functionWords: Set<String>

  /// Without data there are no abbreviations: more breaks than there should be.
  public init(language: Language, data: DataDirectory?) {
    self.language = language
    abbreviations = Abbreviations(language: language, data: data)
    functionWords = Set(WordList.lines("\(language.rawValue)/function-words.txt", in: data))
  }

  /// The sentences and tokens of the checked blocks, without lexical entries.
  public func segment(_ document: Document) -> Side {
    var finder = SentenceFinder(
      utf8: document.prose, language: language, abbreviations: abbreviations, functionWords: functionWords)
    var tokenizer = Tokenizer(utf8: document.prose)
    var sentences: [Sentence] = []
    for (index, block) in document.blocks.enumerated() where block.kind.isChecked {
      for span in finder.sentences(in: block.span) {
        sentences.append(tokenizer.sentence(span, block: index))
      }
    }
    return Side(
      document: document, sentences: sentences, tokens: tokenizer.tokens, forms: tokenizer.forms.forms)
  }

  /// Makes every block one sentence, for a document whose blocks are its lines.
  ///
  /// Sentence n is block n: line n + 1 of a document read with ``DocumentReader/Layout/lines``. An empty line is
  /// a sentence without tokens.
  public func segmentLines(_ document: Document) -> Side {
    var tokenizer = Tokenizer(utf8: document.prose)
    let sentences = document.blocks.enumerated().map { index, block in
      tokenizer.sentence(block.span, block: index)
    }
    return Side(
      document: document, sentences: sentences, tokens: tokenizer.tokens, forms: tokenizer.forms.forms)
  }
}

extension Tokenizer {
  fileprivate mutating func sentence(_ span: TextSpan, block: Int) -> Sentence {
    let first = tokens.count
    tokenize(span)
    return Sentence(span: span, tokens: first..<tokens.count, block: block)
  }
}
