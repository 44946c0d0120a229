/// A piece of a text with the places in it that something is said about.
struct HTMLText {
  /// A place and the number of its finding on the page.
  struct Mark {
    let span: TextSpan
    let number: Int
    let severity: Severity
  }

  /// The English: each marked piece is a link to its finding. Where findings overlap, the worse and the shorter stand
  /// first, and a piece names all.
  static func english(_ span: TextSpan, in document: Document, marks: [Mark]) -> String {
    markup(span, in: document, marks: marks) { words, marks, isLast in
      let first = marks[0]
      let numbers = marks.map { String($0.number) }.joined(separator: " ")
      let classes = "mark \(first.severity.rawValue)\(isLast ? " last" : "")"
      return "<a class=\"\(classes)\" href=\"#f\(first.number)\" data-f=\"\(numbers)\" "
        + "aria-describedby=\"t\(first.number)\">\(words)</a>"
    }
  }

  /// The German: what proves a finding.
  static func german(_ span: TextSpan, in document: Document, marks: [Mark]) -> String {
    markup(span, in: document, marks: marks) { words, marks, _ in
      "<span class=\"proof\" data-f=\"\(marks.map { String($0.number) }.joined(separator: " "))\">\(words)</span>"
    }
  }

  /// - Parameter marked: the markup of some words, the marks on them (never none), and whether the first of them ends
  ///   here.
  private static func markup(
    _ span: TextSpan, in document: Document, marks: [Mark],
    marked: (_ words: String, _ marks: [Mark], _ isLast: Bool) -> String
  ) -> String {
    var cuts = Set([span.start, span.end])
    for mark in marks where mark.span.overlaps(span) {
      cuts.insert(max(mark.span.start, span.start))
      cuts.insert(min(mark.span.end, span.end))
    }
    let sorted = cuts.sorted()
    var result = ""
    for (start, end) in zip(sorted, sorted.dropFirst()) {
      let piece = TextSpan(start, end)
      let words = Markup.escaped(document.text(piece))
      let here = marks.filter { $0.span.overlaps(piece) }.sorted(by: precedes)
      result += here.isEmpty ? words : marked(words, here, here[0].span.end <= end || end == span.end)
    }
    return result
  }

  private static func precedes(_ a: Mark, _ b: Mark) -> Bool {
    if a.severity != b.severity { return a.severity > b.severity }
    if a.span.length != b.span.length { return a.span.length < b.span.length }
    return a.number < b.number
  }
}
