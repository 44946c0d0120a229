import Foundation
import QualityCheck

/// Reads what is known of substitutions.
enum DocumentedPairs {
  /// Rows of tortured phrase and expected term.
  static func list(_ path: String) throws -> [DocumentedPair] {
    try rows(path).filter { $0.count >= 2 }.map { DocumentedPair(term: $0[1], image: $0[0]) }
  }

  /// Rows of a word and what spinners put for it, separated by |.
  static func spunWords(_ path: String) throws -> [DocumentedPair] {
    try rows(path).filter { $0.count >= 2 }.flatMap { row in
      row[1].split(separator: "|").map { DocumentedPair(term: row[0], image: String($0)) }
    }
  }

  /// The marked places of a text and the first correction of each.
  static func marked(_ path: String) throws -> [DocumentedPair] {
    // Marked texts are news like those qc is for, the lists are of scientific papers.
    try rows(path).filter { $0.count >= 5 }.compactMap { row in
      row[4].split(separator: "|").first.map { DocumentedPair(term: String($0), image: row[3], weight: 2) }
    }
  }

  /// The marked places themselves.
  static func marks(_ path: String) throws -> [Mark] {
    try GoldFile(path: path).rows.map { Mark(span: $0.span, tier: $0.tier, corrections: $0.corrections) }
  }

  private static func rows(_ path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
