/// One finding for a terminal: the place, and section by section why it is a finding.
package struct FindingPage: Sendable {
  private let width: Int
  private let isColoured: Bool

  package init(width: Int, isColoured: Bool) {
    self.width = min(width, 100)
    self.isColoured = isColoured
  }

  package func render(_ explanation: FindingExplanation) -> String {
    var canvas = Canvas(width: width, isColoured: isColoured)
    heading(explanation, on: &canvas)
    place(explanation, on: &canvas)
    swaps(explanation, on: &canvas)
    german(explanation, on: &canvas)
    certainty(explanation, on: &canvas)
    alternatives(explanation, on: &canvas)
    return canvas.output
  }

  // MARK: Sections

  private func heading(_ explanation: FindingExplanation, on canvas: inout Canvas) {
    let finding = explanation.finding
    canvas.write(DisplayCell.cells(finding.message, style: .strong))
    canvas.write(
      DisplayCell.cells(
        "\(finding.rule.rawValue), \(finding.severity.rawValue), \(finding.verdict.rawValue), "
          + Decimals.percent(finding.confidence), style: .faint))
    canvas.write(
      DisplayCell.cells("fingerprint \(explanation.fingerprint.rawValue)", style: .faint))
  }

  private func place(_ explanation: FindingExplanation, on canvas: inout Canvas) {
    let report = explanation.report.only(explanation.finding)
    let lines = LineIndex(report.bitext.target.document)
    for passage in Passage.of(report, lines: lines) {
      canvas.emptyLine()
      passage.write(of: report, lines: lines, on: &canvas)
    }
  }

  private func swaps(_ explanation: FindingExplanation, on canvas: inout Canvas) {
    guard !explanation.swaps.isEmpty else { return }
    title("What replaced what, and who says so", on: &canvas)
    for swap in explanation.swaps {
      line("'\(swap.words.term)' became '\(swap.words.image)'", on: &canvas)
      let unknown =
        "in no thesaurus and not among the documented replacements: the place and the rest of the phrase say so"
      for witness in swap.witnesses.isEmpty ? [unknown] : swap.witnesses {
        line(witness, indent: 6, on: &canvas)
      }
    }
  }

  private func german(_ explanation: FindingExplanation, on canvas: inout Canvas) {
    title("What the German says", on: &canvas)
    let bitext = explanation.report.bitext
    guard let span = explanation.finding.sourceSpan else {
      let why =
        explanation.report.sourcePath == nil
        ? "There is no German text." : "No German words settle it: the finding rests on the English."
      return line(why, on: &canvas)
    }
    let position = LineIndex(bitext.source.document).position(at: span.start)
    line(
      "'\(bitext.source.document.quotable(span))', \(bitext.source.document.path.onOneLine):\(position.line):"
        + "\(position.column)", on: &canvas)
    for meaning in explanation.meanings {
      line("\(meaning.authority): \(meaning.detail)", indent: 6, on: &canvas)
    }
    if explanation.meanings.isEmpty {
      line("neither glossary nor dictionary have it", indent: 6, on: &canvas)
    }
  }

  private func certainty(_ explanation: FindingExplanation, on canvas: inout Canvas) {
    let (finding, report) = (explanation.finding, explanation.report)
    title("How sure", on: &canvas)
    let share = Decimals.percent(finding.confidence)
    labelled(
      "this place", "\(share): of a hundred findings as sure as this, \(share.dropLast()) should be right",
      on: &canvas)
    labelled(
      "verdict",
      finding.verdict == .confirmed
        ? "confirmed: the German shows what was meant" : "suspected: no German settles it", on: &canvas)
    labelled(
      "the text",
      "machine-spun \(Summary.belief(report.spunProbability)) (\(Decimals.percent(report.spunProbability)))",
      on: &canvas)
    let words = report.bitext.target.document.quotable(finding.span)
    if let first = explanation.likelihoods.first {
      labelled("usage", first.sentence(beside: words), on: &canvas)
    }
    for remark in explanation.remarks { labelled("also", remark, on: &canvas) }
  }

  private func alternatives(_ explanation: FindingExplanation, on canvas: inout Canvas) {
    title("What to write, and what else was considered", on: &canvas)
    let suggestions = explanation.finding.suggestions
    if suggestions.isEmpty { return line("Nothing: the finding proposes no correction.", on: &canvas) }
    for (index, suggestion) in suggestions.enumerated() {
      let safe = suggestion.isSafe ? ", safe to put in" : ""
      var text = "'\(suggestion.text)': \(Decimals.percent(suggestion.confidence))\(safe)"
      if index > 0, explanation.likelihoods.indices.contains(index) {
        text += "; " + explanation.likelihoods[index].comparison.text(beside: "what stands there")
      }
      line(text, on: &canvas)
    }
    if suggestions.count == 1 { line("Nothing else came close.", on: &canvas) }
  }

  // MARK: Lines

  private func title(_ text: String, on canvas: inout Canvas) {
    canvas.emptyLine()
    canvas.write(DisplayCell.cells(text, style: .strong))
  }

  private func line(_ text: String, indent: Int = 2, on canvas: inout Canvas) {
    canvas.write(
      DisplayCell.cells(text), first: String(repeating: " ", count: indent),
      rest: String(repeating: " ", count: indent + 2))
  }

  private func labelled(_ label: String, _ text: String, on canvas: inout Canvas) {
    let room = 12
    canvas.write(
      DisplayCell.cells(text),
      first: "  " + label + String(repeating: " ", count: max(1, room - label.count)),
      rest: String(repeating: " ", count: room + 2))
  }
}

extension Report {
  /// The report with one of its findings.
  fileprivate func only(_ finding: Finding) -> Report {
    Report(bitext: bitext, sourcePath: sourcePath, findings: [finding])
  }
}
