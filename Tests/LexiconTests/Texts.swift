import Foundation

@testable import QualityCheck

/// Hands a text's bytes to a parser.
func withBytes<Result>(_ text: String, _ body: (Bytes) throws -> Result) rethrows -> Result {
  try Array(text.utf8).withUnsafeBufferPointer(body)
}

extension VocabularyDraft {
  func key(_ word: Int) -> String { String(decoding: bytes(word), as: UTF8.self) }
}

extension LexiconDraft {
  /// The relations of two English keys, whichever direction the parser wrote.
  func relations(_ a: String, _ b: String) -> SynonymRelations {
    guard let a = english.find(Array(a.utf8)), let b = english.find(Array(b.utf8)) else { return [] }
    return links.reduce(into: []) { relations, link in
      let pair = (Int(link >> 36), Int(link >> 8 & 0xFFF_FFFF))
      if pair == (a, b) || pair == (b, a) {
        relations.insert(SynonymRelations(rawValue: UInt8(truncatingIfNeeded: link)))
      }
    }
  }
}

/// A folder that is removed with the object.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "qc-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}
