/// Reads a MyThes thesaurus: the encoding's name, then `word|n` and n lines `(part of speech)|synonym|synonym ...`.
enum MyThesParser {
  static func read(_ bytes: Bytes, path: String, into draft: inout LexiconDraft) throws(LexiconError) {
    var failure: LexiconError?
    var headword: Int?
    var remaining = 0
    bytes.forEachLine { number, line in
      guard failure == nil else { return }
      let fields = line.fields(separatedBy: UInt8(ascii: "|"))
      if number == 1 {
        if !["UTF-8", "US-ASCII"].contains(line.string) {
          failure = .sourceMalformed(path: path, line: 1)
        }
      } else if remaining == 0 {
        guard fields.count == 2, let count = fields[1].number() else {
          failure = .sourceMalformed(path: path, line: number)
          return
        }
        headword = draft.addEnglish(fields[0])
        remaining = count
      } else {
        remaining -= 1
        guard let headword else { return }
        draft.english.partsOfSpeech[headword].formUnion(partOfSpeech(fields[0]))
        for field in fields.dropFirst() {
          guard let (text, relations) = synonym(field), let other = draft.addEnglish(text) else { continue }
          draft.link(headword, other, relations)
        }
      }
    }
    if let failure { throw failure }
  }

  private static func partOfSpeech(_ field: Bytes) -> PartsOfSpeech {
    switch field.string {
    case "(noun)": .noun
    case "(verb)": .verb
    case "(adj)": .adjective
    case "(adv)": .adverb
    default: []
    }
  }

  /// A synonym's text and relation; nil for antonyms.
  private static func synonym(_ field: Bytes) -> (Bytes, SynonymRelations)? {
    guard field.last == UInt8(ascii: ")"), let open = field.lastIndex(of: UInt8(ascii: "(")) else {
      return (field, .mythes)
    }
    let note = field.slice(open..<field.count)
    let text = field.slice(0..<open)
    if note.starts(withASCII: "(antonym") { return nil }
    return (text, .mythesRelated)
  }
}
