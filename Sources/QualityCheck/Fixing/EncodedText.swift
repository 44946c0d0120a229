/// A file's bytes and the text they hold, so that words can be replaced and every other byte stays as it is.
public struct EncodedText: Sendable {
  public let path: String
  public let bytes: [UInt8]
  private let text: TextDecoder.Text

  /// Reads a file, or standard input for `-`.
  public init(path: String) throws(DocumentError) {
    try self.init(bytes: FileBytes.read(path: path), path: path)
  }

  public init(bytes: [UInt8], path: String) throws(DocumentError) {
    self.init(bytes: bytes, path: path, text: try TextDecoder.decode(bytes, path: path))
  }

  private init(bytes: [UInt8], path: String, text: TextDecoder.Text) {
    self.bytes = bytes
    self.path = path
    self.text = text
  }

  /// The text in UTF-8, without a byte-order mark.
  public var utf8: [UInt8] { text.utf8 }
  /// The name of the file's encoding, as ICU has it.
  public var encodingName: String { text.encoding.charset }

  /// What a diff compares: the file's own bytes when they are UTF-8, so that the patch fits, else the text.
  public var shown: [UInt8] { encodingName == "UTF-8" ? bytes : utf8 }

  /// The document that rules read.
  public func document(_ language: Language, layout: DocumentReader.Layout, data: DataDirectory?) -> Document
  {
    DocumentReader.document(text: text, path: path, language: language, layout: layout, data: data)
  }

  /// Whether the file's encoding has every character of some words.
  public func canHold(_ words: String) -> Bool { text.encoding.bytes(of: words) != nil }

  /// The file with corrections made, in the same encoding.
  ///
  /// - Parameter corrections: in reading order, without overlaps, within the text, on scalars' boundaries; one that
  ///   the encoding cannot hold is left out.
  public func making(_ corrections: [Correction]) throws(DocumentError) -> EncodedText {
    var bytes: [UInt8] = []
    var utf8: [UInt8] = []
    bytes.reserveCapacity(self.bytes.count)
    var (copied, copiedText) = (0, 0)
    for correction in corrections {
      guard let replacement = text.encoding.bytes(of: correction.replacement) else { continue }
      bytes += self.bytes[copied..<text.byteMap.fileOffset(of: correction.span.start)]
      bytes += replacement
      copied = text.byteMap.fileOffset(of: correction.span.end)
      utf8 += text.utf8[copiedText..<correction.span.start]
      utf8 += correction.replacement.utf8
      copiedText = correction.span.end
    }
    bytes += self.bytes[copied...]
    utf8 += text.utf8[copiedText...]
    // Decoded anew, though the words are known: the map of bytes is.
    let decoded = try TextDecoder.decode(bytes, as: text.encoding, path: path)
    assert(decoded.utf8 == utf8, "what is written is what was meant")
    return EncodedText(bytes: bytes, path: path, text: decoded)
  }
}
