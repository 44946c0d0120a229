/// Reads groups of English words that render one word of another language, separated by `|`. What is no entry of the
/// dictionaries read before is passed over.
enum PivotsParser {
  static func read(_ bytes: Bytes, path: String, into draft: inout LexiconDraft) throws(LexiconError) {
    var failure: LexiconError?
    bytes.forEachLine { number, line in
      guard failure == nil, line.count > 0, line[0] != UInt8(ascii: "#") else { return }
      let words = line.fields(separatedBy: UInt8(ascii: "|"))
      guard words.count > 1 else {
        failure = .sourceMalformed(path: path, line: number)
        return
      }
      let known = Set(words.compactMap { draft.english.find(Array($0)) })
      if known.count > 1 { draft.pivots.append(known.map { UInt32($0) }) }
    }
    if let failure { throw failure }
  }
}
