internal import Foundation
import QualityCheck

/// Two files whose lines correspond.
struct ParallelLines {
  let name: String
  let source: [String]
  let target: [String]

  init(german: String, english: String) throws {
    name = URL(filePath: english).lastPathComponent
    (source, target) = try (ParallelLines.lines(german), ParallelLines.lines(english))
    guard source.count == target.count else {
      throw AlignmentError.differentLineCounts(
        source: german, sourceLines: source.count, target: english, targetLines: target.count)
    }
  }

  init(name: String, source: [String], target: [String]) {
    (self.name, self.source, self.target) = (name, source, target)
  }

  /// All texts one after the other, again and again, up to `count` lines.
  init(_ texts: [ParallelLines], count: Int) {
    name = "all"
    let source = texts.flatMap(\.source)
    let target = texts.flatMap(\.target)
    self.source = (0..<count).map { source[$0 % source.count] }
    self.target = (0..<count).map { target[$0 % target.count] }
  }

  private static func lines(_ path: String) throws -> [String] {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}

/// Lines joined to paragraphs, and where each line came to lie.
struct JoinedLines {
  private(set) var utf8: [UInt8] = []
  /// Number of the line, its place; ascending.
  private(set) var places: [(line: Int, span: TextSpan)] = []

  mutating func append(_ text: String, line: Int, startsParagraph: Bool) {
    if !utf8.isEmpty { utf8 += startsParagraph ? Array("\n\n".utf8) : [0x20] }
    let start = utf8.count
    utf8 += Array(text.utf8)
    places.append((line, TextSpan(start, utf8.count)))
  }

  func document(_ language: Language, _ data: DataDirectory?) throws -> Document {
    try DocumentReader.document(bytes: utf8, path: "joined", language: language, data: data)
  }

  /// The lines that each sentence covers.
  func lines(of sentences: [Sentence]) -> [[Int]] {
    var first = 0
    return sentences.map { sentence in
      while first < places.count, places[first].span.end <= sentence.span.start { first += 1 }
      var lines: [Int] = []
      var next = first
      while next < places.count, places[next].span.start < sentence.span.end {
        lines.append(places[next].line)
        next += 1
      }
      return lines
    }
  }
}

/// A parallel text without its lines.
struct HiddenLines {
  private(set) var source = JoinedLines()
  private(set) var target = JoinedLines()
  private let shared: Set<Int>

  init(
    _ text: ParallelLines, paragraphs: ClosedRange<Int>, unevenParagraphs: Bool, dropped: Double,
    using generator: inout SplitMix
  ) {
    var left = (source: 0, target: 0)
    var shared: Set<Int> = []
    for line in text.source.indices where !text.source[line].isEmpty && !text.target[line].isEmpty {
      let startsSource = left.source == 0
      if startsSource { left.source = Int.random(in: paragraphs, using: &generator) }
      let startsTarget = unevenParagraphs ? left.target == 0 : startsSource
      if startsTarget {
        left.target = unevenParagraphs ? Int.random(in: paragraphs, using: &generator) : left.source
      }
      let (keepsSource, keepsTarget) =
        dropped > 0
        ? (
          Double.random(in: 0..<1, using: &generator) >= dropped,
          Double.random(in: 0..<1, using: &generator) >= dropped
        ) : (true, true)
      if keepsSource { source.append(text.source[line], line: line, startsParagraph: startsSource) }
      if keepsTarget { target.append(text.target[line], line: line, startsParagraph: startsTarget) }
      if keepsSource && keepsTarget { shared.insert(line) }
      left.source -= 1
      left.target -= 1
    }
    self.shared = shared
  }

  /// Counts pairs over lines.
  ///
  /// Lines that some sentence of either side holds together are one; the truth is one pair for each. A pair is
  /// right when it covers the same lines on both sides and no other; pairs of parts of one line count once. Pairs
  /// with an empty side are not counted, but what they leave out is missed.
  func score(_ pairs: [SentencePair], source: Side, target: Side, showErrors: Bool) -> AlignmentScore {
    let sourceLines = self.source.lines(of: source.sentences)
    let targetLines = self.target.lines(of: target.sentences)
    var groups = LineGroups()
    for lines in sourceLines + targetLines { groups.join(lines) }
    let truth = Set(shared.map { groups.group(of: $0) })
    var found: Set<[Set<Int>]> = []
    for pair in pairs where !pair.source.isEmpty && !pair.target.isEmpty && pair.confidence > 0 {
      let left = Set(pair.source.flatMap { sourceLines[$0] }.map { groups.group(of: $0) })
      let right = Set(pair.target.flatMap { targetLines[$0] }.map { groups.group(of: $0) })
      let isNew = found.insert([left, right]).inserted
      if showErrors, isNew, left != right || left.count != 1 {
        print(left.sorted(), right.sorted(), pair.confidence)
        for index in pair.source { print("  -", source.document.text(source.sentences[index].span)) }
        for index in pair.target { print("  +", target.document.text(target.sentences[index].span)) }
      }
    }
    let right = found.count { $0[0] == $0[1] && $0[0].count == 1 && truth.isSuperset(of: $0[0]) }
    return AlignmentScore(right: right, found: found.count, truth: truth.count)
  }
}

/// Lines joined by sentences that cover several of them; a group is named by its first line.
private struct LineGroups {
  private var parents: [Int: Int] = [:]

  mutating func join(_ lines: [Int]) {
    guard let first = lines.first else { return }
    for line in lines.dropFirst() {
      let (a, b) = (group(of: first), group(of: line))
      if a != b { parents[max(a, b)] = min(a, b) }
    }
  }

  func group(of line: Int) -> Int {
    var line = line
    while let parent = parents[line] { line = parent }
    return line
  }
}

struct AlignmentScore: CustomStringConvertible {
  private var right = 0
  private var found = 0
  private var truth = 0

  init() {}

  init(right: Int, found: Int, truth: Int) {
    self.right = right
    self.found = found
    self.truth = truth
  }

  static func += (total: inout AlignmentScore, other: AlignmentScore) {
    total.right += other.right
    total.found += other.found
    total.truth += other.truth
  }

  var precision: Double { Double(right) / Double(max(found, 1)) }
  var recall: Double { Double(right) / Double(max(truth, 1)) }
  var f1: Double { 2 * Double(right) / Double(max(found + truth, 1)) }

  var description: String {
    "precision \(precision.rounded(to: 4)), recall \(recall.rounded(to: 4)), F1 \(f1.rounded(to: 4))"
  }
}

/// Splitmix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
