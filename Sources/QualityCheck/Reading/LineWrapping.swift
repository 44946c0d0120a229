/// Some lines that make one paragraph.
struct ParagraphLines {
  var span: TextSpan
  /// In Unicode scalars.
  var length: Int
  var lineCount = 1
  var endsSentence: Bool
  var endsClause: Bool
  let hasBullet: Bool
  /// Whether the paragraph follows the one before without a blank line.
  let isAttached: Bool

  init(_ line: TextLine, isAttached: Bool) {
    span = line.span
    length = line.length
    endsSentence = line.endsSentence
    endsClause = line.endsClause
    hasBullet = line.hasBullet
    self.isAttached = isAttached
  }

  mutating func append(_ line: TextLine) {
    span = span.union(line.span)
    length += line.length + 1
    lineCount += 1
    endsSentence = line.endsSentence
    endsClause = line.endsClause
  }
}

/// Whether the lines of a text are wrapped at some column, and at which.
struct LineWrapping {
  /// The column, in scalars; nil when every line is a paragraph of its own.
  let width: Int?

  /// Widths that people and programs wrap at.
  private static let widths = 40...120

  init(_ lines: [TextLine]) {
    // Pairs of lines with nothing between them.
    let pairs = zip(lines, lines.dropFirst()).filter { !$0.isBlank && !$1.isBlank && !$1.hasBullet }
    let lengths = pairs.map { Swift.max($0.length, $1.length) }.sorted()
    guard !lengths.isEmpty else {
      width = nil
      return
    }
    let width = lengths[lengths.count * 95 / 100]
    guard Self.widths.contains(width) else {
      self.width = nil
      return
    }
    let full = pairs.count { Self.isFull($0.0, before: $0.1, width: width) }
    let ended = pairs.count { $0.0.endsSentence }
    let lowercase = pairs.count { $0.1.startsLowercase }
    // Wrapping breaks sentences anywhere: most lines are full, few end a sentence, many go on in lower case.
    let isWrapped = full * 10 >= pairs.count * 6 && ended * 2 < pairs.count && lowercase * 4 >= pairs.count
    self.width = isWrapped ? width : nil
  }

  func paragraphs(of lines: [TextLine]) -> [ParagraphLines] {
    var paragraphs: [ParagraphLines] = []
    var previous: TextLine?
    for line in lines {
      defer { previous = line }
      guard !line.isBlank else { continue }
      let isAttached = previous.map { !$0.isBlank } ?? false
      if isAttached, let previous, let width, Self.goesOn(previous, in: line, width: width) {
        paragraphs[paragraphs.count - 1].append(line)
      } else {
        paragraphs.append(ParagraphLines(line, isAttached: isAttached))
      }
    }
    return paragraphs
  }

  private static func goesOn(_ line: TextLine, in next: TextLine, width: Int) -> Bool {
    !next.hasBullet
      && (isFull(line, before: next, width: width) || !line.endsSentence && next.startsLowercase)
  }

  /// Whether the next line's first word had no room, by a few columns: editors differ.
  private static func isFull(_ line: TextLine, before next: TextLine, width: Int) -> Bool {
    line.length + 1 + next.firstWordLength > width - 3
  }
}
