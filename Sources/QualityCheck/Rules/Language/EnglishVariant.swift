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
  private typealias Pair = (american: String, british: String)
  /// By the first byte of the one spelling: a text's every word is asked for.
  private let byAmerican: [UInt8?: [Pair]]
  private let byBritish: [UInt8?: [Pair]]

  public init(data: DataDirectory?) { self.init(lines: WordList.lines("en/variants.tsv", in: data)) }

  /// Lines of the form `American TAB British`; they hold for every word that begins so, as far as its ending allows.
  init(lines: [String]) {
    let pairs = lines.compactMap { line -> Pair? in
      let cells = line.split(separator: "\t")
      return cells.count == 2 ? (String(cells[0]), String(cells[1])) : nil
    }
    byAmerican = Dictionary(grouping: pairs) { $0.american.utf8.first }
    byBritish = Dictionary(grouping: pairs) { $0.british.utf8.first }
  }

  /// The spelling of a word in another variant; nil when none is known.
  func spelling(of word: String, in variant: EnglishVariant) -> String? {
    let small = word.lowercased()
    var best: (length: Int, text: String)?
    for pair in (variant == .american ? byBritish : byAmerican)[small.utf8.first] ?? [] {
      let (from, to) = variant == .american ? (pair.british, pair.american) : (pair.american, pair.british)
      guard small.hasPrefix(from), from.count > best?.length ?? 0,
        let text = Self.joined(to, String(small.dropFirst(from.count)), of: pair)
      else { continue }
      best = (from.count, text)
    }
    guard let best, let first = word.first else { return nil }
    return first.isUppercase ? best.text.withCapital : best.text
  }

  /// A beginning in its other spelling with the rest of the word; nil where the rest makes it another word, or one
  /// that both variants write alike: `laboratory`, `vigorous`, `literature`, `enrolled`.
  private static func joined(
    _ beginning: String, _ rest: String, of pair: Pair
  ) -> String? {
    if pair.british.hasSuffix("our"), pair.american.hasSuffix("or") {
      return latinEndings.contains(where: rest.hasPrefix) ? nil : beginning + rest
    }
    if pair.british.hasSuffix("re"), pair.american.hasSuffix("er") {
      switch rest {
      case "", "s": return beginning + rest
      case "ed", "d": return beginning + (beginning.hasSuffix("e") ? "d" : "ed")
      case "ing": return (beginning.hasSuffix("e") ? beginning.dropLast() : beginning[...]) + rest
      default: return nil
      }
    }
    if pair.british.hasSuffix("l"), pair.american == pair.british + "l" {
      return ["", "s", "ment", "ments"].contains(rest) ? beginning + rest : nil
    }
    // The noun is a licence, the verb is written so in both.
    return beginning == "licence" ? nil : beginning + rest
  }

  private static let latinEndings = ["ous", "ary", "iz", "is", "at", "if", "et", "ant", "ia"]
}
