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

  /// How many bytes of a key come before the suffix, at least two; nil when it does not end so.
  @inline(__always) func stemLength(of key: [UInt8]) -> Int? {
    let length = key.count - suffix.count
    guard length >= 2 else { return nil }
    for index in suffix.indices where key[length + index] != suffix[index] { return nil }
    return length
  }
}

/// Rules by the last byte of their suffix, in their order: few can fit a word.
struct SuffixRules: Sendable {
  private let byLastByte: [[SuffixRule]]

  /// - Parameter rules: none with an empty suffix.
  init(_ rules: [SuffixRule]) {
    var byLastByte = [[SuffixRule]](repeating: [], count: 256)
    for rule in rules {
      if let last = rule.suffix.last { byLastByte[Int(last)].append(rule) }
    }
    self.byLastByte = byLastByte
  }

  /// The rules whose suffix may end a key.
  subscript(key: [UInt8]) -> [SuffixRule] { key.last.map { byLastByte[Int($0)] } ?? [] }
}
