/// A German term that texts use again and again, with its likeliest English: a candidate for a glossary.
public struct TermSuggestion: Sendable, Hashable {
  /// As a glossary would have it: the base form, or the commonest form where none is known.
  public let german: String
  public let english: String
  /// How sure it is that German and English belong together, 0 to 1: a rule of thumb.
  public let confidence: Double
  /// How much of a term the German is: the higher, the more it is used here and the less everywhere. No probability.
  public let termhood: Double
  /// In how many pairs of sentences the German stands, and in how many of them the English too.
  public let count: Int
  public let together: Int
  /// Other English of the same German, likeliest first.
  public let others: [String]
  /// What speaks for the English.
  public let reasons: [String]
  /// Up to three pairs of sentences: places in the texts.
  public let places: [Place]

  public struct Place: Sendable, Hashable {
    /// Index of the text.
    public let text: Int
    /// Index into ``Bitext/pairs``.
    public let pair: Int
  }
}
