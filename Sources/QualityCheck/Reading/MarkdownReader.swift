internal import CMarkdown

/// Finds the blocks of a Markdown text (GitHub's dialect, by libcmark-gfm) and what in them is prose.
///
/// Prose are headings, paragraphs, list items, quotations and table cells, with the words of links and the
/// descriptions of pictures. Code, destinations of links, HTML and the marks of Markdown itself are none, nor is the
/// front matter of a page.
enum MarkdownReader {
  static func read(_ utf8: [UInt8]) -> TextReading {
    let start = FrontMatter.length(of: utf8)
    let body = blanked(utf8[..<start]) + utf8[start...]
    let root = body.withUnsafeBytes { bytes in
      qc_markdown_parse(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root else { return TextReading(blocks: [], prose: blanked(utf8[...]), withoutCode: body) }
    defer { cmark_node_free(root) }
    var scan = MarkdownScan(body)
    scan.walk(root)
    return TextReading(
      blocks: scan.blocks.sorted { $0.span < $1.span }, prose: scan.prose, withoutCode: scan.withoutCode)
  }

  /// As many bytes, all spaces but the ends of lines.
  static func blanked(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
    utf8.map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
  }
}

/// The head of a page for the program that makes the site: YAML between `---`, or TOML between `+++`.
private enum FrontMatter {
  /// In bytes; 0 without one.
  static func length(of utf8: [UInt8]) -> Int {
    let lines = TextLine.spans(in: utf8)
    guard let first = lines.first, first.start == 0 else { return 0 }
    let mark = String(decoding: utf8[first.range], as: UTF8.self).trimmedEnd
    guard mark == "---" || mark == "+++" else { return 0 }
    for line in lines.dropFirst() {
      let text = String(decoding: utf8[line.range], as: UTF8.self).trimmedEnd
      if text == mark || (mark == "---" && text == "...") { return line.end }
    }
    return 0
  }
}

extension String {
  fileprivate var trimmedEnd: Substring {
    var text = self[...]
    while text.unicodeScalars.last == " " || text.unicodeScalars.last == "\t" {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
