internal import Foundation
internal import Yams

/// Writes a YAML glossary over an older version of itself: concepts, facts and terms that did not change keep their
/// lines with all remarks and the way they are written.
///
/// A remark belongs to what stands below it. New concepts come last. Only a file whose concepts stand behind dashes on
/// lines of their own is edited; a list in brackets is written anew, and its remarks are lost.
struct YAMLEdit {
  private let lines: [Substring]
  /// A carriage return where the file's lines end with one.
  private let lineEnd: String

  /// The glossary's text; `path` is the file to be replaced, nil or missing for a new one.
  static func text(of glossary: Glossary, replacing path: String?) throws(GlossaryError) -> String {
    guard let path, FileManager.default.fileExists(atPath: path) else { return YAMLGlossary.write(glossary) }
    let file = try GlossaryFile(reading: path)
    let parsed = try YAMLGlossary.parse(file)
    let edit = YAMLEdit(file.bytes[(file.hasMark ? 3 : 0)...])
    // What the edit made must say what it should: a file written in a way that nobody thought of is written anew.
    guard let text = edit.text(of: glossary, over: parsed),
      let read = try? YAMLGlossary.parse(GlossaryFile(path: path, bytes: Array(text.utf8))),
      Set(read.concepts.map(\.entry.concept)) == Set(glossary.concepts),
      read.concepts.count == glossary.concepts.count
    else { return YAMLGlossary.write(glossary) }
    return text
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)[...]
    }
    lineEnd = lines.first?.utf8.last == 0x0D ? "\r" : ""
  }

  /// Nil when the old text is not one that can be edited.
  private func text(of glossary: Glossary, over old: YAMLGlossary.Parsed) -> String? {
    guard let list = old.list, list.style != .flow, !old.concepts.isEmpty else { return nil }
    var starts: [Int] = []
    for concept in old.concepts {
      guard let line = concept.node.mark?.line, concept.node.style != .flow,
        lines[line - 1].drop(while: \.isWhitespace).hasPrefix("- ")
      else { return nil }
      starts.append(line - 1)
    }
    guard Set(starts).count == starts.count else { return nil }
    let indent = lines[starts[0]].prefix(while: \.isWhitespace)
    let identities = ConceptIdentity.identities(of: old.concepts.map(\.entry.concept))
    let places = Dictionary(zip(identities, identities.indices), uniquingKeysWith: { first, _ in first })

    var kept: Set<Int> = []
    var texts: [Int: [Substring]] = [:]
    var new: [Concept] = []
    for (identity, concept) in zip(ConceptIdentity.identities(of: glossary.concepts), glossary.concepts) {
      guard let place = places[identity] else {
        new.append(concept)
        continue
      }
      kept.insert(place)
      if concept != old.concepts[place].entry.concept {
        let range = starts[place]..<end(of: place, starts)
        texts[place] = changed(old.concepts[place], to: concept, range)
      }
    }
    var text: [Substring] = Array(lines[..<starts[0]])
    var tail = starts[0]
    for place in starts.indices {
      let end = end(of: place, starts)
      // Remarks above a concept that is gone go with it; the file's own first lines stay.
      if place > 0, kept.contains(place) { text += lines[tail..<starts[place]] }
      if kept.contains(place) { text += texts[place] ?? Array(lines[starts[place]..<end]) }
      tail = end
    }
    for concept in new { text += block(YAMLGlossary.yaml(.init([YAMLGlossary.node(concept)])), indent) }
    text += lines[tail...]
    if text.last != "" { text.append("") }
    return text.joined(separator: "\n")
  }

  /// The line behind a concept's last one; blank lines and remarks below it belong to the next.
  private func end(of place: Int, _ starts: [Int]) -> Int {
    contentEnd(from: starts[place], to: place + 1 < starts.count ? starts[place + 1] : lines.count)
  }

  private func contentEnd(from start: Int, to limit: Int) -> Int {
    var end = limit
    while end > start + 1 {
      let line = lines[end - 1].drop(while: \.isWhitespace)
      guard line.isEmpty || line.hasPrefix("#") else { break }
      end -= 1
    }
    return end
  }

  private func block(_ yaml: String, _ indent: Substring) -> [Substring] {
    yaml.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      ($0.isEmpty ? $0 : indent + $0) + lineEnd
    }
  }

  // MARK: A changed concept

  private func changed(
    _ old: YAMLGlossary.Located, to new: Concept, _ range: Range<Int>
  ) -> [Substring] {
    let before = old.entry.concept
    let indent = Substring(String(repeating: " ", count: (old.node.mark?.column ?? 1) - 1))
    let pairs = Array(old.node)
    let starts = pairs.map { ($0.key.mark?.line ?? 1) - 1 }
    let newNode = YAMLGlossary.node(new)
    var text: [Substring] = []
    var written: Set<String> = []
    var tail = range.lowerBound
    for (index, pair) in pairs.enumerated() {
      let name = pair.key.string ?? ""
      let limit = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      // Two keys on one line cannot be told apart by lines: the concept is written anew.
      guard limit > starts[index] else { return anew(new, range, indent) }
      let end = contentEnd(from: starts[index], to: limit)
      text += lines[tail..<starts[index]]
      tail = end
      written.insert(name)
      guard let value = newNode.mapping?[Node(name)] else { continue }
      let isSame = YAMLGlossary.node(before).mapping?[Node(name)] == value
      if isSame {
        text += lines[starts[index]..<end]
      } else if let language = Language(rawValue: name), case .sequence(let list) = pair.value,
        list.style != .flow,
        !list.isEmpty, list.allSatisfy({ $0.mark != nil })
      {
        text += lines[starts[index]..<itemStart(list[0])]
        text += items(
          list, before.terms(in: language), new.terms(in: language), from: itemStart(list[0]), to: end)
      } else {
        text += block(YAMLGlossary.yaml(Node([(Node(name), value)])), indent)
      }
    }
    for (key, value) in newNode.mapping ?? [:] where !written.contains(key.string ?? "") {
      text += block(YAMLGlossary.yaml(Node([(key, value)])), indent)
    }
    return withDash(text, range, indent)
  }

  private func anew(_ concept: Concept, _ range: Range<Int>, _ indent: Substring) -> [Substring] {
    withDash(block(YAMLGlossary.yaml(YAMLGlossary.node(concept)), indent), range, indent)
  }

  /// The concept's first line begins with its dash, whichever key comes first now.
  private func withDash(_ text: [Substring], _ range: Range<Int>, _ indent: Substring) -> [Substring] {
    guard let first = text.firstIndex(where: { !$0.drop(while: \.isWhitespace).isEmpty }) else { return text }
    let dash = lines[range.lowerBound].prefix(indent.count)
    var text = text
    if !text[first].hasPrefix(dash) { text[first] = dash + text[first].dropFirst(indent.count) }
    return text
  }

  private func itemStart(_ node: Node) -> Int { (node.mark?.line ?? 1) - 1 }

  /// The lines of a list of terms: those that are still there keep theirs, in the new order.
  private func items(
    _ list: Node.Sequence, _ old: [Term], _ new: [Term], from start: Int, to end: Int
  ) -> [Substring] {
    let indent = lines[start].prefix(while: \.isWhitespace)
    var chunks: [Term: [Substring]] = [:]
    var tail = start
    for (index, term) in old.enumerated() {
      let limit = index + 1 < list.count ? itemStart(list[index + 1]) : end
      let itemEnd = contentEnd(from: max(itemStart(list[index]), tail), to: limit)
      chunks[term] = Array(lines[tail..<itemEnd])
      tail = itemEnd
    }
    return new.flatMap { chunks[$0] ?? block(YAMLGlossary.yaml(.init([YAMLGlossary.node($0)])), indent) }
  }
}
