@testable import QualityCheck

extension Side {
  /// A text of one paragraph, or of one a line, cut but not annotated.
  static func of(_ text: String, _ language: Language, lines: Bool = false) -> Side {
    let utf8 = Array(text.utf8)
    let blocks =
      lines ? PlainTextReader.lines(utf8) : [Block(kind: .paragraph, span: TextSpan(0, utf8.count))]
    let document = Document(path: "text", language: language, utf8: utf8, blocks: blocks)
    let segmenter = Segmenter(language: language, data: nil)
    return lines ? segmenter.segmentLines(document) : segmenter.segment(document)
  }
}

extension Glossary {
  /// A concept for every term of one language.
  static func of(_ terms: [String], _ language: Language) -> Glossary {
    Glossary(
      concepts: terms.map {
        language == .german ? Concept(german: [Term($0)]) : Concept(english: [Term($0)])
      })
  }
}

extension TermIndex {
  /// What is found in a text, as "place kind", nested ones in brackets.
  func found(in text: String) -> [String] {
    let side = Side.of(text, language)
    return matches(in: side).map { match in
      let place = side.document.text(match.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let told = match.kind == .exact ? place : "\(place) \(match.kind.rawValue)"
      return match.isNested ? "(\(told))" : told
    }
  }
}
