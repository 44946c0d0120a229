internal import Foundation
internal import Yams

/// Writes a YAML glossary over an older version of itself: concepts, facts and terms that did not change keep their
/// lines with all remarks and the way they are written.
///
/// A remark belongs to what stands below it. New concepts come last. Only a file whose concepts stand behind dashes on
/// lines of their own is edited; a list in brackets is written anew, and its remarks are lost.
struct YAMLEdit {
  private let lines: YAMLLines

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
    lines = YAMLLines(bytes)
  }

  /// Nil when the old text is not one that can be edited.
  private func text(of glossary: Glossary, over old: YAMLGlossary.Parsed) -> String? {
    guard let list = old.list, !lines.isInBrackets(list.mark), !old.concepts.isEmpty else { return nil }
    var starts: [Int] = []
    for concept in old.concepts {
      guard let line = concept.node.mark?.line, !lines.isInBrackets(concept.node.mark),
        lines.texts[line - 1].drop(while: \.isWhitespace).hasPrefix("- ")
      else { return nil }
      starts.append(line - 1)
    }
    guard Set(starts).count == starts.count else { return nil }
    let indent = lines.texts[starts[0]].prefix(while: \.isWhitespace)
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
        let edit = YAMLEntryEdit(lines: lines, range: range)
        texts[place] = edit.text(
          of: old.concepts[place].node, from: YAMLGlossary.node(old.concepts[place].entry.concept),
          to: YAMLGlossary.node(concept))
      }
    }
    var text: [Substring] = Array(lines.texts[..<starts[0]])
    var tail = starts[0]
    for place in starts.indices {
      let end = end(of: place, starts)
      // Remarks above a concept that is gone go with it; the file's own first lines stay.
      if place > 0, kept.contains(place) { text += lines.texts[tail..<starts[place]] }
      if kept.contains(place) { text += texts[place] ?? Array(lines.texts[starts[place]..<end]) }
      tail = end
    }
    let isParted = hasBlankLine(beforeLast: starts)
    for concept in new {
      if isParted { text.append(lines.end[...]) }
      text += lines.block(.init([YAMLGlossary.node(concept)]), indent)
    }
    text += lines.texts[tail...]
    if text.last != "" { text.append("") }
    return text.joined(separator: "\n")
  }

  /// The line behind a concept's last one; blank lines and remarks below it belong to the next.
  private func end(of place: Int, _ starts: [Int]) -> Int {
    lines.contentEnd(
      from: starts[place], to: place + 1 < starts.count ? starts[place + 1] : lines.texts.count)
  }

  /// Whether a blank line parts the last concept from the one before it.
  private func hasBlankLine(beforeLast starts: [Int]) -> Bool {
    guard starts.count > 1 else { return false }
    let gap = end(of: starts.count - 2, starts)..<starts[starts.count - 1]
    return lines.texts[gap].contains { $0.allSatisfy(\.isWhitespace) }
  }
}
