internal import Yams

/// The lines of a YAML file that is edited.
struct YAMLLines {
  let texts: [Substring]
  /// A carriage return where the file's lines end with one.
  let end: String

  init(_ bytes: ArraySlice<UInt8>) {
    texts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)[...]
    }
    end = texts.first?.utf8.last == 0x0D ? "\r" : ""
  }

  /// The line behind the last one that holds something; blank lines, remarks and the document's end mark do not.
  ///
  /// - Parameter depth: before how many columns a remark begins: a sign further to the right is one of a text's lines,
  ///   or what it says is about the lines above.
  func contentEnd(from start: Int, to limit: Int, depth: Int) -> Int {
    var end = limit
    while end > start + 1 {
      let line = texts[end - 1].drop(while: \.isWhitespace)
      let isRemark = line.hasPrefix("#") && texts[end - 1].utf8.count - line.utf8.count <= depth
      guard line.isEmpty || isRemark || texts[end - 1].hasPrefix("...") else { break }
      end -= 1
    }
    return end
  }

  /// Whether a list or mapping stands in brackets: Yams 6.2 gives every one the same style.
  func isInBrackets(_ node: Mark?) -> Bool {
    guard let node, texts.indices.contains(node.line - 1) else { return false }
    let first = texts[node.line - 1].unicodeScalars.dropFirst(node.column - 1).first
    return first == "[" || first == "{"
  }

  /// A node as lines, the first of them with a remark behind it.
  func block(_ node: Node, _ indent: Substring, remark: Substring = "") -> [Substring] {
    let lines = YAMLGlossary.yaml(node).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.enumerated().map { index, line in
      (line.isEmpty ? line : indent + line) + (index == 0 ? remark : "") + end
    }
  }

  func block(_ concepts: [Concept]) -> [Substring] {
    concepts.flatMap { block(.init([YAMLGlossary.node($0)]), "") }
  }

  /// The text with more lines behind it.
  func appending(_ more: [Substring]) -> String {
    let isEnded = texts.last?.isEmpty ?? true
    return ((isEnded ? texts.dropLast() : texts) + more + [""]).joined(separator: "\n")
  }

  /// The text with lines in the place of an empty list `[]`; nil where the list holds something.
  func filling(_ list: Mark?, with more: [Substring]) -> String? {
    guard let list, texts.indices.contains(list.line - 1) else { return nil }
    let line = texts[list.line - 1]
    let before = String(line.unicodeScalars.prefix(list.column - 1))
    let behind = line.unicodeScalars.dropFirst(before.unicodeScalars.count)
    guard let close = behind.firstIndex(of: "]"),
      behind[..<close].dropFirst().allSatisfy({ $0 == " " })
    else { return nil }
    let rest = behind[behind.index(after: close)...]
    let head = (before.trimmingSuffix(" ") + String(rest)).drop { $0 == " " }
    let lines = (head.allSatisfy(\.isWhitespace) ? [] : [head]) + more
    return (texts[..<(list.line - 1)] + lines + texts[list.line...]).joined(separator: "\n")
  }

  /// The remark at the end of a line with the spaces before it; empty where there is none.
  func remark(ofLine number: Int) -> Substring {
    let line = texts[number]
    var quote: UInt8?
    var before: UInt8 = 0x20
    for index in line.utf8.indices {
      let byte = line.utf8[index]
      switch quote {
      case let mark?: if byte == mark, byte == 0x27 || before != 0x5C { quote = nil }
      case nil where byte == 0x23 && (before == 0x20 || before == 0x09):
        let text = line[..<index]
        let spaces = text.utf8.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
        let start = line.utf8.index(index, offsetBy: -spaces)
        return line[start...].utf8.last == 0x0D ? line[start...].dropLast() : line[start...]
      // Elsewhere a quotation mark is a letter: don't. A doubled one goes on: 'don''t'.
      case nil where (byte == 0x22 || byte == 0x27) && " \t[{,:-'".utf8.contains(before): quote = byte
      default: break
      }
      before = byte
    }
    return ""
  }
}

extension String {
  fileprivate func trimmingSuffix(_ end: Character) -> Substring {
    let count = reversed().prefix { $0 == end }.count
    return dropLast(count)
  }
}
