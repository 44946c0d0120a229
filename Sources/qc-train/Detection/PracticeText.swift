import Foundation
import QualityCheck

/// A German text, its English and the same English spun, written to learn from.
///
/// A file has blocks of two lines between empty lines: `DE: ` and a paragraph, `EN: ` and the paragraph spun, in it
/// `[[what stands there|tier|what stood there]]`, corrections with `/` between. Tier H is harmless and not marked.
struct PracticeText: Equatable {
  private(set) var source = ""
  private(set) var spun = ""
  private(set) var genuine = ""
  private(set) var marks: [Mark] = []

  enum Failure: Error, Equatable, CustomStringConvertible {
    case block(path: String, line: Int)
    case mark(path: String, line: Int)

    var description: String {
      switch self {
      case .block(let path, let line):
        "\(path):\(line):1: a paragraph is two lines, \u{2018}DE: \u{2026}\u{2019} and \u{2018}EN: \u{2026}\u{2019}"
      case .mark(let path, let line):
        "\(path):\(line):1: a mark is [[what stands there|T, W, F or H|what stood there]]"
      }
    }
  }

  /// - Parameter path: the name of the file in messages.
  /// - Throws: `Failure` at the first line that cannot be read.
  init(_ text: String, path: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter {
      !$0.element.isEmpty
    }
    for start in stride(from: 0, to: lines.count, by: 2) {
      guard start + 1 < lines.count, let german = Self.body(lines[start].element, "DE: "),
        let english = Self.body(lines[start + 1].element, "EN: ")
      else { throw Failure.block(path: path, line: lines[start].offset + 1) }
      source += german + "\n"
      guard append(english) else { throw Failure.mark(path: path, line: lines[start + 1].offset + 1) }
    }
  }

  private static func body(_ line: Substring, _ language: String) -> Substring? {
    line.hasPrefix(language) ? line.dropFirst(language.count) : nil
  }

  /// - Returns: Whether all marks could be read.
  private mutating func append(_ paragraph: Substring) -> Bool {
    var rest = paragraph
    while let start = rest.firstRange(of: "[[") {
      guard let end = rest[start.upperBound...].firstRange(of: "]]") else { return false }
      let parts = rest[start.upperBound..<end.lowerBound].split(separator: "|")
      guard parts.count == 3, Self.tiers.contains(parts[1]) else { return false }
      let corrections = parts[2].split(separator: "/").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let best = corrections.first else { return false }
      spun += rest[..<start.lowerBound]
      genuine += rest[..<start.lowerBound]
      let length = spun.utf8.count
      spun += parts[0]
      genuine += best
      if parts[1] != Self.harmless {
        marks.append(
          Mark(
            span: TextSpan(length, spun.utf8.count), tier: String(parts[1]), corrections: corrections))
      }
      rest = rest[end.upperBound...]
    }
    spun += rest + "\n"
    genuine += rest + "\n"
    return !rest.contains("]]")
  }

  private static let tiers: Set<Substring> = ["T", "W", "F", harmless]
  private static let harmless: Substring = "H"
}
