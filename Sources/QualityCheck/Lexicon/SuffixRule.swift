/// A rule of inflection turned round: take the suffix off, put the ending on, and look for that part of speech.
struct SuffixRule: Sendable {
  let suffix: [UInt8]
  let ending: [UInt8]
  let grammar: PartsOfSpeech

  init(_ suffix: String, _ ending: String, _ grammar: PartsOfSpeech) {
    self.suffix = Array(suffix.utf8)
    self.ending = Array(ending.utf8)
    self.grammar = grammar
  }

  /// The stem of a key that has the suffix and at least two bytes before it.
  func stem(of key: [UInt8]) -> ArraySlice<UInt8>? {
    guard key.count >= suffix.count + 2, key.suffix(suffix.count) == suffix[...] else { return nil }
    return key.dropLast(suffix.count)
  }
}
