/// A line of the Ding dictionary: columns of alternatives, the German ones beside the English ones.
struct DingEntry: Equatable {
  var german: [[DingAlternative]]
  var english: [[DingAlternative]]

  /// Reads `German | forms :: English | forms`; nil for comments and lines of another kind.
  init?(_ line: Bytes) {
    guard line.count > 4, line[0] != UInt8(ascii: "#"), let middle = DingEntry.middle(line) else {
      return nil
    }
    let left = line.slice(0..<middle).fields(separatedBy: UInt8(ascii: "|"))
    let right = line.slice((middle + 4)..<line.count).fields(separatedBy: UInt8(ascii: "|"))
    german = left.prefix(right.count).map { DingEntry.alternatives($0, .german) }
    english = right.prefix(left.count).map { DingEntry.alternatives($0, .english) }
  }

  private static func middle(_ line: Bytes) -> Int? {
    var index = 0
    while index + 4 <= line.count {
      if line[index] == 0x20, line[index + 1] == UInt8(ascii: ":"), line[index + 2] == UInt8(ascii: ":"),
        line[index + 3] == 0x20
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Splits at semicolons outside brackets. A tag counts for the alternatives before it that have none.
  private static func alternatives(
    _ column: Bytes, _ language: DingAlternative.Language
  ) -> [DingAlternative] {
    var alternatives: [DingAlternative] = []
    var depth = 0
    var start = 0
    for index in 0...column.count {
      let byte = index < column.count ? column[index] : UInt8(ascii: ";")
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case UInt8(ascii: ";") where depth == 0 || index == column.count:
        alternatives.append(DingAlternative(column.slice(start..<index), language: language))
        start = index + 1
      default: break
      }
    }
    for index in alternatives.indices.dropLast().reversed() {
      if alternatives[index].partsOfSpeech.isEmpty {
        alternatives[index].partsOfSpeech = alternatives[index + 1].partsOfSpeech
        alternatives[index].isPlural = alternatives[index + 1].isPlural
      }
      if alternatives[index].domain == 0 { alternatives[index].domain = alternatives[index + 1].domain }
    }
    for index in alternatives.indices where alternatives[index].isBareNoun(language) {
      alternatives[index].partsOfSpeech = .noun
    }
    return alternatives
  }
}

extension DingAlternative {
  /// A single German word without a tag whose capital tells the noun.
  fileprivate func isBareNoun(_ language: Language) -> Bool {
    language == .german && partsOfSpeech.isEmpty && isCapitalised && !isCombining && !isFinite
      && keys.allSatisfy { !$0.contains(0x20) }
  }
}

/// Enters the lines of the Ding dictionary into the draft: vocabulary, translations, inflected forms.
struct DingCompiler {
  private var line: UInt32 = 0

  mutating func read(_ bytes: Bytes, path: String, into draft: inout LexiconDraft) throws(LexiconError) {
    bytes.forEachLine { _, text in
      if let entry = DingEntry(text) { add(entry, to: &draft) }
    }
    if line == 0 { throw .sourceMalformed(path: path, line: 1) }
  }

  mutating func add(_ entry: DingEntry, to draft: inout LexiconDraft) {
    line += 1
    guard let head = entry.german.first, let englishHead = entry.english.first else { return }
    let headWords = head.map { $0.keys.map { draft.german.insert($0) } }
    for (column, (german, english)) in zip(entry.german, entry.english).enumerated() {
      let forms = column == 0 ? headWords : german.map { $0.keys.map { draft.german.insert($0) } }
      let isInflected =
        column > 0
        && Inflection(head: head, columns: entry.german, number: column)
          .link(heads: headWords, forms: forms, into: &draft.german)
      let columnGrammar = isInflected ? head.first?.partsOfSpeech ?? [] : []
      let domain = [german, english, head, englishHead].lazy.compactMap {
        $0.first { $0.domain != 0 }?.domain
      }.first
      for (position, alternative) in german.enumerated() {
        let grammar = alternative.partsOfSpeech.isEmpty ? columnGrammar : alternative.partsOfSpeech
        for word in forms[position] {
          if alternative.isCombining {  // its grammar is that of the English adjective beside it
            draft.german.flags[word].insert(.combining)
            continue
          }
          draft.german.partsOfSpeech[word].formUnion(grammar)
          draft.german.frequency[word] += 1
          // A plural that leads a line is a word of its own: `Daten`, `Nachrichten`.
          let isHeadword = !alternative.isPlural || (column == 0 && position == 0)
          if !isInflected, isHeadword, !grammar.isEmpty { draft.german.flags[word].insert(.base) }
          if alternative.isPlural { draft.german.flags[word].insert(.plural) }
        }
      }
      translate(
        german, forms, english, column: column, grammar: columnGrammar, domain: domain ?? 0, into: &draft)
    }
  }

  private func translate(
    _ german: [DingAlternative], _ forms: [[Int]], _ english: [DingAlternative], column: Int,
    grammar: PartsOfSpeech, domain: UInt8, into draft: inout LexiconDraft
  ) {
    for (englishPosition, alternative) in english.enumerated() {
      for (choice, key) in alternative.keys.enumerated() {
        let word = draft.english.insert(key)
        for (position, source) in german.enumerated() {
          let sourceGrammar = source.partsOfSpeech.isEmpty ? grammar : source.partsOfSpeech
          let found = alternative.partsOfSpeech.isEmpty ? sourceGrammar : alternative.partsOfSpeech
          if !draft.english.flags[word].contains(.settled) {
            draft.english.partsOfSpeech[word].formUnion(found)
          }
          var flags: UInt8 = 0
          if alternative.isBritish { flags |= Translation.Flags.british.rawValue }
          if alternative.isAmerican { flags |= Translation.Flags.american.rawValue }
          let isLeading = column == 0 && englishPosition == 0 && choice == 0
          if isLeading { flags |= Translation.Flags.leading.rawValue }
          let rank =
            (column > 0 ? 1 << 31 : 0) | (position > 0 ? 1 << 30 : 0) | (line & 0xFF_FFFF) << 6
            | UInt32(min(englishPosition * 2 + min(choice, 1), 63))
          for form in forms[position] {
            draft.translations.append(
              LexiconDraft.Translation(
                german: UInt32(form), english: UInt32(word), rank: rank, partsOfSpeech: found,
                domain: alternative.domain != 0 ? alternative.domain : domain, flags: flags))
          }
        }
      }
    }
  }
}
