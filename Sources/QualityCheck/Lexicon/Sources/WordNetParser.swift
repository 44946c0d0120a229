/// Reads WordNet's database files (wndb(5WN)): `data.*`, `index.*`, `*.exc`, `cntlist.rev`.
struct WordNetParser {
  enum File: String, CaseIterable, Sendable {
    case noun, verb, adj, adv

    var partOfSpeech: PartsOfSpeech {
      switch self {
      case .noun: .noun
      case .verb: .verb
      case .adj: .adjective
      case .adv: .adverb
      }
    }

    init?(symbol: UInt8) {
      switch symbol {
      case UInt8(ascii: "n"): self = .noun
      case UInt8(ascii: "v"): self = .verb
      case UInt8(ascii: "a"), UInt8(ascii: "s"): self = .adj
      case UInt8(ascii: "r"): self = .adv
      default: return nil
      }
    }

    /// A synset's name across all files.
    func key(offset: Int) -> Int { offset << 2 | (File.allCases.firstIndex(of: self) ?? 0) }
  }

  private struct Pointer {
    let from: Int
    let to: Int
    let fromWord: Int
    let toWord: Int
    let relations: SynonymRelations
  }

  private var synsets: [Int: Range<Int>] = [:]
  /// Members of all synsets; -1 stands for a member that is no entry.
  private var members: [Int] = []
  private var pointers: [Pointer] = []

  /// Reads `data.noun` and its like; links between synsets wait for ``link(into:)``.
  mutating func readData(_ file: File, _ bytes: Bytes, path: String, into draft: inout LexiconDraft)
    throws(LexiconError)
  {
    var failure: LexiconError?
    bytes.forEachLine { number, line in
      guard failure == nil, line.count > 0, line[0] != 0x20 else { return }  // the licence is indented
      if !readSynset(file, line, into: &draft) { failure = .sourceMalformed(path: path, line: number) }
    }
    if let failure { throw failure }
  }

  private mutating func readSynset(_ file: File, _ line: Bytes, into draft: inout LexiconDraft) -> Bool {
    var fields = FieldReader(line)
    guard let offset = fields.next()?.number(), fields.next() != nil, fields.next() != nil,
      let count = fields.next()?.number(radix: 16)
    else { return false }
    let first = members.count
    for _ in 0..<count {
      guard let word = fields.next(), fields.next() != nil else { return false }
      let entry = draft.addEnglish(withoutMarker(word))
      members.append(entry ?? -1)
      if let entry {
        draft.english.partsOfSpeech[entry].insert(file.partOfSpeech)
        draft.english.flags[entry].formUnion([.base, .settled])
      }
    }
    let synset = file.key(offset: offset)
    synsets[synset] = first..<members.count
    for a in first..<members.count where members[a] >= 0 {
      for b in (a + 1)..<max(members.count, a + 1) where members[b] >= 0 {
        draft.link(members[a], members[b], .wordNetSynonym)
      }
    }
    guard let pointerCount = fields.next()?.number() else { return false }
    for _ in 0..<pointerCount {
      guard let symbol = fields.next(), symbol.count > 0, let target = fields.next()?.number(),
        let letter = fields.next(), letter.count == 1, let targetFile = File(symbol: letter[0]),
        let words = fields.next(), words.count == 4,
        let fromWord = words.slice(0..<2).number(radix: 16),
        let toWord = words.slice(2..<4).number(radix: 16)
      else { return false }
      if symbol.count == 2, symbol[0] == UInt8(ascii: "@") {  // an instance: a name of one thing
        for entry in members[first...] where entry >= 0 { draft.english.partsOfSpeech[entry].insert(.name) }
      }
      guard symbol.count == 1, let relations = relations(of: symbol[0]) else { continue }
      pointers.append(
        Pointer(
          from: synset, to: targetFile.key(offset: target), fromWord: fromWord, toWord: toWord,
          relations: relations))
    }
    return true
  }

  /// Opposite pointers are not read: every link holds in both directions.
  private func relations(of symbol: UInt8) -> SynonymRelations? {
    switch symbol {
    case UInt8(ascii: "@"): .wordNetHierarchy
    case UInt8(ascii: "&"), UInt8(ascii: "^"), UInt8(ascii: "$"): .wordNetNear
    case UInt8(ascii: "+"), UInt8(ascii: "\\"), UInt8(ascii: "<"): .derivation
    default: nil
    }
  }

  /// Adjectives carry their syntactic place: `galore(ip)`.
  private func withoutMarker(_ word: Bytes) -> Bytes {
    guard word.last == UInt8(ascii: ")"), let open = word.lastIndex(of: UInt8(ascii: "(")) else {
      return word
    }
    return word.slice(0..<open)
  }

  /// Resolves the pointers, once all data files are read.
  mutating func link(into draft: inout LexiconDraft) {
    for pointer in pointers {
      guard var from = synsets[pointer.from], var to = synsets[pointer.to] else { continue }
      if pointer.fromWord > 0 { from = from.dropFirst(pointer.fromWord - 1).prefix(1) }
      if pointer.toWord > 0 { to = to.dropFirst(pointer.toWord - 1).prefix(1) }
      for a in from where members[a] >= 0 {
        for b in to where members[b] >= 0 { draft.link(members[a], members[b], pointer.relations) }
      }
    }
    pointers = []
  }

  /// Reads `noun.exc` and its like: an irregular form, then its base forms.
  static func readExceptions(_ file: File, _ bytes: Bytes, into draft: inout LexiconDraft) {
    bytes.forEachLine { _, line in
      var fields = FieldReader(line)
      guard let first = fields.next(), let form = draft.addEnglish(first) else { return }
      while let field = fields.next() {
        guard let lemma = draft.addEnglish(field) else { continue }
        draft.english.addLemma(lemma, of: form)
        draft.english.partsOfSpeech[form].insert(file.partOfSpeech)
      }
    }
  }

  /// Reads `cntlist.rev`: how often a tagger met each sense; summed up by word.
  static func readCounts(_ bytes: Bytes, into draft: inout LexiconDraft) {
    bytes.forEachLine { _, line in
      var fields = FieldReader(line)
      guard let sense = fields.next(), fields.next() != nil, let count = fields.next()?.number(),
        let end = sense.firstIndex(of: UInt8(ascii: "%")),
        let word = draft.english.find(LexiconKey.make(sense.slice(0..<end)))
      else { return }
      draft.english.frequency[word] += UInt32(count)
    }
  }
}

/// Fields between single or several spaces, one after the other.
struct FieldReader {
  private let line: Bytes
  private var position = 0

  init(_ line: Bytes) { self.line = line }

  mutating func next() -> Bytes? {
    while position < line.count, line[position] == 0x20 { position += 1 }
    guard position < line.count else { return nil }
    let start = position
    while position < line.count, line[position] != 0x20 { position += 1 }
    return line.slice(start..<position)
  }
}
