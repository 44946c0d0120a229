/// The base forms of a word's endings, each looked up once: many bases and terms ask for the same ones.
struct WordEndings {
  private let word: KeyedWord
  private let dictionary: BaseForms?
  private var known: [[TextKey]?] = []

  init(_ word: KeyedWord, _ dictionary: BaseForms?) {
    self.word = word
    self.dictionary = dictionary
  }

  /// None without a dictionary, or for what it does not know.
  mutating func lemmas(from start: Int) -> [TextKey] {
    guard let dictionary else { return [] }
    if known.isEmpty { known = Array(repeating: nil, count: word.count) }
    if let lemmas = known[start] { return lemmas }
    let lemmas = dictionary.keys(of: Array(word.bytes[start...]))
    known[start] = lemmas
    return lemmas
  }
}
