/// The variety of English that a text is written in, carried over to what is put into it.
struct CarriedVariant {
  private let variants: VariantSpellings
  /// Nil where the text does not tell.
  let variant: EnglishVariant?

  /// A text tells where it has words that the other variety spells otherwise, and hardly any of the other's own.
  init(of side: Side, variants: VariantSpellings) {
    self.variants = variants
    var count = (american: 0, british: 0)
    for form in side.forms {
      if variants.spelling(of: form, in: .british) != nil { count.american += 1 }
      if variants.spelling(of: form, in: .american) != nil { count.british += 1 }
    }
    variant =
      count.british > Self.clearly * count.american
      ? .british : count.american > Self.clearly * count.british ? .american : nil
  }

  private static let clearly = 2

  /// Words in the text's own spelling.
  func adapted(_ text: String) -> String {
    guard let variant else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      variants.spelling(of: String(word), in: variant) ?? String(word)
    }.joined(separator: " ")
  }
}
