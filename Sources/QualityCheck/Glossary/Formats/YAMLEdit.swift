internal import Foundation
internal import Yams

/// Writes a YAML glossary over an older version of itself: concepts, facts and terms that did not change keep their
/// lines with all remarks and the way they are written.
///
/// A remark belongs to what stands below it. New concepts come last. Only a file whose concepts stand behind dashes on
/// lines of their own is edited; a list in brackets is refused, and so is what would lose a remark.
struct YAMLEdit {
  private let path: String
  private let lines: YAMLLines

  /// The glossary's text; `path` is the file to be replaced, nil or missing for a new one.
  static func text(of glossary: Glossary, replacing path: String?) throws(GlossaryError) -> String {
    guard let path, FileManager.default.fileExists(atPath: path) else { return YAMLGlossary.write(glossary) }
    let file = try GlossaryFile(reading: path)
    let parsed = try YAMLGlossary.parse(file)
    if parsed.concepts.map(\.entry.concept) == glossary.concepts {
      return String(decoding: file.bytes, as: UTF8.self)
    }
    if file.isConverted { throw .notUTF8(path: path, at: TextPosition(line: 1, column: 1)) }
    let edit = YAMLEdit(path: path, lines: YAMLLines(file.bytes[(file.hasMark ? 3 : 0)...]))
    // What the edit made must say what it should: a file may be written in a way that nobody thought of.
    let text = (file.hasMark ? "\u{FEFF}" : "") + (try edit.text(of: glossary, over: parsed))
    guard let read = try? YAMLGlossary.parse(GlossaryFile(path: path, bytes: Array(text.utf8))),
      Set(read.concepts.map(\.entry.concept)) == Set(glossary.concepts),
      read.concepts.count == glossary.concepts.count
    else { throw .cannotKeep(path: path) }
    return text
  }

  private func text(of glossary: Glossary, over old: YAMLGlossary.Parsed) throws(GlossaryError) -> String {
    guard let list = old.list else { return lines.appending(lines.block(glossary.concepts)) }
    guard !lines.isInBrackets(list.mark) else {
      if old.concepts.isEmpty, let text = lines.filling(list.mark, with: lines.block(glossary.concepts)) {
        return text
      }
      throw fault(.inBrackets, at: list.mark)
    }
    var starts: [Int] = []
    for concept in old.concepts {
      guard let line = concept.node.mark?.line,
        lines.texts[line - 1].drop(while: \.isWhitespace).hasPrefix("- ")
      else { throw .cannotKeep(path: path) }
      starts.append(line - 1)
    }
    guard Set(starts).count == starts.count, !starts.isEmpty else { throw fault(.inBrackets, at: list.mark) }
    let indent = lines.texts[starts[0]].prefix(while: \.isWhitespace)
    let succession = ConceptSuccession(from: old.concepts.map(\.entry.concept), to: glossary.concepts)
    var texts: [Int: [Substring]] = [:]
    for (place, (old, successor)) in zip(old.concepts, succession.successors).enumerated() {
      guard let concept = successor, concept != old.entry.concept else { continue }
      let range = starts[place]..<end(of: place, starts)
      let text = YAMLEntryEdit(lines: lines, range: range).text(
        of: old.node, from: YAMLGlossary.node(old.entry.concept), to: YAMLGlossary.node(concept))
      if concept.onlyAdds(to: old.entry.concept) { try checkRemarks(range, text) }
      texts[place] = text
    }
    var text: [Substring] = Array(lines.texts[..<starts[0]])
    var tail = starts[0]
    for place in starts.indices {
      let end = end(of: place, starts)
      // Remarks above a concept that is gone go with it; the file's own first lines stay.
      if succession.successors[place] != nil {
        if place > 0 { text += lines.texts[tail..<starts[place]] }
        text += texts[place] ?? Array(lines.texts[starts[place]..<end])
      }
      tail = end
    }
    let isParted = hasBlankLine(beforeLast: starts)
    for concept in succession.added {
      if isParted { text.append(lines.end[...]) }
      text += lines.block(.init([YAMLGlossary.node(concept)]), indent)
    }
    text += lines.texts[tail...]
    if text.last != "" { text.append("") }
    return text.joined(separator: "\n")
  }

  /// Nothing is taken away from the concept, so no remark may be.
  private func checkRemarks(_ range: Range<Int>, _ text: [Substring]) throws(GlossaryError) {
    for number in range {
      let remark = lines.remark(ofLine: number).drop(while: \.isWhitespace)
      guard !remark.isEmpty, !text.contains(where: { $0.contains(remark) }) else { continue }
      let column = lines.texts[number].unicodeScalars.count - remark.unicodeScalars.count
      throw .faulty(
        path: path, at: TextPosition(line: number + 1, column: column + (lines.end.isEmpty ? 1 : 0)),
        .lostRemark(String(remark)))
    }
  }

  private func fault(_ fault: GlossaryError.Fault, at mark: Mark?) -> GlossaryError {
    .faulty(path: path, at: TextPosition(line: mark?.line ?? 1, column: mark?.column ?? 1), fault)
  }

  /// The line behind a concept's last one; blank lines and remarks below it belong to the next.
  private func end(of place: Int, _ starts: [Int]) -> Int {
    lines.contentEnd(
      from: starts[place], to: place + 1 < starts.count ? starts[place + 1] : lines.texts.count,
      depth: lines.texts[starts[place]].prefix(while: \.isWhitespace).utf8.count)
  }

  /// Whether a blank line parts the last concept from the one before it.
  private func hasBlankLine(beforeLast starts: [Int]) -> Bool {
    guard starts.count > 1 else { return false }
    let gap = end(of: starts.count - 2, starts)..<starts[starts.count - 1]
    return lines.texts[gap].contains { $0.allSatisfy(\.isWhitespace) }
  }
}
