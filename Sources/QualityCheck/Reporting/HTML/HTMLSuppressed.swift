/// The findings of a document that somebody lets pass: folded away, each with its place and the reason.
struct HTMLSuppressed {
  let report: Report

  /// Empty when there are none.
  var markup: String {
    guard !report.suppressed.isEmpty else { return "" }
    let count = report.suppressed.count
    let rows = zip(report.placedSuppressed, report.suppressed).map { row($0, $1.cause) }
    return """
      <details class="suppressed"><summary>\(count) \(count == 1 ? "finding" : "findings") let pass: \
      \(Summary.passed(report.suppressed))</summary>
      <table>
      <thead><tr><th scope="col">Line</th><th scope="col">English</th><th scope="col">Finding</th>\
      <th scope="col">Why it may pass</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </details>

      """
  }

  private func row(_ placed: PlacedFinding, _ cause: SuppressedFinding.Cause) -> String {
    let finding = placed.finding
    let words = report.bitext.target.document.quotable(finding.span)
    return """
      <tr><td class="number">\(placed.place.start.line)</td><td lang="en">\(Markup.escaped(words))</td>\
      <td><span class="severity \(finding.severity.rawValue)">\(finding.severity.rawValue)</span> \
      \(Markup.escaped(finding.message)) <code>\(Markup.escaped(finding.rule.rawValue))</code></td>\
      <td>\(Markup.escaped(report.reason(cause)))</td></tr>

      """
  }
}
