/// A picture of where in a text the findings lie: a bar for each part of the text, as high as what is wrong there.
struct FindingMap {
  private static let columns = 100
  private static let height = 48.0

  let report: Report

  var markup: String {
    let length = max(report.bitext.target.document.utf8.count, 1)
    var columns = [[Severity: Int]](repeating: [:], count: Self.columns)
    for finding in report.findings {
      let column = min(finding.span.start * Self.columns / length, Self.columns - 1)
      columns[column][finding.severity, default: 0] += 1
    }
    let highest = columns.map(Self.weight).max() ?? 1
    var bars = ""
    for (index, counts) in columns.enumerated() where !counts.isEmpty {
      var bottom = Self.height
      for severity in Severity.allCases.reversed() {
        guard let count = counts[severity] else { continue }
        let share = Self.weight([severity: count]) / max(highest, 1)
        let height = max(share * (Self.height - 6), 3)
        bottom -= height
        bars +=
          "<rect class=\"\(severity.rawValue)\" x=\"\(index * 10 + 1)\" y=\"\(Decimals.text(bottom, places: 1))\" "
          + "width=\"8\" height=\"\(Decimals.text(height, places: 1))\"/>"
      }
    }
    return """
      <figure><svg class="map" role="img" aria-label="\(Markup.escaped(description))" viewBox="0 0 \(Self.columns * 10) \
      \(Int(Self.height))" preserveAspectRatio="none">\(bars)<rect class="here" x="-10" y="0" width="4" \
      height="\(Int(Self.height))"/></svg>
      <figcaption>Where in the text the findings lie, from its first word to its last; the higher, the worse.</figcaption></figure>

      """
  }

  /// MQM's weight; what costs nothing is seen all the same.
  private static func weight(_ counts: [Severity: Int]) -> Double {
    counts.reduce(0) { $0 + max(Double($1.key.weight), 0.5) * Double($1.value) }
  }

  private var description: String {
    let length = max(report.bitext.target.document.utf8.count, 1)
    var thirds = [0, 0, 0]
    for finding in report.findings { thirds[min(finding.span.start * 3 / length, 2)] += 1 }
    return "Where the findings lie: \(thirds[0]) in the first third of the text, \(thirds[1]) in the second, "
      + "\(thirds[2]) in the last"
  }
}
