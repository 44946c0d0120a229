/// How a TBX file names what it says: its version, its style, its prefixes, and its tags of languages.
struct TBXDialect {
  enum Version {
    /// MARTIF: `termEntry`, `langSet`, `tig`.
    case v2
    /// ISO 30042:2019: `conceptEntry`, `langSec`, `termSec`.
    case v3
  }

  var version = Version.v3
  var style: TBXStyle
  /// Of the core's elements, with its colon.
  var prefix = ""
  /// The prefixes of modules, with their colons, by the last part of their namespaces.
  var modules = ["min": "min:", "basic": "basic:"]
  /// Whether terms of version 2 stand in groups: `ntig` and `termGrp`.
  var isGrouped = false
  var tags: [Language: String] = [:]

  var entry: String { prefix + (version == .v2 ? "termEntry" : "conceptEntry") }
  var languageSection: String { prefix + (version == .v2 ? "langSet" : "langSec") }

  func tag(of language: Language) -> String { tags[language] ?? language.rawValue }

  /// A data category: its element in DCA, its module in DCT.
  struct Category {
    let name: String
    let element: String
    let module: String

    static let subjectField = Category(name: "subjectField", element: "descrip", module: "min")
    static let definition = Category(name: "definition", element: "descrip", module: "basic")
    static let context = Category(name: "context", element: "descrip", module: "basic")
    static let source = Category(name: "source", element: "admin", module: "basic")
    static let status = Category(name: "administrativeStatus", element: "termNote", module: "min")
    static let partOfSpeech = Category(name: "partOfSpeech", element: "termNote", module: "min")
    static let gender = Category(name: "grammaticalGender", element: "termNote", module: "basic")
  }

  func node(_ category: Category, _ text: String) -> MarkupNode {
    guard style == .dct else {
      return MarkupNode(
        name: prefix + category.element, attributes: [("type", category.name)], content: .text(text))
    }
    guard let module = modules[category.module] else {
      let name = "\(category.module):\(category.name)"
      let namespace = ("xmlns:\(category.module)", "http://www.tbxinfo.net/ns/\(category.module)")
      return MarkupNode(name: name, attributes: [namespace], content: .text(text))
    }
    return MarkupNode(name: module + category.name, content: .text(text))
  }

  /// A term's element, from what stands within its group and what stands behind it.
  func term(_ inner: [MarkupNode], _ outer: [MarkupNode]) -> MarkupNode {
    switch (version, isGrouped) {
    case (.v3, _): MarkupNode(name: prefix + "termSec", content: .elements(inner + outer))
    case (.v2, false): MarkupNode(name: prefix + "tig", content: .elements(inner + outer))
    case (.v2, true):
      MarkupNode(
        name: prefix + "ntig",
        content: .elements([MarkupNode(name: prefix + "termGrp", content: .elements(inner))] + outer))
    }
  }
}
