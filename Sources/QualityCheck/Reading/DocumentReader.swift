internal import Foundation

/// Reads texts from files and standard input.
public enum DocumentReader {
  /// How the lines of a text make its blocks.
  public enum Layout: Sendable, Hashable {
    /// Paragraphs and headings of an article, and the boilerplate around it.
    case article
    /// Every line, empty ones too, is one block: line n of a text stands beside line n of its translation.
    case lines
  }

  /// Reads a text.
  ///
  /// Without data nothing is known to be boilerplate. An empty file is an empty document, without blocks.
  /// - Parameter path: a file's path, or `-` for standard input.
  public static func read(
    path: String, language: Language, layout: Layout = .article, data: DataDirectory? = .locate()
  ) throws(DocumentError) -> Document {
    try read(path: path, language: language, layout: layout, plainText: PlainTextReader(data: data))
  }

  /// Reads a text with a reader that is made once for many.
  static func read(
    path: String, language: Language, layout: Layout, plainText: PlainTextReader
  ) throws(DocumentError) -> Document {
    let text = try TextDecoder.decode(FileBytes.read(path: path), path: path)
    return document(text: text, path: path, language: language, layout: layout, plainText: plainText)
  }

  /// Throws what reading the file would throw for one that is not there, is a folder or may not be read; standard
  /// input is always there. So a wrong path is told before anything slow begins.
  public static func requireFile(at path: String) throws(DocumentError) {
    if path != "-" { try FileBytes.requireFile(at: path) }
  }

  /// Makes a document of a file's bytes.
  public static func document(
    bytes: [UInt8], path: String, language: Language, layout: Layout = .article,
    data: DataDirectory? = .locate()
  ) throws(DocumentError) -> Document {
    document(
      text: try TextDecoder.decode(bytes, path: path), path: path, language: language, layout: layout,
      data: data)
  }

  /// Makes a document of a decoded text.
  static func document(
    text: TextDecoder.Text, path: String, language: Language, layout: Layout, data: DataDirectory?
  ) -> Document {
    document(
      text: text, path: path, language: language, layout: layout, plainText: PlainTextReader(data: data))
  }

  private static func document(
    text: TextDecoder.Text, path: String, language: Language, layout: Layout, plainText: PlainTextReader
  ) -> Document {
    let reading =
      switch layout {
      case .article where isMarkdown(path): MarkdownReader.read(text.utf8)
      case .article: TextReading(plain: text.utf8, blocks: plainText.blocks(text.utf8))
      case .lines: TextReading(plain: text.utf8, blocks: PlainTextReader.lines(text.utf8))
      }
    let scope = SuppressionScope(utf8: reading.withoutCode, blocks: reading.blocks)
    return Document(
      path: path, language: language, utf8: text.utf8, blocks: reading.blocks, byteMap: text.byteMap,
      prose: scope.hidingComments(in: reading.prose), comments: scope.comments)
  }
}

extension DocumentReader {
  fileprivate static func isMarkdown(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }
}
