/// A line of the side-by-side view: some English, the German it belongs to, or one of them alone.
struct AlignedRow {
  var target: TextSpan?
  var source: TextSpan?
  /// What kind of block the English (else the German) stands in.
  var kind: Block.Kind
  /// Whether a block begins here.
  var beginsBlock = false
  /// 0 to 1; 0 where one side is empty.
  var confidence = 0.0

  /// The rows of a bitext in reading order: pairs, German that no English renders, and English that is not checked.
  static func rows(of bitext: Bitext, findings: [Finding]) -> [AlignedRow] {
    var rows = paired(bitext)
    insertUnchecked(of: bitext.target.document, into: &rows)
    cover(findings, length: bitext.target.document.utf8.count, in: &rows)
    return rows
  }

  private static func paired(_ bitext: Bitext) -> [AlignedRow] {
    var isPaired = [Bool](repeating: false, count: bitext.source.sentences.count)
    for pair in bitext.pairs { for sentence in pair.source { isPaired[sentence] = true } }
    var rows: [AlignedRow] = []
    var next = 0
    var lastBlock: Int?
    func addUnpaired(before end: Int) {
      while next < end {
        if !isPaired[next] {
          let sentence = bitext.source.sentences[next]
          rows.append(AlignedRow(source: sentence.span, kind: bitext.source.kind(of: sentence)))
        }
        next += 1
      }
    }
    for pair in bitext.pairs where !(pair.source.isEmpty && pair.target.isEmpty) {
      if !pair.source.isEmpty { addUnpaired(before: pair.source.lowerBound) }
      var row = AlignedRow(
        target: bitext.target.span(of: pair.target), source: bitext.source.span(of: pair.source),
        kind: .paragraph, confidence: pair.confidence)
      if let first = pair.target.first.map({ bitext.target.sentences[$0] }) {
        row.kind = bitext.target.kind(of: first)
        row.beginsBlock = first.block != lastBlock
        lastBlock = first.block
      }
      rows.append(row)
    }
    addUnpaired(before: isPaired.count)
    return rows
  }

  private static func insertUnchecked(of document: Document, into rows: inout [AlignedRow]) {
    for block in document.blocks where !block.kind.isChecked && !block.span.isEmpty {
      let place = rows.firstIndex { ($0.target?.start ?? -1) >= block.span.start } ?? rows.count
      if place > 0, let before = rows[place - 1].target, before.overlaps(block.span) { continue }
      if place < rows.count, let after = rows[place].target, after.overlaps(block.span) { continue }
      rows.insert(AlignedRow(target: block.span, kind: block.kind, beginsBlock: true), at: place)
    }
  }

  /// Lets every finding begin and end in a row: a finding outside all sentences widens the row before it.
  private static func cover(_ findings: [Finding], length: Int, in rows: inout [AlignedRow]) {
    guard !findings.isEmpty else { return }
    var targets = rows.indices.filter { rows[$0].target != nil }
    if targets.isEmpty {
      rows.append(AlignedRow(target: TextSpan(0, length), kind: .paragraph, beginsBlock: true))
      targets = [rows.count - 1]
    }
    var current = 0
    for finding in findings {
      while current + 1 < targets.count, start(targets[current + 1], rows) <= finding.span.start {
        current += 1
      }
      // What lies beyond the next row's start is marked there.
      let limit = current + 1 < targets.count ? start(targets[current + 1], rows) : length
      guard let span = rows[targets[current]].target else { continue }
      rows[targets[current]].target = TextSpan(
        min(span.start, finding.span.start), max(span.end, min(finding.span.end, limit)))
    }
  }

  private static func start(_ row: Int, _ rows: [AlignedRow]) -> Int { rows[row].target?.start ?? 0 }
}

extension Side {
  fileprivate func kind(of sentence: Sentence) -> Block.Kind {
    document.blocks.indices.contains(sentence.block) ? document.blocks[sentence.block].kind : .paragraph
  }

  /// From the first sentence of a range to the end of the last.
  fileprivate func span(of range: Range<Int>) -> TextSpan? {
    guard let first = range.first, let last = range.last else { return nil }
    return sentences[first].span.union(sentences[last].span)
  }
}
