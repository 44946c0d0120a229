/// One document's part of the page: its verdict, its map, its sentences beside the German, its findings.
struct HTMLDocument {
  private let report: Report
  private let number: Int
  private let firstFinding: Int
  private let rules: [RuleID: RuleDescription]

  init(_ report: Report, number: Int, firstFinding: Int, rules: [RuleDescription]) {
    self.report = report
    self.number = number
    self.firstFinding = firstFinding
    self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The line of the table of several documents.
  var contentsRow: String {
    let score = report.score
    return """
      <tr><th scope="row"><a href="#d\(number)">\(Markup.escaped(report.path))</a></th>\
      <td><span class="verdict \(score.verdict.rawValue)">\(score.verdict.rawValue)</span></td>\
      <td class="number">\(Decimals.text(score.mqm, places: 1))</td>\
      <td class="number">\(Decimals.percent(report.spunProbability))</td>\
      <td>\(report.findings.isEmpty ? "none" : Summary.counts(score.counts))</td></tr>

      """
  }

  var markup: String {
    let hash = TextHash(report.bitext.target.document)
    return """
      <section class="document" id="d\(number)" aria-labelledby="d\(number)-title" data-path="\(Markup.escaped(report.path))" \
      data-hash="\(hash.rawValue)" data-length="\(report.bitext.target.document.utf8.count)">
      \(overview)\(rows)\(HTMLSuppressed(report: report).markup)</section>

      """
  }

  // MARK: Overview

  private var overview: String {
    let score = report.score
    let origin =
      report.sourcePath.map { "from the German of <span class=\"path\">\(Markup.escaped($0))</span>" }
      ?? "without a German source"
    let counts = Summary.counts(score.counts)
    return """
      <header class="overview">
      <div class="title">
      <h1 id="d\(number)-title">\(Markup.escaped(report.path))</h1>
      <p>\(origin)</p>
      </div>
      <dl class="facts">
      <div class="fact"><dt>Verdict</dt><dd><span class="verdict \(score.verdict.rawValue)">\(score.verdict.rawValue)</span></dd></div>
      <div class="fact"><dt>Score, at most</dt><dd><strong>\(Decimals.text(score.mqm, places: 1))</strong> of 100</dd></div>
      <div class="fact"><dt>Machine-spun</dt><dd><strong>\(Decimals.percent(report.spunProbability))</strong> \
      \(Summary.belief(report.spunProbability))</dd></div>
      <div class="fact"><dt>Findings</dt><dd><strong>\(report.findings.count)</strong> \(counts)</dd></div>
      </dl>
      \(arithmetic)\(report.findings.isEmpty ? "" : FindingMap(report: report).markup)</header>

      """
  }

  /// The score's formula with its numbers put in.
  private var arithmetic: String {
    let score = report.score
    guard score.words > 0 else { return "" }
    let parts = Severity.allCases.reversed().compactMap { severity in
      score.counts[severity].map { "\($0)\u{2009}\u{D7}\u{2009}\(severity.weight) \(severity.rawValue)" }
    }
    let penalty = parts.isEmpty ? "0" : "(\(parts.joined(separator: " + ")))"
    return """
      <p class="arithmetic"><span class="formula">100 \u{D7} (1 \u{2212} penalty \u{F7} words)</span> = \
      <span>100 \u{D7} (1 \u{2212} \(penalty) \u{F7} \(score.words)) = \(Decimals.text(score.mqm, places: 1))</span>. \
      qc sees only part of what may be wrong, so the true score is lower.</p>

      """
  }

  // MARK: Text

  private var rows: String {
    let target = report.bitext.target.document
    let placed = report.placedFindings
    let lines = LineIndex(target)
    let marks = report.findings.enumerated().map { index, finding in
      HTMLText.Mark(
        span: finding.span.widened(in: target), number: firstFinding + index, severity: finding.severity)
    }
    let proofs = report.findings.enumerated().compactMap { index, finding in
      finding.sourceSpan.map {
        HTMLText.Mark(span: $0, number: firstFinding + index, severity: finding.severity)
      }
    }
    .sorted { $0.span < $1.span }
    let hasSource = report.sourcePath != nil
    var text = """
      <div class="sides\(hasSource ? "" : " alone")" role="table" aria-label="\(hasSource ? "German and English, sentence by sentence" : "The English, sentence by sentence")">
      <div class="row head" role="row"><span class="line" role="columnheader"><span class="hidden">Line</span></span>\
      \(hasSource ? "<span role=\"columnheader\">German</span>" : "")<span role="columnheader">English</span></div>

      """
    let placesOfProofs = SpanIndex(proofs.map(\.span))
    let placesOfMarks = SpanIndex(marks.map(\.span))
    for row in AlignedRow.rows(of: report.bitext, findings: report.findings) {
      let here = row.target.map { placesOfMarks.overlapping($0) } ?? []
      let own = here.filter { marks[$0].span.start >= (row.target?.start ?? 0) }
      text += self.row(
        row, lines: lines, marks: here.map { marks[$0] },
        proofs: (row.source.map { placesOfProofs.overlapping($0) } ?? []).map { proofs[$0] },
        hasSource: hasSource)
      guard !own.isEmpty else { continue }
      text += "<div class=\"cards\" role=\"row\"><div role=\"cell\">\n"
      for index in own {
        text +=
          HTMLFinding(
            placed: placed[index], number: firstFinding + index, rule: rules[placed[index].finding.rule]
          ).markup
      }
      text += "</div></div>\n"
    }
    return text + "</div>\n"
  }

  private func row(
    _ row: AlignedRow, lines: LineIndex, marks: [HTMLText.Mark], proofs: [HTMLText.Mark], hasSource: Bool
  ) -> String {
    var classes = ["row", row.kind.rawValue]
    if row.beginsBlock { classes.append("begins") }
    if !row.kind.isChecked { classes.append("unchecked") }
    if marks.isEmpty { classes.append("clean") }
    let line = row.target.map { String(lines.line(at: $0.start)) } ?? ""
    var text =
      "<div class=\"\(classes.joined(separator: " "))\" role=\"row\"><span class=\"line\" role=\"cell\">\(line)</span>"
    if hasSource {
      let german = row.source.map { HTMLText.german($0, in: report.bitext.source.document, marks: proofs) }
      let nothing = row.kind.isChecked ? "<span class=\"nothing\">no German belongs to this</span>" : ""
      text += "<div class=\"german\" role=\"cell\" lang=\"de\">\(german ?? nothing)</div>"
    }
    let english = row.target.map { HTMLText.english($0, in: report.bitext.target.document, marks: marks) }
    let note = row.kind.isChecked ? "" : "<span class=\"note\">not checked: \(row.kind.rawValue)</span> "
    text += "<div class=\"english\" role=\"cell\" lang=\"en\">\(note)"
    text += english ?? "<span class=\"nothing\">no English belongs to this</span>"
    return text + "</div></div>\n"
  }
}

extension TextSpan {
  /// A place without words takes a scalar beside it, so that there is something to underline.
  fileprivate func widened(in document: Document) -> TextSpan {
    guard isEmpty, !document.utf8.isEmpty else { return self }
    var (start, end) = (start, end)
    if end < document.utf8.count {
      repeat { end += 1 } while end < document.utf8.count && document.utf8[end] & 0xC0 == 0x80
    } else {
      repeat { start -= 1 } while start > 0 && document.utf8[start] & 0xC0 == 0x80
    }
    return TextSpan(start, end)
  }
}
