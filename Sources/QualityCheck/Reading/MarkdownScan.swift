internal import CMarkdown

/// Walks a tree of Markdown and collects blocks and prose.
struct MarkdownScan {
  private(set) var blocks: [Block] = []
  private(set) var prose: [UInt8]
  private(set) var withoutCode: [UInt8]

  private let utf8: [UInt8]
  private let lines: LineIndex
  /// The block being walked.
  private var block = TextSpan(0, 0)
  /// Behind the last text found in it.
  private var cursor = 0
  /// At how many more offsets of it words are looked for: all of it for every word would take time without end.
  private var patience = 0
  private static let looksPerByte = 16

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    lines = LineIndex(utf8: utf8)
    prose = MarkdownReader.blanked(utf8[...])
    withoutCode = utf8
  }

  mutating func walk(_ root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      switch cmark_iter_next(iterator) {
      case CMARK_EVENT_DONE, CMARK_EVENT_NONE: return
      case CMARK_EVENT_ENTER:
        if let node = cmark_iter_get_node(iterator) { enter(node) }
      default: continue
      }
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "heading": open(node, .heading)
    case "paragraph": open(node, Self.kind(of: node))
    case "table_cell": open(node, .list)
    case "code_block":
      guard let span = span(of: node) else { return }
      blocks.append(Block(kind: .code, span: span))
      hide(span)
    case "text": add(node)
    case "code":
      guard let span = span(of: node) else { return }
      hide(span)
    default: return
    }
  }

  /// Begins a block of prose.
  private mutating func open(_ node: OpaquePointer, _ kind: Block.Kind) {
    guard let span = span(of: node) else { return }
    blocks.append(Block(kind: kind, span: span))
    block = span
    cursor = span.start
    patience = Self.looksPerByte * span.length
  }

  private static func kind(of paragraph: OpaquePointer) -> Block.Kind {
    var parent = cmark_node_parent(paragraph)
    while let node = parent {
      switch String(cString: cmark_node_get_type_string(node)) {
      case "item", "tasklist": return .list
      case "block_quote": return .quotation
      default: parent = cmark_node_parent(node)
      }
    }
    return .paragraph
  }

  /// Makes the words of a text node prose.
  ///
  /// cmark says where they are, and errs behind code or HTML of several lines: where it does, they are looked for
  /// from there on.
  private mutating func add(_ node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let words = Array(String(cString: literal).utf8)
    let told = max(span(of: node)?.start ?? cursor, cursor)
    guard let places = places(of: words, from: told) ?? sought(words) else { return }
    for place in places.range { prose[place] = utf8[place] }
    for hidden in places.hidden { prose[hidden] = 0x20 }
    cursor = places.range.upperBound
  }

  /// The next range in which some words stand.
  private mutating func sought(_ words: [UInt8]) -> Places? {
    var start = cursor
    while start < block.end, patience > 0 {
      patience -= 1
      if let places = places(of: words, from: start) { return places }
      start += 1
    }
    return nil
  }

  /// A range of the source, and what in it is no prose.
  private typealias Places = (range: Range<Int>, hidden: [Int])

  /// The range in which some words stand, as they come out of the source: `\*` is `*`, `&amp;` is `&`. Backslashes
  /// and entities are told apart; nil when the words do not begin here.
  private func places(of words: [UInt8], from start: Int) -> Places? {
    var offset = start
    var index = 0
    var hidden: [Int] = []
    while index < words.count {
      guard offset < block.end else { return nil }
      let byte = utf8[offset]
      if byte == UInt8(ascii: "&"), let end = entityEnd(at: offset),
        !words[index...].starts(with: utf8[offset..<end])
      {
        hidden += offset..<end
        offset = end
        // What the entity stands for: one scalar.
        index += 1
        while index < words.count, words[index] & 0xC0 == 0x80 { index += 1 }
      } else if byte == words[index] {
        offset += 1
        index += 1
      } else if byte == UInt8(ascii: "\\"), offset + 1 < block.end, utf8[offset + 1] == words[index] {
        hidden.append(offset)
        offset += 1
      } else {
        return nil
      }
    }
    return (start..<offset, hidden)
  }

  /// Behind the semicolon of an entity.
  private func entityEnd(at offset: Int) -> Int? {
    var end = offset + 1
    while end < block.end, end - offset < 32 {
      switch utf8[end] {
      case UInt8(ascii: ";"): return end > offset + 1 ? end + 1 : nil
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "#"): end += 1
      default: return nil
      }
    }
    return nil
  }

  private mutating func hide(_ span: TextSpan) {
    for offset in span.range where withoutCode[offset] != 0x0A && withoutCode[offset] != 0x0D {
      withoutCode[offset] = 0x20
    }
  }

  /// Where a node stands; nil where cmark does not say it or says what cannot be.
  private func span(of node: OpaquePointer) -> TextSpan? {
    let start = offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node))
    let end = offset(line: cmark_node_get_end_line(node), column: cmark_node_get_end_column(node) + 1)
    guard let start, let end, start <= end else { return nil }
    return TextSpan(start, end)
  }

  /// cmark counts lines and columns from 1, columns in bytes.
  private func offset(line: Int32, column: Int32) -> Int? {
    guard line >= 1, Int(line) <= lines.lineCount, column >= 1 else { return nil }
    let span = lines.span(ofLine: Int(line))
    return min(span.start + Int(column) - 1, span.end)
  }
}
