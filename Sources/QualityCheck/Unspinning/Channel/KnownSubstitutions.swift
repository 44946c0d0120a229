/// A user's known tortured phrases as substitutions of the channel: each counts like one documented pair.
///
/// They are evidence like any other pair: what the German says stands against them.
struct KnownSubstitutions: Sendable {
  /// A pair, both in base forms with one space between words.
  struct Pair: Sendable, Hashable {
    let term: String
    let image: String
  }

  /// The phrases that name each pair; one whose conditions hold is enough.
  private let phrases: [Pair: [KnownPhrase]]

  static let none = KnownSubstitutions(phrases: [:])

  private init(phrases: [Pair: [KnownPhrase]]) { self.phrases = phrases }

  /// - Parameter vocabulary: knows the base forms.
  init(_ known: KnownPhrases, vocabulary: UnitVocabulary) {
    guard !known.phrases.isEmpty else {
      self = .none
      return
    }
    var vocabulary = vocabulary
    func base(_ text: String) -> [String] {
      vocabulary.insertWords(text).map { vocabulary.text($0) }
    }
    var phrases: [Pair: [KnownPhrase]] = [:]
    for phrase in known.phrases {
      let terms = phrase.expected.map(base).filter { (1...PhraseChannel.longestTerm).contains($0.count) }
      // A lone word is a word like any other: only a phrase can be known by itself.
      for image in phrase.phrases.map(base)
      where (2...PhraseChannel.longestImageUnit).contains(image.count) {
        for term in terms where term != image {
          let pair = Pair(term: term.joined(separator: " "), image: image.joined(separator: " "))
          phrases[pair, default: []].append(phrase)
        }
      }
    }
    self.phrases = phrases
  }

  /// What the channel learns of them.
  var entries: [SubstitutionTable.Entry] {
    phrases.keys.sorted { ($0.term, $0.image) < ($1.term, $1.image) }
      .map { SubstitutionTable.Entry(term: $0.term, image: $0.image, count: 1) }
  }

  func contains(_ pair: Pair) -> Bool { phrases[pair] != nil }

  /// The pairs whose conditions a text does not meet.
  func excluded(from side: Side) -> Set<Pair> {
    let conditional = phrases.filter { !$0.value.contains { $0.required.isEmpty && $0.excluded.isEmpty } }
    guard !conditional.isEmpty else { return [] }
    let words = side.tokens.lazy.filter { $0.kind == .word }.map { side.forms[$0.form].lowercased() }
    let text = " " + words.joined(separator: " ") + " "
    return Set(
      conditional.filter { pair in
        !pair.value.contains { $0.applies { text.contains(" \($0) ") } }
      }.keys)
  }
}
