/// Findings that are shown together: one piece of English with the German beside it.
struct Passage {
  /// What is shown of the English.
  let excerpt: TextSpan
  /// The German sentences to show, in reading order.
  let german: [TextSpan]
  let findings: [Finding]

  /// Bytes of context shown around a finding of a sentence that is too long to be shown whole.
  private static let reach = 240

  /// Cuts the findings of a report into passages, in reading order.
  static func of(_ report: Report, lines: LineIndex) -> [Passage] {
    let bitext = report.bitext
    let pairOf = pairBySentence(bitext)
    var groups: [(pair: Int?, sentences: TextSpan, findings: [Finding])] = []
    for finding in report.findings {
      let sentence = bitext.target.sentence(at: finding.span.start)
      let pair = sentence.flatMap { pairOf[$0] }
      var whole =
        sentence.map { bitext.target.sentences[$0].span }
        ?? lines.span(ofLine: lines.line(at: finding.span.start))
      whole = whole.union(finding.span)
      if let last = groups.last, pair != nil, last.pair == pair,
        let end = last.findings.map(\.span.end).max(), finding.span.start - end <= 2 * reach
      {
        groups[groups.count - 1].findings.append(finding)
        groups[groups.count - 1].sentences = last.sentences.union(whole)
      } else {
        groups.append((pair, whole, [finding]))
      }
    }
    return groups.map { group in
      let place = group.findings.map(\.span).reduce(group.findings[0].span) { $0.union($1) }
      let pair = group.pair.map { bitext.pairs[$0] }
      return Passage(
        excerpt: clip(group.sentences, around: place, in: bitext.target.document),
        german: german(pair, proofs: group.findings.compactMap(\.sourceSpan), in: bitext.source),
        findings: group.findings)
    }
  }

  private static func pairBySentence(_ bitext: Bitext) -> [Int: Int] {
    var pairOf: [Int: Int] = [:]
    for (index, pair) in bitext.pairs.enumerated() {
      for sentence in pair.target { pairOf[sentence] = index }
    }
    return pairOf
  }

  /// The sentences of the pair, and those that hold a proof.
  private static func german(_ pair: SentencePair?, proofs: [TextSpan], in side: Side) -> [TextSpan] {
    var indices = Set(pair?.source ?? 0..<0)
    indices.formUnion(proofs.compactMap { side.sentence(at: $0.start) })
    return indices.sorted().map { index in
      let sentence = side.sentences[index].span
      let inside = proofs.filter { sentence.contains($0) }
      let place =
        inside.first.map { inside.reduce($0) { $0.union($1) } } ?? TextSpan(sentence.start, sentence.start)
      return clip(sentence, around: place, in: side.document)
    }
  }

  /// `whole`, or what is near `place` when `whole` is long; cut between words.
  private static func clip(_ whole: TextSpan, around place: TextSpan, in document: Document) -> TextSpan {
    guard whole.length > 4 * reach else { return whole }
    var start = whole.start
    if place.start - reach > whole.start {
      start = place.start - reach
      while start < place.start, document.utf8[start - 1] != 0x20 { start += 1 }
      if start == place.start { start = boundary(place.start - reach, in: document) }
    }
    var end = whole.end
    if place.end + reach < whole.end {
      end = place.end + reach
      while end > place.end, document.utf8[end] != 0x20 { end -= 1 }
      if end == place.end { end = boundary(place.end + reach, in: document) }
    }
    return TextSpan(start, end)
  }

  /// The start of the scalar that holds an offset.
  private static func boundary(_ offset: Int, in document: Document) -> Int {
    var offset = offset
    while offset > 0, document.utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

extension Side {
  /// The index of the sentence that holds an offset; nil between sentences.
  func sentence(at offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.end > offset { high = middle } else { low = middle + 1 }
    }
    return low < sentences.count && sentences[low].span.start <= offset ? low : nil
  }
}
