internal import Foundation

/// Reads qc's lists of words and phrases.
enum WordList {
  /// The entries of a file of the data folder: one a line, without the white space around it, without blank lines
  /// and lines that start with `#`. A folder or file that is not there has none; `qc doctor` says so.
  static func lines(_ name: String, in data: DataDirectory?) -> [String] {
    guard let data, let contents = FileManager.default.contents(atPath: data.file(name)) else { return [] }
    return lines(of: [UInt8](contents))
  }

  static func lines(of utf8: [UInt8]) -> [String] {
    TextLine.spans(in: utf8).compactMap { line in
      guard let entry = utf8.trimmed(line), utf8[entry.start] != UInt8(ascii: "#") else { return nil }
      return String(decoding: utf8[entry.range], as: UTF8.self)
    }
  }
}
