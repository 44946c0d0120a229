/// The English that a newsroom writes.
public enum EnglishVariant: String, Sendable, Codable, CaseIterable {
  case american = "en-US"
  case british = "en-GB"

  var dictionary: Spelling { self == .american ? .american : .british }
  var name: String { self == .american ? "American" : "British" }
  var other: EnglishVariant { self == .american ? .british : .american }
}

/// Spellings of one variant and the other's, from `dictionaries/en/variants.tsv`.
public struct VariantSpellings: Sendable {
  private let pairs: [(american: String, british: String)]

  public init(data: DataDirectory?) { self.init(lines: WordList.lines("en/variants.tsv", in: data)) }

  /// Lines of the form `American TAB British`; they hold for every word that begins so.
  init(lines: [String]) {
    pairs = lines.compactMap { line in
      let cells = line.split(separator: "\t")
      return cells.count == 2 ? (String(cells[0]), String(cells[1])) : nil
    }
  }

  /// The spelling of a word in another variant; nil when none is known.
  func spelling(of word: String, in variant: EnglishVariant) -> String? {
    let small = word.lowercased()
    var best: (length: Int, text: String)?
    for pair in pairs {
      let (from, to) = variant == .american ? (pair.british, pair.american) : (pair.american, pair.british)
      guard small.hasPrefix(from), from.count > best?.length ?? 0 else { continue }
      best = (from.count, to + small.dropFirst(from.count))
    }
    guard let best, let first = word.first else { return nil }
    return first.isUppercase ? best.text.prefix(1).uppercased() + best.text.dropFirst() : best.text
  }
}
