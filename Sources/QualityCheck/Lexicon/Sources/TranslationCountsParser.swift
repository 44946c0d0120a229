/// Reads how often German words are rendered by which English: German, English, count; no English for how often the
/// German was met. What is no entry of the dictionary is passed over.
enum TranslationCountsParser {
  static func read(_ bytes: Bytes, path: String, into draft: inout LexiconDraft) throws(LexiconError) {
    var failure: LexiconError?
    bytes.forEachLine { number, line in
      guard failure == nil, line.count > 0, line[0] != UInt8(ascii: "#") else { return }
      let fields = line.fields(separatedBy: 0x09)
      guard fields.count == 3, let count = Float(fields[2].string), count.isFinite, count >= 0 else {
        failure = .sourceMalformed(path: path, line: number)
        return
      }
      guard let german = draft.german.find(Array(fields[0])) else { return }
      if fields[1].isEmpty {
        draft.translationCounts.note(UInt32(german), count)
      } else if let english = draft.english.find(Array(fields[1])) {
        draft.translationCounts.note(UInt32(german), UInt32(english), count)
      }
    }
    if let failure { throw failure }
  }
}
