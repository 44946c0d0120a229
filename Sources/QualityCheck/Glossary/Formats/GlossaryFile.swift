internal import Foundation

/// A glossary file's bytes and name, for errors that say where.
struct GlossaryFile {
  let path: String
  /// UTF-8, unless the file is broken.
  let bytes: [UInt8]
  /// Whether the file is in UTF-16, so that its own bytes are others.
  let isConverted: Bool

  init(path: String, bytes: [UInt8], isConverted: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isConverted = isConverted
  }

  /// Reads a file of text into memory.
  init(reading path: String) throws(GlossaryError) {
    try Self.check(path)
    let bytes = try Self.content(of: path)
    if Self.isCompressed(bytes) { throw .compressed(path: path) }
    guard let units = Self.utf16(bytes) else {
      self.init(path: path, bytes: bytes)
      return
    }
    // What spreadsheets call Unicode text.
    self.init(path: path, bytes: Array(String(decoding: units, as: UTF16.self).utf8), isConverted: true)
    if bytes.count % 2 != 0 || String(validating: units, as: UTF16.self) == nil {
      let place = (0..<self.bytes.count).first { self.bytes[$0...].starts(with: "\u{FFFD}".utf8) }
      throw .notUTF8(path: path, at: position(place ?? self.bytes.count))
    }
  }

  /// A file's bytes.
  static func content(of path: String) throws(GlossaryError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
    return [UInt8](data)
  }

  /// A file of UTF-16 as UTF-8; nil for any other.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    utf16(bytes).map { Array(String(decoding: $0, as: UTF16.self).utf8) }
  }

  /// The code units behind a byte-order mark of UTF-16; nil without one.
  private static func utf16(_ bytes: [UInt8]) -> [UInt16]? {
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]) else { return nil }
    return stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
  }

  /// Refuses what is missing or a folder.
  static func check(_ path: String) throws(GlossaryError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw .notFound(path: path)
    }
    guard !isDirectory.boolValue else { throw .unreadable(path: path) }
  }

  /// Whether the first bytes are those of ZIP, gzip, bzip2, xz or Zstandard: qc unpacks nothing.
  static func isCompressed(_ bytes: [UInt8]) -> Bool {
    let signatures: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x1F, 0x8B], [0x42, 0x5A, 0x68],
      [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD],
    ]
    return signatures.contains { bytes.starts(with: $0) }
  }

  var hasMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// Lines and columns as an editor shows them: a byte-order mark has no column.
  func position(_ offset: Int) -> TextPosition { Places(self).position(offset) }

  func checkEncoding() throws(GlossaryError) {
    if let zero = bytes.firstIndex(of: 0) { throw .notUTF8(path: path, at: position(zero)) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw .notUTF8(path: path, at: position(error.byteOffsets.lowerBound))
    }
  }

  func next(_ text: inout DelimitedText, into row: inout [DelimitedText.Cell]) throws(GlossaryError) -> Bool {
    do {
      return try text.next(into: &row)
    } catch {
      switch error {
      case .unclosedQuote(let offset): throw fault(.unclosedQuote, at: offset)
      case .strayQuote(let offset): throw fault(.strayQuote, at: offset)
      case .textAfterQuote(let offset): throw fault(.textAfterQuote, at: offset)
      }
    }
  }

  func fault(_ fault: GlossaryError.Fault, at offset: Int) -> GlossaryError {
    .faulty(path: path, at: position(offset), fault)
  }

  /// The positions of many offsets.
  struct Places {
    private let lines: LineIndex
    private let hasMark: Bool

    init(_ file: GlossaryFile) {
      lines = LineIndex(utf8: file.bytes)
      hasMark = file.hasMark
    }

    func position(_ offset: Int) -> TextPosition {
      let position = lines.position(at: offset)
      guard hasMark, position.line == 1, position.column > 1 else { return position }
      return TextPosition(line: 1, column: position.column - 1)
    }
  }
}
