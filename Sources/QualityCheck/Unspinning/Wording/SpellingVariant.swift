/// British and American spellings of one word: no spinner's work.
enum SpellingVariant {
  /// British endings and letters with the American ones, in the order they are replaced.
  private static let pairs = [
    ("our", "or"), ("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"), ("tre", "ter"),
    ("ence", "ense"), ("ogue", "og"), ("mme", "m"), ("ll", "l"), ("ae", "e"), ("oe", "e"), ("grey", "gray"),
    ("-", ""), (" ", ""),
  ]

  /// Whether two texts are the same but for the variety of English, hyphens and capitals.
  static func areOne(_ a: String, _ b: String) -> Bool {
    a.utf8.first.map { $0 | 0x20 } == b.utf8.first.map { $0 | 0x20 } && folded(a) == folded(b)
  }

  private static func folded(_ text: String) -> String {
    pairs.reduce(text.lowercased()) { $0.replacing($1.0, with: $1.1) }
  }
}
