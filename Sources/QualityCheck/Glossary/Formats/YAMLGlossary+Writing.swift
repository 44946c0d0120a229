internal import Yams

extension YAMLGlossary {
  static let termKeys = ["term", "status", "case", "pos", "gender", "number", "forms", "context", "origin"]

  /// The glossary as a list of concepts.
  static func write(_ glossary: Glossary) -> String {
    glossary.concepts.map { yaml(.init([node($0)])) }.joined()
  }

  /// A concept with its facts in the order in which people look for them.
  static func node(_ concept: Concept) -> Node {
    var pairs: [(Node, Node)] = []
    for (name, value) in [
      ("id", concept.id), ("domain", concept.domain), ("definition", concept.definition),
      ("note", concept.note),
    ] {
      if let value { pairs.append((Node(name), scalar(value))) }
    }
    for language in Language.allCases where !concept.terms(in: language).isEmpty {
      pairs.append((Node(language.rawValue), Node(concept.terms(in: language).map(node))))
    }
    return Node(pairs)
  }

  static func node(_ term: Term) -> Node {
    if term.isPlain { return scalar(term.text) }
    var pairs = [(Node("term"), scalar(term.text))]
    for (name, value) in [
      ("status", term.status == .preferred ? nil : term.status.rawValue),
      ("case", term.unusualCaseRule?.rawValue),
      ("pos", term.partOfSpeech?.rawValue), ("gender", term.gender?.rawValue),
      ("number", term.number?.rawValue),
    ] {
      if let value { pairs.append((Node(name), Node(value))) }
    }
    if !term.forms.isEmpty { pairs.append((Node("forms"), Node(term.forms.map(scalar)))) }
    if let context = term.context { pairs.append((Node("context"), scalar(context))) }
    if let source = term.source { pairs.append((Node("origin"), scalar(source))) }
    return Node(pairs)
  }

  /// A node as block-style YAML, its lines never folded.
  static func yaml(_ node: Node) -> String {
    do {
      let text = try serialize(node: node, width: -1, allowUnicode: true)
      // The emitter ends a document whose last text might go on.
      return text.hasSuffix("\n...\n") ? String(text.dropLast("...\n".count)) : text
    } catch {
      preconditionFailure("a node of plain texts is refused by the emitter: \(error)")
    }
  }

  /// Quoted where another reader would take the text for a number, a date, a truth value or nothing.
  private static func scalar(_ text: String) -> Node {
    if text.contains("\n") { return Node(text, .implicit, .literal) }
    let reserved: Set = ["yes", "no", "y", "n", "true", "false", "on", "off", "null", "~"]
    let isNumber = text.utf8.first.map { (0x30...0x39).contains($0) || "+-.".utf8.contains($0) } ?? true
    return Node(text, .implicit, isNumber || reserved.contains(text.lowercased()) ? .singleQuoted : .any)
  }
}
