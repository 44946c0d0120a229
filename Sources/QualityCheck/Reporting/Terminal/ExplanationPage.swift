/// A rule's description for a terminal.
package struct ExplanationPage: Sendable {
  private let width: Int
  private let isColoured: Bool

  package init(width: Int, isColoured: Bool) {
    self.width = min(width, 100)
    self.isColoured = isColoured
  }

  package func render(_ rule: RuleDescription) -> String {
    var canvas = Canvas(width: width, isColoured: isColoured)
    canvas.write(
      DisplayCell.cells(rule.id.rawValue, style: .strong)
        + DisplayCell.cells("  \(rule.severity.rawValue), \(rule.category)", style: .faint))
    canvas.emptyLine()
    canvas.write(DisplayCell.cells(rule.summary), first: "  ", rest: "  ")
    canvas.emptyLine()
    canvas.write(DisplayCell.cells(rule.rationale), first: "  ", rest: "  ")
    examples("Wrong:", rule.failing, severity: rule.severity, on: &canvas)
    examples("Right:", rule.passing, severity: rule.severity, on: &canvas)
    return canvas.output
  }

  private func examples(
    _ title: String, _ examples: [Example], severity: Severity, on canvas: inout Canvas
  ) {
    guard !examples.isEmpty else { return }
    canvas.emptyLine()
    canvas.write(DisplayCell.cells(title, style: .strong))
    for example in examples {
      canvas.emptyLine()
      canvas.write(cells(example.target, .finding(severity)), first: "  en │ ", rest: "     │ ", marks: true)
      if !example.source.isEmpty {
        canvas.write(DisplayCell.cells(example.source), first: "  de │ ", rest: "     │ ")
      }
      for entry in example.glossaryEntries {
        canvas.write(DisplayCell.cells(entry), first: "term │ ", rest: "     │ ")
      }
      if let correction = example.correction {
        canvas.write(DisplayCell.cells(correction, style: .correction), first: " new │ ", rest: "     │ ")
      }
    }
  }

  /// The text of an example, its marked places styled.
  private func cells(_ text: String, _ style: Style) -> [DisplayCell] {
    var cells: [DisplayCell] = []
    var isMarked = false
    var piece = ""
    for scalar in text.unicodeScalars {
      if scalar == "↓" || scalar == "↑" {
        cells += DisplayCell.cells(piece, style: isMarked ? style : .plain)
        piece = ""
        isMarked = scalar == "↓"
      } else {
        piece.unicodeScalars.append(scalar)
      }
    }
    return cells + DisplayCell.cells(piece, style: isMarked ? style : .plain)
  }
}
