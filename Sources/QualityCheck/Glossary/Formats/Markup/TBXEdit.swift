/// Puts concepts and terms into a TBX file: everything else in it, what qc does not read included, keeps its bytes.
///
/// New concepts come last, new terms behind those of their language, all named and laid out as the file has it. A
/// concept of which something changed is written anew where it says nothing but what qc reads, else it is refused.
struct TBXEdit {
  private let file: GlossaryFile
  private let outline: TBXOutline
  /// Whether all that is not ASCII is written as a reference, as the file's encoding may not have it.
  private let isASCII: Bool
  private var writer: TBXConceptWriter
  private var edits = ByteEdits()

  static func write(_ glossary: Glossary, over path: String) throws(GlossaryError) -> WrittenGlossary {
    var old: [(concept: Concept, ordinal: Int)] = []
    let count: Int
    do {
      count = try TBXGlossary.read(path) { old.append(($0.concept, $1)) }
    } catch {
      // Translation files are read, never written, whatever their name.
      if case .faulty(_, _, .unknownRoot("tmx")) = error { throw .readOnlyFormat(path: path) }
      if case .faulty(_, _, .unknownRoot("xliff")) = error { throw .readOnlyFormat(path: path) }
      throw error
    }
    let bytes = try GlossaryFile.content(of: path)
    if old.map(\.concept) == glossary.concepts { return WrittenGlossary(bytes: bytes, losses: [:]) }
    guard let encoding = encoding(of: bytes) else {
      throw .notUTF8(path: path, at: TextPosition(line: 1, column: 1))
    }
    var edit = TBXEdit(GlossaryFile(path: path, bytes: bytes), isASCII: encoding != "utf-8")
    guard edit.outline.entries.count == count else { throw .cannotKeep(path: path) }
    try edit.change(old, to: glossary)
    let written = WrittenGlossary(bytes: edit.edits.applied(to: bytes), losses: edit.writer.losses)
    // What the edit made must say what it should.
    var read: [Concept] = []
    _ = try TBXGlossary.read(path, bytes: written.bytes) { entry, _ in read.append(entry.concept.inTBX) }
    let expected = glossary.concepts.filter { !$0.german.isEmpty || !$0.english.isEmpty }.map(\.inTBX)
    guard read.count == expected.count, Set(read) == Set(expected) else { throw .cannotKeep(path: path) }
    return written
  }

  private init(_ file: GlossaryFile, isASCII: Bool) {
    self.file = file
    self.isASCII = isASCII
    outline = TBXOutline(file.bytes)
    writer = TBXConceptWriter(
      dialect: outline.dialect, lastMadeUp: outline.lastMadeUp, taken: outline.ids)
  }

  /// The name of an encoding that has ASCII in it, in small letters; nil for any other.
  private static func encoding(of bytes: [UInt8]) -> String? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.count > start + 1, bytes[start] == 0x3C, bytes[start + 1] != 0 else { return nil }
    var scan = MarkupScan(bytes)
    guard let first = scan.next(), first.kind == .other,
      bytes[first.range.lowerBound...].starts(with: "<?xml".utf8)
    else { return "utf-8" }
    return scan.attributes(of: first).first { $0.name == "encoding" }?.value.lowercased() ?? "utf-8"
  }

  // MARK: Changes

  private mutating func change(
    _ old: [(concept: Concept, ordinal: Int)], to glossary: Glossary
  ) throws(GlossaryError) {
    let succession = ConceptSuccession(from: old.map(\.concept), to: glossary.concepts)
    for (old, concept) in zip(old, succession.successors) where concept != old.concept {
      let entry = outline.entries[old.ordinal]
      if let concept { try change(entry, from: old.concept, to: concept) } else { remove(entry) }
    }
    try append(succession.added)
  }

  private mutating func change(
    _ entry: TBXOutline.Entry, from old: Concept, to new: Concept
  ) throws(GlossaryError) {
    guard new.onlyAdds(to: old) else {
      if let unread = entry.unread.first {
        throw file.fault(.unreadMarkup(unread, concept: new.name), at: entry.range.lowerBound)
      }
      let layout = layout(at: entry.range.lowerBound, beside: entry)
      let node = writer.node(new, identifier: entry.id)
      if let node { edits.replace(entry.range, with: bytes(of: node.text(layout))) }
      return
    }
    let facts = writer.facts(
      domain: old.domain == nil ? new.domain : nil, definition: old.definition == nil ? new.definition : nil,
      note: old.note == nil ? new.note : nil)
    let first = entry.sections.first?.range.lowerBound ?? entry.contentStart
    insert(facts, at: entry.contentStart, layout(at: first, beside: entry))
    for language in Language.allCases {
      let terms = Array(new.terms(in: language).dropFirst(old.terms(in: language).count))
      guard !terms.isEmpty else { continue }
      // Behind all that are there: regions of a language may have sections of their own.
      if let last = entry.sections.last(where: { $0.language == language && $0.lastTerm != nil })?.lastTerm {
        insert(terms.map { writer.node($0) }, at: last.upperBound, layout(at: last.lowerBound, beside: entry))
      } else {
        let last = entry.sections.last?.range
        insert(
          [writer.languageSection(language, terms)], at: last?.upperBound ?? entry.contentStart,
          layout(at: last?.lowerBound ?? entry.range.lowerBound, beside: entry))
      }
    }
  }

  /// Takes an entry away, with its line where it has one of its own.
  private mutating func remove(_ entry: TBXOutline.Entry) {
    var start = entry.range.lowerBound
    if let indent = indent(at: start) {
      start -= indent.utf8.count + 1
      if start > 0, file.bytes[start - 1] == 0x0D { start -= 1 }
    }
    edits.replace(start..<entry.range.upperBound, with: [])
  }

  private mutating func append(_ concepts: [Concept]) throws(GlossaryError) {
    let nodes = concepts.compactMap { writer.node($0) }
    guard !nodes.isEmpty else { return }
    guard let last = outline.entries.last else { throw .noTerms(path: file.path) }
    insert(nodes, at: last.range.upperBound, layout(at: last.range.lowerBound, beside: last))
  }

  private mutating func insert(_ nodes: [MarkupNode], at offset: Int, _ layout: MarkupNode.Layout) {
    let text = nodes.map { layout.lineStart + $0.text(layout) }.joined()
    edits.insert(bytes(of: text), at: offset)
  }

  // MARK: Layout

  private var lineEnd: String {
    guard let end = file.bytes.firstIndex(of: 0x0A), end > 0 else { return "\n" }
    return file.bytes[end - 1] == 0x0D ? "\r\n" : "\n"
  }

  /// The layout of elements beside one that begins at an offset.
  private func layout(at offset: Int, beside entry: TBXOutline.Entry) -> MarkupNode.Layout {
    let outer = indent(at: entry.range.lowerBound)
    let inner = entry.sections.first.flatMap { indent(at: $0.range.lowerBound) }
    var step = "  "
    if let outer, let inner, inner.hasPrefix(outer), inner != outer {
      step = String(inner.dropFirst(outer.count))
    }
    return MarkupNode.Layout(indent: indent(at: offset), step: step, lineEnd: lineEnd)
  }

  /// The white space between a line's start and an offset; nil where something else stands there.
  private func indent(at offset: Int) -> String? {
    var start = offset
    while start > 0, file.bytes[start - 1] == 0x20 || file.bytes[start - 1] == 0x09 { start -= 1 }
    guard start > 0, file.bytes[start - 1] == 0x0A else { return nil }
    return String(decoding: file.bytes[start..<offset], as: UTF8.self)
  }

  private func bytes(of text: String) -> [UInt8] { isASCII ? Self.references(text) : Array(text.utf8) }

  private static func references(_ text: String) -> [UInt8] {
    text.unicodeScalars.reduce(into: []) { bytes, scalar in
      bytes +=
        scalar.isASCII ? Array(String(scalar).utf8) : Array("&#x\(String(scalar.value, radix: 16));".utf8)
    }
  }
}

extension Concept {
  /// What of the concept TBX-Basic holds for sure; an identifier may be another's already.
  fileprivate var inTBX: Concept {
    func held(_ terms: [Term]) -> [Term] {
      terms.map {
        Term(
          plain($0.text) ?? "", status: $0.status, partOfSpeech: $0.partOfSpeech, gender: $0.gender,
          context: plain($0.context), source: plain($0.source))
      }
    }
    return Concept(
      domain: plain(domain), definition: plain(definition), note: plain(note), german: held(german),
      english: held(english))
  }

  private func plain(_ text: String?) -> String? {
    text.map { text in
      GlossaryText.term(
        String(
          String.UnicodeScalarView(
            text.unicodeScalars.filter { scalar in
              switch scalar {
              case "\t", "\n", "\r": true
              case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": false
              default: true
              }
            })))
    }
  }
}
