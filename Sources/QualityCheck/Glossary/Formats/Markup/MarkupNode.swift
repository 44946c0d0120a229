/// An element that is to be written; its texts are escaped already.
struct MarkupNode {
  enum Content {
    case text(String)
    case elements([MarkupNode])
  }

  let name: String
  var attributes: [(name: String, value: String)] = []
  let content: Content

  /// Where elements stand: each on a line of its own, or all on one.
  struct Layout {
    /// What stands before the element; nil when all elements stand on one line.
    var indent: String?
    var step = "  "
    var lineEnd = "\n"

    var inside: Layout { Layout(indent: indent.map { $0 + step }, step: step, lineEnd: lineEnd) }
  }

  /// The element as text, with neither spaces before its first tag nor a line end behind its last.
  func text(_ layout: Layout) -> String {
    let head = attributes.reduce(name) { $0 + " \($1.name)=\"\($1.value)\"" }
    switch content {
    case .text(let text): return "<\(head)>\(text)</\(name)>"
    case .elements(let elements):
      let inside = layout.inside
      let lines = elements.map { inside.lineStart + $0.text(inside) }.joined()
      return "<\(head)>\(lines)\(layout.lineStart)</\(name)>"
    }
  }
}

extension MarkupNode.Layout {
  /// What goes before an element that stands behind another.
  var lineStart: String { indent.map { lineEnd + $0 } ?? "" }
}
