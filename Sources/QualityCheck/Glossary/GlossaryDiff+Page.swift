/// What `qc glossary diff` prints.
extension GlossaryDiff {
  /// For people: `+`, `-` and `~` before concepts and terms, and a line that counts.
  public var text: String {
    var text = ""
    for item in items {
      switch item {
      case .added(let concept): text += "+ \(concept.name)\n" + Self.terms(of: concept, "+")
      case .removed(let concept): text += "- \(concept.name)\n" + Self.terms(of: concept, "-")
      case .changed(let concept, let changes):
        text += "~ \(concept.name)\n" + changes.map { "    \($0.text)\n" }.joined()
      }
    }
    let counts = counts
    return text + "\(counts.added) added, \(counts.removed) removed, \(counts.changed) changed\n"
  }

  /// For programs, `schemaVersion` 1.
  public var json: String {
    let counts = counts
    return JSONValue.object([
      ("schemaVersion", .integer(1)),
      ("tool", .object([("name", "qc"), ("version", .string(Version.current))])),
      (
        "concepts",
        .array(
          items.map { item in
            switch item {
            case .added(let concept): .object([("change", "added"), ("concept", concept.json)])
            case .removed(let concept): .object([("change", "removed"), ("concept", concept.json)])
            case .changed(let concept, let changes):
              .object([
                ("change", "changed"), ("concept", concept.json),
                ("changes", .array(changes.map { .string($0.text) })),
              ])
            }
          })
      ),
      (
        "summary",
        .object([
          ("added", .integer(counts.added)), ("removed", .integer(counts.removed)),
          ("changed", .integer(counts.changed)),
        ])
      ),
    ]).rendered()
  }

  private var counts: (added: Int, removed: Int, changed: Int) {
    items.reduce(into: (0, 0, 0)) { counts, item in
      switch item {
      case .added: counts.0 += 1
      case .removed: counts.1 += 1
      case .changed: counts.2 += 1
      }
    }
  }

  private static func terms(of concept: Concept, _ sign: String) -> String {
    Language.allCases.flatMap { language in
      concept.terms(in: language).map { "    \(sign) \(language.rawValue) \($0.summary)\n" }
    }.joined()
  }
}

extension GlossaryDiff.Change {
  var text: String {
    switch self {
    case .added(let language, let term): "+ \(language.rawValue) \(term.summary)"
    case .removed(let language, let term): "- \(language.rawValue) \(term.summary)"
    case .changed(let language, let old, let new): "~ \(language.rawValue) \(old.summary) -> \(new.summary)"
    case .fact(let name, let old, let new):
      "~ \(name) \(old.map { "\"\($0)\"" } ?? "none") -> \(new.map { "\"\($0)\"" } ?? "none")"
    case .reordered(let language): "~ \(language.rawValue) terms in another order"
    }
  }
}
