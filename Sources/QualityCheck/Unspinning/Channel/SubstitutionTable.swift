internal import Foundation

/// How often a spinner was seen to put one unit for another: expected counts, learned from documented pairs.
///
/// The file is `dictionaries/en/substitutions.tsv`: comment lines with origin and licence, then rows of term unit,
/// image unit and count, separated by tabs. Rows that begin with `=` are the weights of the prior.
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
  /// What is believed of pairs that were never seen.
  package let prior: ChannelPrior

  package init(entries: [Entry], prior: ChannelPrior = .start) {
    self.entries = entries
    self.prior = prior
  }

  /// With what somebody else knows.
  func adding(_ others: [Entry]) -> SubstitutionTable {
    SubstitutionTable(entries: entries + others, prior: prior)
  }

  package static let empty = SubstitutionTable(entries: [])

  private static let priorMark = "="
  private static let biasName = "bias"

  /// Reads the table; a file that is not there or has a broken row is an error that names it.
  package init(path: String) throws(UnspinningError) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .dataMissing(path: path) }
    var entries: [Entry] = []
    var weights: [String: Float] = [:]
    for (number, row) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if row.isEmpty || row.first == UInt8(ascii: "#") { continue }
      let fields = row.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 3, let count = Float(String(decoding: fields[2], as: UTF8.self)) else {
        throw .dataMalformed(path: path, line: number + 1)
      }
      let term = String(decoding: fields[0], as: UTF8.self)
      let image = String(decoding: fields[1], as: UTF8.self)
      if term == Self.priorMark {
        guard image == Self.biasName || ChannelPrior.names.contains(image) else {
          throw .dataMalformed(path: path, line: number + 1)
        }
        weights[image] = count
      } else {
        entries.append(Entry(term: term, image: image, count: count))
      }
    }
    self.entries = entries
    // A table of pairs alone is whole; some of the weights are a file that was cut off.
    guard weights.isEmpty || weights.count == ChannelPrior.names.count + 1 else {
      throw .dataMalformed(path: path, line: 1)
    }
    prior =
      weights.isEmpty
      ? .start
      : ChannelPrior(
        bias: weights[Self.biasName] ?? 0, weights: ChannelPrior.names.map { weights[$0] ?? 0 })
  }

  /// The file's text below a header of comment lines.
  package func text(header: [String]) -> String {
    var text = header.map { "# \($0)\n" }.joined()
    let weights = [(Self.biasName, prior.bias)] + zip(ChannelPrior.names, prior.allWeights)
    for (name, weight) in weights {
      text += "\(Self.priorMark)\t\(name)\t\(String(format: "%.4f", weight))\n"
    }
    for entry in entries {
      // Two digits hold all that a few thousand pairs can tell.
      text += "\(entry.term)\t\(entry.image)\t\(String(format: "%.2f", entry.count))\n"
    }
    return text
  }
}
