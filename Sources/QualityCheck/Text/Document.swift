/// A text as it was read: never normalised, never trimmed.
///
/// `utf8` is the text in UTF-8 without a byte-order mark. For a file in another encoding, or with a byte-order
/// mark, `byteMap` leads from offsets of `utf8` back to the file's own bytes.
public struct Document: Sendable {
  /// The path as the user gave it; `-` for standard input.
  public let path: String
  public let language: Language
  public let utf8: [UInt8]
  /// The parts of the text in reading order; they do not overlap, and what no block covers is white space.
  public let blocks: [Block]
  public let byteMap: ByteMap
  /// The text with blanks in place of what is not read as prose: marks of Markdown, code in a sentence, comments to
  /// qc. It has as many bytes as ``utf8``, and an offset means the same place in both.
  public let prose: [UInt8]
  /// The comments that speak to qc.
  public let comments: [SuppressionComment]

  public init(
    path: String, language: Language, utf8: [UInt8], blocks: [Block], byteMap: ByteMap = .identity,
    prose: [UInt8]? = nil, comments: [SuppressionComment] = []
  ) {
    precondition(prose == nil || prose?.count == utf8.count, "prose has the text's offsets")
    self.path = path
    self.language = language
    self.utf8 = utf8
    self.blocks = blocks
    self.byteMap = byteMap
    self.prose = prose ?? utf8
    self.comments = comments
  }

  /// Whether a span holds more than words: marks of Markdown, code, comments, quotation marks, brackets, references.
  /// Words put in its place would take them away, and nobody knows where they belong.
  public func hasMarks(in span: TextSpan) -> Bool {
    let text = text(span)
    // Two blanks at the end of a line break it.
    return utf8[span.range] != prose[span.range] || text.contains("  \n")
      || text.unicodeScalars.contains { scalar in
        !scalar.properties.isAlphabetic && scalar.properties.generalCategory != .decimalNumber
          && scalar.properties.generalCategory != .nonspacingMark && !Self.betweenWords.contains(scalar)
      }
  }

  private static let betweenWords = Set(" \n\r\t\u{A0}-\u{2010}\u{2011}'\u{2019}.,&/%".unicodeScalars)

  /// The text of a span.
  public func text(_ span: TextSpan) -> String { String(decoding: utf8[span.range], as: UTF8.self) }
}

/// A part of a document and what it is.
public struct Block: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case heading, paragraph, quotation, list, code
    /// What a page carries around its article: navigation, comment forms, price boxes, share prompts.
    case boilerplate

    /// Whether rules look at such a block.
    public var isChecked: Bool { self != .code && self != .boilerplate }
  }

  public let kind: Kind
  public let span: TextSpan

  public init(kind: Kind, span: TextSpan) {
    self.kind = kind
    self.span = span
  }
}

/// Leads from offsets of a document's UTF-8 text to offsets of the file's bytes.
///
/// Between two anchors offsets advance together, `unit` bytes of the file for every byte of the text; an anchor is
/// set where they stop doing so.
public struct ByteMap: Sendable, Hashable {
  /// Anchors in ascending order: text offset, file offset.
  public struct Anchor: Sendable, Hashable {
    public let text: Int
    public let file: Int
    public init(text: Int, file: Int) {
      self.text = text
      self.file = file
    }
  }

  public let anchors: [Anchor]
  /// How many bytes of the file an ASCII character takes: 2 in UTF-16.
  public let unit: Int

  public init(anchors: [Anchor], unit: Int = 1) {
    self.anchors = anchors
    self.unit = unit
  }

  /// UTF-8 without a byte-order mark: nothing to translate.
  public static let identity = ByteMap(anchors: [])

  public func fileOffset(of offset: Int) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let anchor = anchors[low - 1]
    return anchor.file + (offset - anchor.text) * unit
  }
}
