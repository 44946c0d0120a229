import Foundation
import QualityCheck
import Testing

@Suite("Document reader") struct DocumentReaderTests {
  private func read(_ bytes: [UInt8], layout: DocumentReader.Layout = .article) throws -> Document {
    try DocumentReader.document(bytes: bytes, path: "t.txt", language: .german, layout: layout, data: nil)
  }

  /// The offset in the file of some text of the document.
  private func fileOffset(of text: String, in document: Document) throws -> Int {
    let needle = Array(text.utf8)
    let offset = try #require(
      document.utf8.indices.first { document.utf8[$0...].starts(with: needle) })
    return document.byteMap.fileOffset(of: offset)
  }

  @Test("UTF-8 is taken as it is")
  func utf8() throws {
    let text = "Grüße 😀\r\nfu\u{308}r alle"
    let document = try read(Array(text.utf8))
    #expect(document.utf8 == Array(text.utf8))
    #expect(document.byteMap == .identity)
  }

  @Test("a byte-order mark is no text, but counts in the file")
  func byteOrderMark() throws {
    let document = try read([0xEF, 0xBB, 0xBF] + Array("Über uns".utf8))
    #expect(document.text(TextSpan(0, document.utf8.count)) == "Über uns")
    #expect(document.byteMap.fileOffset(of: 0) == 3)
    #expect(try fileOffset(of: "uns", in: document) == 9)
  }

  @Test(
    "UTF-16 with and without its mark, of either order, leads back to the file's bytes",
    arguments: [(true, true), (true, false), (false, true), (false, false)])
  func utf16(littleEndian: Bool, hasMark: Bool) throws {
    let text = "Die Größe 😀 der €-Beute zählt. Und mehr noch, als man dachte."
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let high = UInt8(unit >> 8)
      let low = UInt8(truncatingIfNeeded: unit)
      return littleEndian ? [low, high] : [high, low]
    }
    let document = try read(bytes)
    #expect(document.utf8 == Array(text.utf8))
    for word in ["Die", "😀", "€", "Beute", "dachte"] {
      let index = try #require(text.range(of: word)).lowerBound
      let expected = 2 * ((hasMark ? 1 : 0) + text.utf16.distance(from: text.startIndex, to: index))
      #expect(try fileOffset(of: word, in: document) == expected)
    }
    #expect(document.byteMap.fileOffset(of: document.utf8.count) == bytes.count)
  }

  @Test("Windows-1252 is converted and its offsets point into the file")
  func windows1252() throws {
    // „Größe“ – für 5 € mehr
    let bytes: [UInt8] =
      [0x84, 0x47, 0x72, 0xF6, 0xDF, 0x65, 0x93, 0x20, 0x96, 0x20]
      + [0x66, 0xFC, 0x72, 0x20, 0x35, 0x20, 0x80, 0x20, 0x6D, 0x65, 0x68, 0x72]
    let document = try read(bytes)
    #expect(document.text(TextSpan(0, document.utf8.count)) == "„Größe“ – für 5 € mehr")
    #expect(try fileOffset(of: "Größe", in: document) == 1)
    #expect(try fileOffset(of: "–", in: document) == 8)
    #expect(try fileOffset(of: "mehr", in: document) == 18)
    #expect(document.byteMap.fileOffset(of: document.utf8.count) == bytes.count)
  }

  @Test("a conversion longer than one piece keeps its offsets")
  func longConversion() throws {
    let line = "Die Größe der Straße über dem Fluss.\n"
    let bytes = String(repeating: line, count: 400).unicodeScalars.map { UInt8($0.value) }
    let document = try read(bytes)
    #expect(document.utf8 == Array(String(repeating: line, count: 400).utf8))
    let lastLine = document.utf8.count - line.utf8.count
    #expect(document.byteMap.fileOffset(of: lastLine) == bytes.count - line.unicodeScalars.count)
  }

  @Test("one bad byte in UTF-8 is an error that names its offset, not another encoding")
  func invalidUTF8() {
    let good = Array("Die Größe der Straße über dem Fluß. ".utf8)
    #expect(throws: DocumentError.undecodable(path: "t.txt", offset: good.count + 1, encoding: "UTF-8")) {
      try read(good + [0x61, 0xFC, 0x62] + good)
    }
    #expect(throws: DocumentError.undecodable(path: "t.txt", offset: good.count, encoding: "UTF-8")) {
      try read(good + [0xE2, 0x82])
    }
  }

  @Test("other one-byte charsets are an error, not wrong letters")
  func otherCharsets() {
    // "für Größe" of a DOS machine.
    let dos: [UInt8] = [0x66, 0x81, 0x72, 0x20, 0x47, 0x72, 0x94, 0xE1, 0x65]
    #expect(throws: DocumentError.undecodable(path: "t.txt", offset: 1, encoding: "UTF-8")) {
      try read(dos)
    }
    // Russian in Windows-1251.
    let russian: [UInt8] = [
      0xCF, 0xEE, 0xEB, 0xE8, 0xF6, 0xE8, 0xFF, 0x20, 0xEF, 0xF0, 0xEE, 0xE2, 0xE5, 0xEB, 0xE0,
    ]
    #expect(throws: DocumentError.self) { try read(russian) }
  }

  @Test("half a character of UTF-16 is an error that names its offset")
  func invalidUTF16() {
    #expect(throws: DocumentError.undecodable(path: "t.txt", offset: 4, encoding: "UTF-16LE")) {
      try read([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00])
    }
  }

  @Test("NUL bytes and many control characters are no text, a single one is")
  func binary() throws {
    #expect(throws: DocumentError.binary(path: "t.txt", offset: 3)) { try read(Array("abc\0def".utf8)) }
    #expect(throws: DocumentError.binary(path: "t.txt", offset: 1)) { try read([0x61, 0x01, 0x02, 0x62]) }
    #expect(throws: DocumentError.self) { try read((0...255).map { UInt8($0) }) }
    #expect(try read(Array((String(repeating: "Text ", count: 100) + "\u{1}").utf8)).blocks.count == 1)
  }

  @Test("an empty file is an empty document")
  func empty() throws {
    #expect(try read([]).blocks.isEmpty)
    #expect(try read([0xEF, 0xBB, 0xBF]).utf8.isEmpty)
    #expect(try read([0xFF, 0xFE]).utf8.isEmpty)
    #expect(try read(Array(" \n\r\n\t".utf8)).blocks.isEmpty)
    #expect(try read([], layout: .lines).blocks.isEmpty)
  }

  @Test("what cannot be opened is told apart, with its path and a cure")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = folder.appending(path: "none.txt").path
    #expect(throws: DocumentError.missing(path: missing)) {
      try DocumentReader.read(path: missing, language: .english, data: nil)
    }
    #expect(throws: DocumentError.directory(path: folder.path)) {
      try DocumentReader.read(path: folder.path, language: .english, data: nil)
    }
    let file = folder.appending(path: "a.txt")
    try Data("One line.\n".utf8).write(to: file)
    #expect(try DocumentReader.read(path: file.path, language: .english, data: nil).blocks.count == 1)
    let sentence = String(describing: DocumentError.directory(path: "texts"))
    #expect(sentence == "texts: this is a folder; name a text file in it")
  }

  @Test("lone CR, CRLF and LF end lines alike", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let text = ["First line.", "", "Second line.", ""].joined(separator: end)
    let document = try read(Array(text.utf8))
    #expect(document.blocks.map { document.text($0.span) } == ["First line.", "Second line."])
    let lines = try read(Array(text.utf8), layout: .lines)
    #expect(lines.blocks.map { lines.text($0.span) } == ["First line.", "", "Second line."])
  }
}
