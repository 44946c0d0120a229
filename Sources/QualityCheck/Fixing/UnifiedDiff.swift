/// The difference of two texts, as `diff -u` writes it and `patch` applies it.
public struct UnifiedDiff: Sendable {
  private struct Line {
    enum Kind: UInt8 {
      case kept = 0x20
      case removed = 0x2D
      case added = 0x2B
    }
    let kind: Kind
    let bytes: ArraySlice<UInt8>
  }

  private static let context = 3

  /// The empty text when nothing differs.
  ///
  /// Lines end at LF; a CR before it belongs to the line, so that the patch keeps it.
  /// - Parameter path: named as both the old and the new file.
  public static func text(from old: [UInt8], to new: [UInt8], path: String) -> String {
    let lines = script(lines(of: old), lines(of: new))
    var body: [UInt8] = []
    var (oldLine, newLine) = (1, 1)
    var index = 0
    while index < lines.count {
      guard lines[index].kind != .kept else {
        index += 1
        oldLine += 1
        newLine += 1
        continue
      }
      let start = max(index - context, 0)
      let end = self.end(ofHunkAt: index, in: lines)
      let hunk = lines[start..<end]
      let before = index - start
      body += header(hunk, oldStart: oldLine - before, newStart: newLine - before)
      for line in hunk { append(line, to: &body) }
      oldLine += hunk.count { $0.kind != .added } - before
      newLine += hunk.count { $0.kind != .removed } - before
      index = end
    }
    guard !body.isEmpty else { return "" }
    // GNU diff ends a name with spaces in it by a tab.
    let name = path.onOneLine + (path.contains(" ") ? "\t" : "")
    return "--- \(name)\n+++ \(name)\n" + String(decoding: body, as: UTF8.self)
  }

  /// The end of a hunk: its last change and the context after it; changes whose contexts meet are one hunk.
  private static func end(ofHunkAt index: Int, in lines: [Line]) -> Int {
    var last = index
    var next = index
    while next < lines.count, next - last <= 2 * context {
      if lines[next].kind != .kept { last = next }
      next += 1
    }
    return min(last + context + 1, lines.count)
  }

  private static func header(_ hunk: ArraySlice<Line>, oldStart: Int, newStart: Int) -> [UInt8] {
    let old = hunk.count { $0.kind != .added }
    let new = hunk.count { $0.kind != .removed }
    // An empty side is said to be behind the line before it.
    return Array(
      "@@ -\(old == 0 ? oldStart - 1 : oldStart),\(old) +\(new == 0 ? newStart - 1 : newStart),\(new) @@\n"
        .utf8)
  }

  private static func append(_ line: Line, to body: inout [UInt8]) {
    body.append(line.kind.rawValue)
    body += line.bytes
    if line.bytes.last != 0x0A { body += Array("\n\\ No newline at end of file\n".utf8) }
  }

  /// Lines with their ends.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in text.enumerated() where byte == 0x0A {
      lines.append(text[start...offset])
      start = offset + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// What happens to each line; removals stand before additions.
  private static func script(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Line] {
    var (removed, added) = (Set<Int>(), Set<Int>())
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      if oldIndex < old.count, removed.contains(oldIndex) {
        lines.append(Line(kind: .removed, bytes: old[oldIndex]))
        oldIndex += 1
      } else if newIndex < new.count, added.contains(newIndex) {
        lines.append(Line(kind: .added, bytes: new[newIndex]))
        newIndex += 1
      } else {
        lines.append(Line(kind: .kept, bytes: old[oldIndex]))
        oldIndex += 1
        newIndex += 1
      }
    }
    return lines
  }
}
