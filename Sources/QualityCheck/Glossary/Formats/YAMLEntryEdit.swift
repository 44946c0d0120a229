internal import Yams

/// Changes one entry of a YAML file, a concept or a term, key by key: what stays the same keeps its lines, and what
/// changes keeps its remarks.
struct YAMLEntryEdit {
  let lines: YAMLLines
  /// The lines of the entry, the first of them with its dash.
  let range: Range<Int>

  /// The entry's lines.
  ///
  /// - Parameters:
  ///   - mapping: the entry as the file has it.
  ///   - before: the same as qc would write it, which tells what has changed.
  func text(of mapping: Node.Mapping, from before: Node, to new: Node) -> [Substring] {
    let indent = Substring(String(repeating: " ", count: (mapping.mark?.column ?? 1) - 1))
    let pairs = Array(mapping)
    if lines.isInBrackets(mapping.mark) {
      let node = range.count == 1 ? new.ordered(like: pairs.compactMap(\.key.string)).inBrackets : new
      return withDash(lines.block(node, indent, remark: lines.remark(ofLine: range.lowerBound)), indent)
    }
    let starts = pairs.map { line(of: $0.key) }
    var text: [Substring] = []
    var written: Set<String> = []
    var tail = range.lowerBound
    for (index, pair) in pairs.enumerated() {
      let name = pair.key.string ?? ""
      let limit = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      // Two keys on one line cannot be told apart by lines: the entry is written anew.
      guard limit > starts[index] else {
        return withDash(lines.block(new, indent, remark: lines.remark(ofLine: range.lowerBound)), indent)
      }
      let end = lines.contentEnd(from: starts[index], to: limit, depth: indent.utf8.count)
      text += lines.texts[tail..<starts[index]]
      tail = end
      written.insert(name)
      guard let value = new.mapping?[Node(name)] else { continue }
      let old = before.mapping?[Node(name)]
      if old == value {
        text += lines.texts[starts[index]..<end]
      } else {
        text += changed(name, pair.value, from: old, to: value, starts[index]..<end, indent)
      }
    }
    for (key, value) in new.mapping ?? [:] where !written.contains(key.string ?? "") {
      text += lines.block(Node([(key, value)]), indent)
    }
    return withDash(text, indent)
  }

  /// The lines of a key with another value.
  private func changed(
    _ name: String, _ written: Node, from old: Node?, to new: Node, _ range: Range<Int>, _ indent: Substring
  ) -> [Substring] {
    if let list = written.sequence, !list.isEmpty, let before = old?.sequence, before.count == list.count,
      let after = new.sequence
    {
      if !lines.isInBrackets(list.mark) {
        let start = line(of: list[0])
        return lines.texts[range.lowerBound..<start]
          + items(list, Array(before), Array(after), from: start, to: range.upperBound)
      }
      if range.count == 1 {
        let remark = lines.remark(ofLine: range.lowerBound)
        return lines.block(Node([(Node(name), new.inBrackets)]), indent, remark: remark)
      }
    }
    let remark = range.count == 1 ? lines.remark(ofLine: range.lowerBound) : ""
    return lines.block(Node([(Node(name), new)]), indent, remark: remark)
  }

  /// The lines of a list of terms: those that are still there keep theirs, in the new order; one that says something
  /// else of its term keeps its remarks.
  private func items(
    _ list: Node.Sequence, _ old: [Node], _ new: [Node], from start: Int, to end: Int
  ) -> [Substring] {
    let indent = lines.texts[start].prefix(while: \.isWhitespace)
    var chunks: [Node: [Substring]] = [:]
    var edits: [String: (Node) -> [Substring]] = [:]
    var tail = start
    for (index, node) in old.enumerated() {
      let first = max(line(of: list[index]), tail)
      let limit = index + 1 < list.count ? line(of: list[index + 1]) : end
      let end = lines.contentEnd(from: first, to: limit, depth: indent.utf8.count)
      let remarks = lines.texts[tail..<first]
      chunks[node] = Array(lines.texts[tail..<end])
      if let term = node.term, !new.contains(node) {
        edits[term] = { remarks + changed(list[index], from: node, to: $0, first..<end, indent) }
      }
      tail = end
    }
    return new.flatMap { node in
      chunks[node] ?? node.term.flatMap { edits[$0] }?(node) ?? lines.block(.init([node]), indent)
    }
  }

  private func changed(
    _ written: Node, from old: Node, to new: Node, _ range: Range<Int>, _ indent: Substring
  ) -> [Substring] {
    if case .mapping(let mapping) = written, !lines.isInBrackets(mapping.mark), new.mapping != nil {
      return YAMLEntryEdit(lines: lines, range: range).text(of: mapping, from: old, to: new)
    }
    let remark = range.count == 1 ? lines.remark(ofLine: range.lowerBound) : ""
    return lines.block(.init([new]), indent, remark: remark)
  }

  /// The first line begins with the entry's dash, whichever key comes first now.
  private func withDash(_ text: [Substring], _ indent: Substring) -> [Substring] {
    guard let first = text.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return text }
    let dash = lines.texts[range.lowerBound].prefix(indent.count)
    var text = text
    if !text[first].hasPrefix(dash) { text[first] = dash + text[first].dropFirst(indent.count) }
    return text
  }

  private func line(of node: Node) -> Int { (node.mark?.line ?? 1) - 1 }
}

extension Node {
  /// The text of the term that an item of a list of terms is about.
  fileprivate var term: String? { mapping.flatMap { $0[Node("term")]?.string } ?? string }

  /// A mapping with its keys in another's order; those the other does not have come last.
  fileprivate func ordered(like keys: [String]) -> Node {
    guard let mapping else { return self }
    let known = keys.compactMap { key in mapping[Node(key)].map { (Node(key), $0) } }
    let new = mapping.filter { !keys.contains($0.key.string ?? "") }
    return Node(known + new.map { ($0.key, $0.value) })
  }

  /// The node, and all within it, on one line.
  fileprivate var inBrackets: Node {
    switch self {
    case .sequence(let list): .sequence(.init(list.map(\.inBrackets), .implicit, .flow))
    case .mapping(let pairs): .mapping(.init(pairs.map { ($0.key, $0.value.inBrackets) }, .implicit, .flow))
    // A text of several lines is quoted between brackets.
    case .scalar(let scalar) where scalar.style == .literal: Node(scalar.string, .implicit, .doubleQuoted)
    default: self
    }
  }
}
