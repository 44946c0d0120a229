internal import Foundation

/// How often a spinner was seen to put one unit for another: expected counts, learned from documented pairs.
///
/// The file is `dictionaries/en/substitutions.tsv`: comment lines with origin and licence, then rows of term unit,
/// image unit and count, separated by tabs.
package struct SubstitutionTable: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    /// Base forms with one space between words.
    package let term: String
    package let image: String
    /// Expected number of documented pairs in which the unit became the image.
    package let count: Float

    package init(term: String, image: String, count: Float) {
      self.term = term
      self.image = image
      self.count = count
    }
  }

  package let entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }

  package static let empty = SubstitutionTable(entries: [])

  /// Reads the table; a file that is not there or has a broken row is an error that names it.
  package init(path: String) throws(UnspinningError) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .dataMissing(path: path) }
    var entries: [Entry] = []
    for (number, row) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if row.isEmpty || row.first == UInt8(ascii: "#") { continue }
      let fields = row.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 3, let count = Float(String(decoding: fields[2], as: UTF8.self)) else {
        throw .dataMalformed(path: path, line: number + 1)
      }
      entries.append(
        Entry(
          term: String(decoding: fields[0], as: UTF8.self), image: String(decoding: fields[1], as: UTF8.self),
          count: count))
    }
    self.entries = entries
  }

  /// The file's text below a header of comment lines.
  package func text(header: [String]) -> String {
    var text = header.map { "# \($0)\n" }.joined()
    for entry in entries {
      // Two digits hold all that a few thousand pairs can tell.
      text += "\(entry.term)\t\(entry.image)\t\(String(format: "%.2f", entry.count))\n"
    }
    return text
  }
}
