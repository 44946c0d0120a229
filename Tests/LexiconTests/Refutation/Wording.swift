import Testing

/// An English wording in its sentence, with the German of the sentence, and another reading of the wording.
struct Wording: Sendable, CustomTestStringConvertible {
  let phrase: String
  /// What a spinner could have put the phrase for.
  let reading: String
  let english: String
  let german: String

  /// A wording that the German has; it does not stand for `reading`.
  init(_ phrase: String, not reading: String, _ english: String, german: String) {
    self.init(phrase: phrase, reading: reading, english: english, german: german)
  }

  /// A wording that the German has not; it stands for `reading`, or for a phrase with that word.
  init(_ phrase: String, for reading: String, _ english: String, german: String) {
    self.init(phrase: phrase, reading: reading, english: english, german: german)
  }

  private init(phrase: String, reading: String, english: String, german: String) {
    self.phrase = phrase
    self.reading = reading
    self.english = english
    self.german = german
  }

  var testDescription: String { "'\(phrase)' in '\(english)' for '\(german)'" }
}
