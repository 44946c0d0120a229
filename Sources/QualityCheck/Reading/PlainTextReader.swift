/// Finds the blocks of a plain text: paragraphs, headings, lists, and the boilerplate around an article.
///
/// Blank lines separate paragraphs. Where they do not, every line is a paragraph, unless the text is wrapped at
/// some column: then a paragraph goes on until a line that had room for the next line's first word.
public struct PlainTextReader: Sendable {
  private let finder: BoilerplateFinder

  /// Without data nothing is known to be boilerplate.
  public init(data: DataDirectory?) {
    finder = BoilerplateFinder(phrases: BoilerplatePhrases(data: data))
  }

  /// The blocks of an article in reading order.
  public func blocks(_ utf8: [UInt8]) -> [Block] {
    let lines = TextLine.all(in: utf8)
    let parts = LineWrapping(lines).paragraphs(of: lines)
    return zip(parts, finder.boilerplate(parts, in: utf8)).map { part, isBoilerplate in
      Block(kind: isBoilerplate ? .boilerplate : Self.kind(of: part), span: part.span)
    }
  }

  /// Every line as one paragraph, for texts whose lines stand beside each other; an empty line is an empty block.
  ///
  /// Block n is line n + 1. A line end at the very end begins no further line.
  public static func lines(_ utf8: [UInt8]) -> [Block] {
    TextLine.spans(in: utf8).map { line in
      Block(kind: .paragraph, span: utf8.trimmed(line) ?? TextSpan(line.start, line.start))
    }
  }

  /// The longest heading, in scalars: two printed lines.
  private static let longestHeading = 120

  private static func kind(of part: ParagraphLines) -> Block.Kind {
    if part.hasBullet { return .list }
    let isHeading =
      part.lineCount <= 2 && part.length <= longestHeading && !part.endsSentence && !part.endsClause
    return isHeading ? .heading : .paragraph
  }
}
