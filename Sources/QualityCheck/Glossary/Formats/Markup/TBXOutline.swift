/// Where the entries of a TBX file stand in its bytes, how it names things, and what it says that qc does not read.
struct TBXOutline {
  struct Entry {
    /// From the first byte of the start tag to behind the end tag.
    var range: Range<Int>
    /// Behind the start tag.
    let contentStart: Int
    /// The first byte of the end tag.
    var contentEnd: Int
    let id: String?
    var sections: [Section] = []
    /// What in it qc does not read or would write otherwise.
    var unread: [String] = []
  }

  /// The terms of one language.
  struct Section {
    var range: Range<Int>
    var contentEnd: Int
    let language: Language?
    /// The end of its last term.
    var lastTerm: Range<Int>?
  }

  /// What qc's own files name as their source, before its version.
  static let ownSource = "Written by qc"

  private(set) var dialect = TBXDialect(style: .dca, modules: [:])
  private(set) var entries: [Entry] = []
  /// Where the body's end tag begins; nil without a body.
  private(set) var bodyEnd: Int?
  /// What stands outside of entries that qc does not read: the names of elements.
  private(set) var unread: [String] = []
  /// All that qc does not read as it is written, with its offset.
  private(set) var pieces: [(text: String, offset: Int)] = []
  private(set) var ids: Set<String> = []
  private(set) var lastMadeUp = 0

  private struct Open {
    let tag: MarkupScan.Tag
    let name: String
    let category: String
    /// Whether it stands within something that is not read and was noted.
    var isUnread = false
    /// Whether it was noted itself.
    var isNoted = false
    var hasElements = false
  }

  private var stack: [Open] = []
  private var entry: Entry?
  private var section: Section?
  /// What was said already of the entry or the term at hand and can be said once only.
  private var said: Set<String> = []
  private var hasTerms = false

  /// - Parameter bytes: a file that the parser has read without a fault.
  init(_ bytes: [UInt8]) {
    var scan = MarkupScan(bytes)
    while let tag = scan.next() {
      switch tag.kind {
      case .other:
        entry?.unread.append("a comment or instruction")
        addPiece(tag.range, scan)
      case .start: begin(tag, scan)
      case .empty:
        begin(tag, scan)
        end(tag, scan, at: tag.range.upperBound)
      case .end: end(tag, scan, at: tag.range.lowerBound)
      }
    }
  }

  /// What of a file qc does not read; empty for a file of another format.
  static func unread(_ path: String) throws(GlossaryError) -> [String] {
    try of(path)?.outline.allUnread ?? []
  }

  static func pieces(_ path: String) throws(GlossaryError) -> [UnreadPiece] {
    guard let (outline, bytes) = try of(path) else { return [] }
    let places = GlossaryFile.Places(GlossaryFile(path: path, bytes: bytes))
    return outline.pieces.map { UnreadPiece(text: $0.text, position: places.position($0.offset)) }
  }

  private static func of(
    _ path: String
  ) throws(GlossaryError) -> (outline: TBXOutline, bytes: [UInt8])? {
    do {
      _ = try TBXGlossary.read(path) { _, _ in }
    } catch {
      if case .faulty(_, _, .unknownRoot) = error { return nil }
      throw error
    }
    let content = try GlossaryFile.content(of: path)
    let bytes = GlossaryFile.utf8(content) ?? content
    return (TBXOutline(bytes), bytes)
  }

  /// What is lost when qc writes the whole file anew.
  private var allUnread: [String] {
    var seen: Set<String> = []
    return (entries.flatMap(\.unread) + unread).filter { seen.insert($0).inserted }
  }

  // MARK: Start tags

  private mutating func begin(_ tag: MarkupScan.Tag, _ scan: MarkupScan) {
    let name = tag.localName
    let attributes = scan.attributes(of: tag)
    if stack.isEmpty { takeRoot(tag, name, attributes) }
    for (key, value) in attributes where key == "id" || key == "xml:id" {
      ids.insert(value)
      lastMadeUp = max(lastMadeUp, MadeUpID.number(of: value) ?? 0)
    }
    if !stack.isEmpty { stack[stack.count - 1].hasElements = true }
    let type = attributes.first { $0.name == "type" }?.value
    let isCategory = ["termNote", "descrip", "admin"].contains(name)
    let parent = stack.last?.name ?? ""
    let isWithin = stack.last?.isUnread ?? false
    stack.append(Open(tag: tag, name: name, category: isCategory ? type ?? "" : name, isUnread: isWithin))
    guard !isWithin else { return }
    switch name {
    case "conceptEntry", "termEntry":
      entry = Entry(
        range: tag.range, contentStart: tag.range.upperBound, contentEnd: tag.range.upperBound,
        id: attributes.first { $0.name == "id" }?.value)
      said = []
      note(attributes, allowed: ["id"])
    case "langSec", "langSet":
      let value = attributes.first { $0.name == "xml:lang" || $0.name == "lang" }?.value
      let language = value.flatMap { Language(tag: $0) }
      section = Section(range: tag.range, contentEnd: tag.range.upperBound, language: language)
      if let language, let value {
        if dialect.tags[language] == nil { dialect.tags[language] = value }
        if dialect.tags[language] != value || !said.insert("language \(language)").inserted {
          entry?.unread.append("xml:lang=\"\(value)\"")
        }
      } else {
        entry?.unread.append("xml:lang=\"\(value ?? "")\"")
      }
      note(attributes, allowed: ["xml:lang"])
    case "termSec", "tig", "ntig":
      if !hasTerms, entry != nil { dialect.isGrouped = name == "ntig" }
      hasTerms = hasTerms || entry != nil
      said = said.filter { !$0.hasPrefix("term ") }
      note(attributes, allowed: [])
    case _ where entry != nil: check(name, type, attributes, parent: parent)
    case "tbx", "martif", "tbxHeader", "martifHeader", "fileDesc", "sourceDesc", "p", "text", "body": break
    default:
      unread.append(name)
      (stack[stack.count - 1].isUnread, stack[stack.count - 1].isNoted) = (true, true)
    }
  }

  private mutating func takeRoot(
    _ tag: MarkupScan.Tag, _ name: String, _ attributes: [(name: String, value: String)]
  ) {
    dialect.prefix = tag.prefix
    dialect.version = name == "martif" ? .v2 : .v3
    for (key, value) in attributes {
      if key == "style", value == TBXStyle.dct.rawValue { dialect.style = .dct }
      guard key.hasPrefix("xmlns:"), let module = value.split(separator: "/").last else { continue }
      dialect.modules[String(module)] = key.dropFirst("xmlns:".count) + ":"
    }
  }

  private mutating func note(_ attributes: [(name: String, value: String)], allowed: Set<String>) {
    for (name, value) in attributes where !allowed.contains(name) {
      entry?.unread.append(name)
      pieces.append(("\(name)=\"\(value)\"", stack.last?.tag.range.lowerBound ?? 0))
    }
  }

  /// Notes an element of an entry that qc does not read, or reads but would write in another place or not again.
  private mutating func check(
    _ name: String, _ type: String?, _ attributes: [(name: String, value: String)], parent: String
  ) {
    let isTerm = ["termSec", "tig", "ntig", "termGrp"].contains(parent)
    let isEntry = ["conceptEntry", "termEntry"].contains(parent)
    let category = stack[stack.count - 1].category
    let isKnown =
      switch category {
      case "term", "administrativeStatus", "partOfSpeech", "grammaticalGender", "context":
        isTerm && said.insert("term \(category)").inserted
      case "source": isTerm && said.insert("term source").inserted
      case "termGrp": parent == "ntig"
      case "subjectField", "definition": isEntry && said.insert(category).inserted
      case "note": isEntry
      default: false
      }
    guard !isKnown else {
      return note(attributes, allowed: ["termNote", "descrip", "admin"].contains(name) ? ["type"] : [])
    }
    entry?.unread.append(category.isEmpty ? name : category)
    (stack[stack.count - 1].isUnread, stack[stack.count - 1].isNoted) = (true, true)
  }

  // MARK: End tags

  private mutating func end(_ tag: MarkupScan.Tag, _ scan: MarkupScan, at start: Int) {
    guard let open = stack.popLast() else { return }
    let range = open.tag.range.lowerBound..<tag.range.upperBound
    if open.isNoted { addPiece(range, scan) }
    guard !open.isUnread else { return }
    switch open.name {
    case "conceptEntry", "termEntry":
      guard var done = entry else { return }
      (done.range, done.contentEnd) = (range, start)
      entries.append(done)
      entry = nil
    case "langSec", "langSet":
      guard var done = section else { return }
      (done.range, done.contentEnd) = (range, start)
      entry?.sections.append(done)
      section = nil
    case "termSec", "tig", "ntig": section?.lastTerm = range
    case "body": bodyEnd = start
    case "p" where entry == nil:
      if !text(open, start, scan).hasPrefix(Self.ownSource) {
        unread.append("the header's text")
        addPiece(range, scan)
      }
    default:
      guard entry != nil else { return }
      if open.hasElements, open.name == "term" || open.name == open.category {
        // What is marked within a text is read as a part of it.
        if open.name != "termGrp" {
          entry?.unread.append("markup within <\(open.name)>")
          addPiece(range, scan)
        }
      }
      checkValue(open.category, text(open, start, scan))
    }
  }

  private mutating func addPiece(_ range: Range<Int>, _ scan: MarkupScan) {
    let text = GlossaryText.term(String(decoding: scan.bytes[range], as: UTF8.self))
    pieces.append((text, range.lowerBound))
  }

  private func text(_ open: Open, _ end: Int, _ scan: MarkupScan) -> String {
    guard open.tag.range.upperBound <= end else { return "" }
    return GlossaryText.term(String(decoding: scan.bytes[open.tag.range.upperBound..<end], as: UTF8.self))
  }

  /// Notes a value that qc takes for one of its own.
  private mutating func checkValue(_ category: String, _ value: String) {
    let isOwn =
      switch category {
      case "administrativeStatus": TermStatus.allCases.contains { $0.administrativeStatus == value }
      case "partOfSpeech": Term.PartOfSpeech(rawValue: value) != nil
      case "grammaticalGender": Term.Gender(rawValue: value) != nil
      default: true
      }
    guard !isOwn else { return }
    entry?.unread.append("\(category) '\(value)'")
    pieces.append(("\(category) '\(value)'", entry?.range.lowerBound ?? 0))
  }
}
