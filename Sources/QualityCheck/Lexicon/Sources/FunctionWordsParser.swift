/// Reads qc's lists of function words: one a line, `#` begins a comment.
enum FunctionWordsParser {
  static func read(_ bytes: Bytes, _ language: Language, into draft: inout LexiconDraft) {
    bytes.forEachLine { _, line in
      let end = line.firstIndex(of: UInt8(ascii: "#")) ?? line.count
      let key = LexiconKey.make(line.slice(0..<end))
      guard LexiconKey.isEntry(key) else { return }
      switch language {
      case .english: add(key, to: &draft.english)
      case .german: add(key, to: &draft.german)
      }
    }
  }

  private static func add(_ key: [UInt8], to vocabulary: inout VocabularyDraft) {
    let word = vocabulary.insert(key)
    vocabulary.partsOfSpeech[word].insert(.function)
    vocabulary.flags[word].insert(.base)
  }
}
