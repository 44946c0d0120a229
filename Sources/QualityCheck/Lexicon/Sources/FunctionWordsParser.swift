/// Reads qc's lists of function words: one a line, `#` begins a comment.
enum FunctionWordsParser {
  static func read(_ bytes: Bytes, _ language: Language, into draft: inout LexiconDraft) {
    bytes.forEachLine { _, line in
      let end = line.firstIndex(of: UInt8(ascii: "#")) ?? line.count
      let key = LexiconKey.make(line.slice(0..<end))
      guard LexiconKey.isEntry(key) else { return }
      switch language {
      case .english:
        let word = draft.english.insert(key)
        draft.english.partsOfSpeech[word].insert(.function)
        draft.english.flags[word].insert(.base)
      case .german:
        // Inflected forms stand in the German list too, so nothing is said of base forms.
        draft.german.partsOfSpeech[draft.german.insert(key)].insert(.function)
      }
    }
  }
}
