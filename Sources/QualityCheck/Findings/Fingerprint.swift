/// Names a finding by what it is about, so that it is known again after the text around it was edited.
///
/// It is made of the rule, the term, the words of the span with up to two words on each side within the same
/// sentence, the German words that prove it, and an ordinal where a document holds the same more than once. Paths,
/// lines, offsets, messages and confidences are left out. Words count in lower case; marks do not count.
/// The value is the 128-bit FNV-1a hash of those parts: 32 hexadecimal digits, the same on every machine.
public struct Fingerprint: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public var description: String { rawValue }

  /// Fingerprints of `findings`, in their order.
  ///
  /// The nth of several equal findings gets n into its fingerprint, in the order given.
  public static func of(_ findings: [Finding], in bitext: Bitext) -> [Fingerprint] {
    var seen: [Fingerprint: Int] = [:]
    return findings.map { finding in
      var hash = hash(of: finding, in: bitext)
      let plain = Fingerprint(rawValue: hash.hexadecimal)
      let ordinal = seen[plain, default: 0] + 1
      seen[plain] = ordinal
      guard ordinal > 1 else { return plain }
      hash.add(String(ordinal))
      return Fingerprint(rawValue: hash.hexadecimal)
    }
  }

  /// Fingerprints without ordinals, in the order of the findings: equal findings have equal ones.
  static func plain(_ findings: [Finding], in bitext: Bitext) -> [Fingerprint] {
    findings.map { Fingerprint(rawValue: hash(of: $0, in: bitext).hexadecimal) }
  }

  private static func hash(of finding: Finding, in bitext: Bitext) -> FNV1a {
    var hash = FNV1a()
    hash.add(finding.rule.rawValue)
    hash.add(finding.term?.lowercased() ?? "")
    hash.add(words: bitext.target.words(around: finding.span, context: 2))
    hash.add(words: finding.sourceSpan.map { bitext.source.words(around: $0, context: 0) } ?? [])
    return hash
  }
}

/// FNV-1a with 128 bits (Fowler, Noll and Vo; constants of draft-eastlake-fnv).
///
/// Swift's own `Hasher` is seeded anew in every process and cannot name anything that lasts.
struct FNV1a {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

  private mutating func add(byte: UInt8) {
    state ^= UInt128(byte)
    state &*= Self.prime
  }

  /// Adds a part and its end: "ab", "c" and "a", "bc" differ.
  mutating func add(_ part: String) {
    for byte in part.utf8 { add(byte: byte) }
    add(byte: 0xFF)
  }

  mutating func add(words: [String]) {
    for word in words { add(word) }
    add(byte: 0xFE)
  }

  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}

extension Side {
  /// The words and numbers of a span in lower case, with up to `context` more on each side within the sentence.
  func words(around span: TextSpan, context: Int) -> [String] {
    let first = firstToken(endingAfter: span.start)
    guard first < tokens.count else { return [] }
    let sentence = sentence(holding: first)
    func isWord(_ index: Int) -> Bool {
      switch tokens[index].kind {
      case .punctuation, .symbol: false
      default: true
      }
    }
    var before: [Int] = []
    var index = first - 1
    while index >= sentence.lowerBound, before.count < context {
      if isWord(index) { before.append(index) }
      index -= 1
    }
    var inside: [Int] = []
    index = first
    while index < tokens.count, tokens[index].span.start < span.end {
      if isWord(index) { inside.append(index) }
      index += 1
    }
    var after: [Int] = []
    while index < sentence.upperBound, after.count < context {
      if isWord(index) { after.append(index) }
      index += 1
    }
    return (before.reversed() + inside + after).map { forms[tokens[$0].form].lowercased() }
  }

  /// The first token that ends after an offset, or the count of tokens.
  private func firstToken(endingAfter offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The tokens of the sentence that holds a token; the token alone when it stands in none.
  private func sentence(holding token: Int) -> Range<Int> {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound > token { high = middle } else { low = middle + 1 }
    }
    guard low < sentences.count, sentences[low].tokens.contains(token) else { return token..<(token + 1) }
    return sentences[low].tokens
  }
}
