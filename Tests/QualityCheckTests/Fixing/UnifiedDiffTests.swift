import QualityCheck
import Testing

@Suite("Unified diff") struct UnifiedDiffTests {
  @Test("one whole diff: hunks with context, an end without a line end")
  func whole() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\nend"
    let new = "1\n2\n3\nFOUR\n5\n6\n7\n8\n9\n10\n11\n12\nEND"
    let expected = """
      --- a b.txt\t
      +++ a b.txt\t
      @@ -1,7 +1,7 @@
       1
       2
       3
      -4
      +FOUR
       5
       6
       7
      @@ -10,4 +10,4 @@
       10
       11
       12
      -end
      \\ No newline at end of file
      +END
      \\ No newline at end of file

      """
    #expect(UnifiedDiff.text(from: Array(old.utf8), to: Array(new.utf8), path: "a b.txt") == expected)
    #expect(UnifiedDiff.text(from: Array(old.utf8), to: Array(old.utf8), path: "t") == "")
  }

  @Test("applied to the old text a diff gives the new one", arguments: 1...60)
  func applied(seed: Int) throws {
    var chance = SplitMix(UInt64(seed))
    func text() -> [String] {
      (0..<Int.random(in: 0...30, using: &chance)).map { _ in
        ["a\n", "b\n", "c\r\n", "\n"].randomElement(using: &chance) ?? ""
      }
    }
    let old = text()
    var new = old
    for _ in 0..<Int.random(in: 0...5, using: &chance) {
      let place = Int.random(in: 0...new.count, using: &chance)
      if Bool.random(using: &chance), place < new.count {
        new.remove(at: place)
      } else {
        new.insert("new\n", at: place)
      }
    }
    if Bool.random(using: &chance) { new.append("end") }
    let diff = UnifiedDiff.text(from: Array(old.joined().utf8), to: Array(new.joined().utf8), path: "t")
    #expect(try Patch(diff).applied(to: old.joined()) == new.joined())
  }
}

/// What `patch` does, as strictly as it can be done: every line of context and every removed line must be there.
private struct Patch {
  struct Mismatch: Error { let line: String }
  private let lines: [String]

  init(_ diff: String) {
    lines = diff.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  func applied(to text: String) throws -> String {
    let old = Self.lines(of: text)
    var result = ""
    var next = 0
    var index = 2
    while index < lines.count - 1 {
      let line = lines[index]
      // A line that the next one says has no end.
      let isOpen = index + 1 < lines.count && lines[index + 1].hasPrefix("\\")
      let content = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst())) + (isOpen ? "" : "\n")
      switch line.unicodeScalars.first {
      case "@":
        let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
        // An empty old side stands behind its line.
        let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        while next < start {
          result += old[next]
          next += 1
        }
      case " ", "-":
        guard next < old.count, old[next] == content else { throw Mismatch(line: line) }
        if line.hasPrefix(" ") { result += content }
        next += 1
      case "+": result += content
      case "\\": break
      default: throw Mismatch(line: line)
      }
      index += 1
    }
    return result + old[next...].joined()
  }

  private static func lines(of text: String) -> [String] {
    let parts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    return parts.dropLast().map { $0 + "\n" } + (parts.last.map { $0.isEmpty ? [] : [$0] } ?? [])
  }
}
