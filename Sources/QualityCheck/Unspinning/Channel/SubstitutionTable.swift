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
    var entries: [Entry] = []
    var weights: [String: Float] = [:]
    try TabbedRows.forEach(of: path) { fields in
      guard fields.count == 3, let count = Float(fields[2]) else { return false }
      if fields[0] != Self.priorMark {
        entries.append(Entry(term: fields[0], image: fields[1], count: count))
        return true
      }
      weights[fields[1]] = count
      return fields[1] == Self.biasName || ChannelPrior.names.contains(fields[1])
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
