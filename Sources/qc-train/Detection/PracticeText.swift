import Foundation
import QualityCheck

/// A German text, its English and the same English spun, written to learn from.
///
/// A file has blocks of two lines between empty lines: `DE: ` and a paragraph, `EN: ` and the paragraph spun, in it
/// `[[what stands there|tier|what stood there]]`, corrections with `/` between. Tier H is harmless and not marked.
struct PracticeText: Equatable {
  private(set) var source = ""
  private var pieces: [Piece] = []

  private enum Piece: Equatable {
    case plain(Substring)
    case replaced(now: Substring, tier: Tier, before: [String])
  }

  private enum Tier: Substring {
    case term = "T"
    case wording = "W"
    case padding = "F"
    case harmless = "H"
  }

  /// An English text and what is garbled in it.
  struct English: Equatable {
    fileprivate(set) var text = ""
    fileprivate(set) var marks: [Mark] = []
  }

  /// With all replacements.
  var spun: English { english { _ in true } }
  var genuine: English { english { _ in false } }

  /// The genuine text with a single garbled term or wording, for every one in so many of these.
  ///
  /// - Parameter first: which is the first.
  func strayed(from first: Int, oneIn share: Int) -> [English] {
    let places = pieces.indices.filter {
      guard case .replaced(_, let tier, _) = pieces[$0] else { return false }
      return tier == .term || tier == .wording
    }
    return stride(from: first, to: places.count, by: share).map { index in
      english { $0 == places[index] }
    }
  }

  /// - Parameter isReplaced: whether the replacement at an index among the pieces is made.
  private func english(_ isReplaced: (Int) -> Bool) -> English {
    var english = English()
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .plain(let text): english.text += text
      case .replaced(let now, let tier, let before):
        guard isReplaced(index) else {
          english.text += before[0]
          continue
        }
        let start = english.text.utf8.count
        english.text += now
        if tier != .harmless {
          english.marks.append(
            Mark(
              span: TextSpan(start, english.text.utf8.count), tier: String(tier.rawValue), corrections: before
            ))
        }
      }
    }
    return english
  }

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
      guard parts.count == 3, let tier = Tier(rawValue: parts[1]) else { return false }
      let before = parts[2].split(separator: "/").map { $0.trimmingCharacters(in: .whitespaces) }
      guard !before.isEmpty else { return false }
      pieces += [.plain(rest[..<start.lowerBound]), .replaced(now: parts[0], tier: tier, before: before)]
      rest = rest[end.upperBound...]
    }
    pieces += [.plain(rest), .plain("\n")]
    return !rest.contains("]]")
  }
}
