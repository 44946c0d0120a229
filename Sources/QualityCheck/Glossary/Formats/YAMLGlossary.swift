internal import Foundation
internal import Yams

/// Glossaries in YAML, for editing by hand: a list of concepts.
///
///     - id: leak
///       domain: security
///       de: [Datenleck]
///       en:
///         - data breach
///         - term: data hole
///           status: deprecated
///
/// A term is its text alone, or a mapping of `term` and the names of the table's columns. The list may stand below a
/// key `concepts`. Anchors and aliases are refused: they make bombs of small files.
enum YAMLGlossary {
  static func entries(_ file: GlossaryFile) throws(GlossaryError) -> [GlossaryEntry] {
    try parse(file).concepts.map(\.entry)
  }

  /// A concept with the node it was read from.
  struct Located {
    let entry: GlossaryEntry
    let node: Node.Mapping
  }

  struct Parsed {
    let concepts: [Located]
    /// The list of concepts; nil in a file of remarks alone.
    let list: Node.Sequence?
  }

  static func parse(_ file: GlossaryFile) throws(GlossaryError) -> Parsed {
    try file.checkEncoding()
    if let alias = YAMLAnchors.firstAlias(in: file.bytes) { throw file.fault(.yamlAnchor, at: alias) }
    let reader = YAMLReader(path: file.path)
    let start = file.hasMark ? 3 : 0
    guard let root = try reader.compose(String(decoding: file.bytes[start...], as: UTF8.self)) else {
      return Parsed(concepts: [], list: nil)
    }
    let list = try reader.list(of: root)
    var concepts: [Located] = []
    for node in list {
      let mapping = try reader.mapping(node, "a concept: 'de:', 'en:' and what is known of it")
      concepts.append(Located(entry: try reader.entry(mapping, at: node), node: mapping))
    }
    return Parsed(concepts: concepts, list: list)
  }
}

/// Reads the nodes of a YAML glossary; every error names its place.
private struct YAMLReader {
  let path: String

  func compose(_ text: String) throws(GlossaryError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw fault(for: error)
    } catch {
      throw .faulty(path: path, at: TextPosition(line: 1, column: 1), .yaml(reason: "\(error)"))
    }
  }

  private func fault(for error: YamlError) -> GlossaryError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      if problem.contains("another document") {
        return .faulty(
          path: path, at: TextPosition(line: max(mark.line, 1), column: max(mark.column, 1)),
          .expected("one list of concepts; take out the '---' that begins another document"))
      }
      // An alias of an anchor that is not there is an alias, too.
      return .faulty(
        path: path, at: TextPosition(line: max(mark.line, 1), column: max(mark.column, 1)),
        problem.contains("anchor") || problem.contains("alias") ? .yamlAnchor : .yaml(reason: problem))
    case .reader(let problem, _, _, _):
      return .faulty(path: path, at: TextPosition(line: 1, column: 1), .yaml(reason: problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return .faulty(
        path: path, at: TextPosition(line: context.mark.line, column: context.mark.column),
        .repeatedKey(name: "\(duplicates.map { "\($0)" }.first ?? "")"))
    default:
      return .faulty(path: path, at: TextPosition(line: 1, column: 1), .yaml(reason: "\(error)"))
    }
  }

  func list(of root: Node) throws(GlossaryError) -> Node.Sequence {
    try refuseAnchor(root)
    switch root {
    case .sequence(let list): return list
    case .mapping(let mapping):
      var list: Node.Sequence?
      for (key, value) in mapping {
        let name = try scalar(key)
        guard name == "concepts" else { throw unknownKey(name, among: ["concepts"], at: key) }
        try refuseAnchor(value)
        if case .sequence(let found) = value { list = found }
      }
      if let list { return list }
    default: break
    }
    throw fault(.expected("a list of concepts, each behind a dash"), at: root)
  }

  func mapping(_ node: Node, _ what: String) throws(GlossaryError) -> Node.Mapping {
    try refuseAnchor(node)
    guard case .mapping(let mapping) = node else { throw fault(.expected(what), at: node) }
    return mapping
  }

  func entry(_ mapping: Node.Mapping, at node: Node) throws(GlossaryError) -> GlossaryEntry {
    var facts: [String: String] = [:]
    var german: [(Term, TextPosition)] = []
    var english: [(Term, TextPosition)] = []
    for (key, value) in mapping {
      let name = try scalar(key)
      switch name {
      case "de": german = try terms(value)
      case "en": english = try terms(value)
      case "id", "domain": facts[name] = GlossaryText.term(try scalar(value))
      case "definition", "note": facts[name] = GlossaryText.prose(try scalar(value))
      case _ where YAMLGlossary.termKeys.contains(name):
        throw fault(.expected("'\(name)' at a term: 'en: {term: ..., \(name): ...}'"), at: key)
      default: throw unknownKey(name, among: ["id", "domain", "definition", "note", "de", "en"], at: key)
      }
    }
    guard !german.isEmpty || !english.isEmpty else { throw fault(.noTerm, at: node) }
    return GlossaryEntry(
      concept: Concept(
        id: facts["id"], domain: facts["domain"], definition: facts["definition"], note: facts["note"],
        german: german.map(\.0), english: english.map(\.0)),
      position: position(node), german: german.map(\.1), english: english.map(\.1))
  }

  private func terms(_ node: Node) throws(GlossaryError) -> [(Term, TextPosition)] {
    try refuseAnchor(node)
    guard case .sequence(let list) = node else {
      if case .scalar(let scalar) = node, scalar.string.isEmpty { return [] }
      return [try term(node)]
    }
    var terms: [(Term, TextPosition)] = []
    for node in list { terms.append(try term(node)) }
    return terms
  }

  private func term(_ node: Node) throws(GlossaryError) -> (Term, TextPosition) {
    if case .scalar = node { return (Term(try text(node)), position(node)) }
    let mapping = try mapping(node, "a term, or 'term:' and what is known of it")
    var facts = TermFacts()
    var text: (String, TextPosition)?
    for (key, value) in mapping {
      let name = try scalar(key)
      switch name {
      case "term": text = (try self.text(value), position(value))
      case "status": facts.status = try known(TermStatus(spelling: scalar(value)), name, value)
      case "case": facts.caseRule = try known(Term.CaseRule(rawValue: scalar(value)), name, value)
      case "pos": facts.partOfSpeech = try known(Term.PartOfSpeech(spelling: scalar(value)), name, value)
      case "gender": facts.gender = try known(Term.Gender(spelling: scalar(value)), name, value)
      case "number": facts.number = try known(Term.Number(spelling: scalar(value)), name, value)
      case "forms":
        try refuseAnchor(value)
        guard case .sequence(let list) = value else { throw fault(.expected("a list of forms"), at: value) }
        for form in list { facts.forms.append(try self.text(form)) }
      case "context": facts.context = GlossaryText.prose(try scalar(value))
      case "origin": facts.origin = GlossaryText.prose(try scalar(value))
      default: throw unknownKey(name, among: YAMLGlossary.termKeys, at: key)
      }
    }
    guard let text else { throw fault(.expected("a key 'term' with the term's text"), at: node) }
    return (facts.term(text.0), text.1)
  }

  private func text(_ node: Node) throws(GlossaryError) -> String {
    let text = GlossaryText.term(try scalar(node))
    guard !text.isEmpty else { throw fault(.noTerm, at: node) }
    return text
  }

  private func scalar(_ node: Node) throws(GlossaryError) -> String {
    try refuseAnchor(node)
    guard case .scalar(let scalar) = node else { throw fault(.expected("a text"), at: node) }
    return scalar.string
  }

  private func known<Value: RawRepresentable & CaseIterable>(
    _ value: Value?, _ field: String, _ node: Node
  ) throws(GlossaryError) -> Value where Value.RawValue == String {
    if let value { return value }
    throw fault(
      .unknownValue(field: field, value: try scalar(node), allowed: Value.allCases.map(\.rawValue)), at: node)
  }

  private func unknownKey(_ name: String, among keys: [String], at node: Node) -> GlossaryError {
    let nearest = keys.min { EditDistance.of($0, name) < EditDistance.of($1, name) }
    let isNear = nearest.map { EditDistance.of($0, name) <= 2 } ?? false
    return fault(.unknownKey(name: name, nearest: isNear ? nearest : nil), at: node)
  }

  private func refuseAnchor(_ node: Node) throws(GlossaryError) {
    if node.anchor != nil { throw fault(.yamlAnchor, at: node) }
    if case .alias = node { throw fault(.yamlAnchor, at: node) }
  }

  private func fault(_ fault: GlossaryError.Fault, at node: Node) -> GlossaryError {
    .faulty(path: path, at: position(node), fault)
  }

  private func position(_ node: Node) -> TextPosition {
    node.mark.map { TextPosition(line: $0.line, column: $0.column) } ?? TextPosition(line: 1, column: 1)
  }
}
