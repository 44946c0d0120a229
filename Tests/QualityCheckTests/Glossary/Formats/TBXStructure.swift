/// The published structure of TBX version 3 as far as qc writes it: the RELAX NG grammar of the core structure
/// (TBXcoreStructV03.rng) and the Schematron rules of the dialect TBX-Basic, both by LTAC Global, put down anew as
/// content models over the names of children and as lists of values.
enum TBXStructure {
  private static let auxiliary = "(admin|adminGrp|descrip|descripGrp|note|ref|transacGrp|xref) "

  /// Children in order, each name followed by a space; nil where only text may stand.
  private static let models: [String: String?] = [
    "tbx": "tbxHeader text ",
    "tbxHeader": "fileDesc (encodingDesc )?(revisionDesc )?",
    "fileDesc": "(publicationStmt )?(titleStmt )?(sourceDesc )+",
    "sourceDesc": "(p )+",
    "text": "(body )?(back )?",
    "body": "(conceptEntry )+",
    "conceptEntry": "(\(auxiliary))*(langSec )+",
    "langSec": "((\(auxiliary))|(termSec ))+",
    "termSec": "term ((termNote|termNoteGrp) )*(\(auxiliary))*",
    "p": nil, "term": nil, "note": nil, "termNote": nil, "descrip": nil, "admin": nil,
  ]

  private static let attributes: [String: Set<String>] = [
    "tbx": ["type", "style", "xml:lang"], "conceptEntry": ["id"], "langSec": ["xml:lang"],
    "termNote": ["type"], "descrip": ["type"], "admin": ["type"],
  ]

  /// What each data category of TBX-Basic is, where it may stand and which values it may have.
  private static let categories:
    [String: (element: String, module: String, level: Set<String>, values: Set<String>?)] =
      [
        "subjectField": ("descrip", "min", ["conceptEntry"], nil),
        "definition": ("descrip", "basic", ["conceptEntry", "langSec"], nil),
        "context": ("descrip", "basic", ["termSec"], nil),
        "source": ("admin", "basic", ["conceptEntry", "langSec", "termSec"], nil),
        "administrativeStatus": (
          "termNote", "min", ["termSec"],
          [
            "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts",
            "supersededTerm-admn-sts",
          ]
        ),
        "partOfSpeech": ("termNote", "min", ["termSec"], ["adjective", "noun", "other", "verb", "adverb"]),
        "grammaticalGender": (
          "termNote", "basic", ["termSec"], ["masculine", "feminine", "neuter", "other"]
        ),
      ]

  /// Everything in a document that breaks the structure; empty for a valid one.
  static func violations(_ text: String, style: String) -> [String] {
    guard let root = MarkupTree.root(text) else { return ["not well-formed"] }
    guard root.name == "tbx" else { return ["the root is \(root.name)"] }
    var violations: [String] = []
    if root.attributes["type"] != "TBX-Basic" { violations.append("the dialect is not TBX-Basic") }
    if root.attributes["style"] != style { violations.append("the style is not \(style)") }
    if root.attributes["xmlns"] != nil, root.attributes["xmlns"] != "urn:iso:std:iso:30042:ed-2" {
      violations.append("the namespace is not ISO 30042's")
    }
    let ids = root.all.compactMap { $0.attributes["id"] }
    if Set(ids).count != ids.count { violations.append("an identifier stands twice") }
    check(root, parent: "", style: style, &violations)
    return violations
  }

  private static func check(
    _ node: MarkupTree.Node, parent: String, style: String, _ violations: inout [String]
  ) {
    let name = coreName(of: node, style: style)
    guard let model = models[name] else {
      violations.append("no element \(node.name)")
      return
    }
    let given = Set(node.attributes.keys).filter { !$0.hasPrefix("xmlns") }
    let expected = style == "dct" && node.name.contains(":") ? [] : attributes[name] ?? []
    if given != expected { violations.append("\(node.name) has the attributes \(given.sorted())") }
    if let id = node.attributes["id"], !id.isXMLName { violations.append("'\(id)' is no XML name") }
    if let category = category(of: node, style: style) { check(category, node, name, parent, &violations) }

    let children = node.children.map { coreName(of: $0, style: style) + " " }.joined()
    if let model {
      let matches = (try? Regex(model).wholeMatch(in: children)) != nil && isWhole(children, model)
      if !matches { violations.append("\(node.name) holds \(children)") }
      if node.text.contains(where: { !$0.isWhitespace }) { violations.append("text in \(node.name)") }
    } else if !node.children.isEmpty {
      violations.append("\(node.name) holds \(children)")
    }
    for child in node.children { check(child, parent: name, style: style, &violations) }
  }

  private static func isWhole(_ children: String, _ model: String) -> Bool {
    guard let regex = try? Regex(model), let match = try? regex.wholeMatch(in: children) else { return false }
    return match.range == children.startIndex..<children.endIndex
  }

  private static func check(
    _ category: String, _ node: MarkupTree.Node, _ element: String, _ parent: String,
    _ violations: inout [String]
  ) {
    guard let known = categories[category] else {
      violations.append("no data category '\(category)' in TBX-Basic")
      return
    }
    if known.element != element { violations.append("\(category) in a \(element)") }
    if !known.level.contains(parent) { violations.append("\(category) in a \(parent)") }
    if let values = known.values, !values.contains(node.text) {
      violations.append("\(category) is '\(node.text)'")
    }
  }

  private static func category(of node: MarkupTree.Node, style: String) -> String? {
    if style == "dct" {
      return node.name.split(separator: ":").count == 2 ? String(node.name.split(separator: ":")[1]) : nil
    }
    return ["termNote", "descrip", "admin"].contains(node.name) ? node.attributes["type"] ?? "" : nil
  }

  /// The element of the core structure that a module's element stands for.
  private static func coreName(of node: MarkupTree.Node, style: String) -> String {
    let parts = node.name.split(separator: ":").map(String.init)
    guard style == "dct", parts.count == 2, let known = categories[parts[1]], known.module == parts[0] else {
      return node.name
    }
    return known.element
  }
}

extension String {
  fileprivate var isXMLName: Bool { (try? /[A-Za-z_][A-Za-z0-9_.\-]*/.wholeMatch(in: self)) != nil }
}
