/// How TBX names its data categories.
public enum TBXStyle: String, Sendable, CaseIterable {
  /// As attributes: `<termNote type="partOfSpeech">`.
  case dca
  /// As tags of their modules: `<min:partOfSpeech>`.
  case dct
}

extension TBXGlossary {
  /// The glossary in the dialect TBX-Basic of TBX version 3 (ISO 30042:2019).
  ///
  /// A note's lines are notes of their own, other texts are written on one line. What the dialect has no place for is
  /// counted as lost.
  static func write(_ glossary: Glossary, style: TBXStyle) -> WrittenGlossary {
    var writer = TBXWriter(style: style)
    for concept in glossary.concepts { writer.add(concept) }
    return WrittenGlossary(text: writer.document, losses: writer.losses)
  }
}

private struct TBXWriter {
  let style: TBXStyle
  private(set) var losses: [WrittenGlossary.Loss: Int] = [:]
  private var body = ""
  private var madeUp = 0

  init(style: TBXStyle) { self.style = style }

  /// A data category: its element in DCA, its module in DCT.
  private struct Category {
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

  var document: String {
    let modules =
      style == .dct
      ? "\n  xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\"" : ""
    // The core structure allows a text without a body, but no body without a concept.
    let text = body.isEmpty ? "  <text/>\n" : "  <text>\n    <body>\n\(body)    </body>\n  </text>\n"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <tbx type="TBX-Basic" style="\(style.rawValue)" xml:lang="de" xmlns="urn:iso:std:iso:30042:ed-2"\(modules)>
        <tbxHeader>
          <fileDesc>
            <sourceDesc>
              <p>Written by qc \(Version.current)</p>
            </sourceDesc>
          </fileDesc>
        </tbxHeader>
      \(text)</tbx>

      """
  }

  mutating func add(_ concept: Concept) {
    guard !concept.german.isEmpty || !concept.english.isEmpty else {
      losses[.concept, default: 0] += 1
      return
    }
    body += "      <conceptEntry id=\"\(identifier(of: concept))\">\n"
    line(4, .subjectField, concept.domain)
    line(4, .definition, concept.definition)
    for note in (concept.note ?? "").split(separator: "\n") {
      body += "        <note>\(text(String(note)))</note>\n"
    }
    for language in Language.allCases {
      let terms = concept.terms(in: language)
      guard !terms.isEmpty else { continue }
      body += "        <langSec xml:lang=\"\(language.rawValue)\">\n"
      for term in terms { add(term) }
      body += "        </langSec>\n"
    }
    body += "      </conceptEntry>\n"
  }

  private mutating func add(_ term: Term) {
    body += "          <termSec>\n            <term>\(text(term.text))</term>\n"
    // In the order of the core structure: notes on the term first, then everything else.
    line(6, .status, term.status.administrativeStatus)
    line(6, .partOfSpeech, term.partOfSpeech?.rawValue)
    line(6, .gender, term.gender?.rawValue)
    line(6, .source, term.source)
    line(6, .context, term.context)
    body += "          </termSec>\n"
    if term.number != nil { losses[.number, default: 0] += 1 }
    if term.unusualCaseRule != nil { losses[.caseRule, default: 0] += 1 }
    if !term.forms.isEmpty { losses[.forms, default: 0] += 1 }
  }

  private mutating func line(_ depth: Int, _ category: Category, _ value: String?) {
    guard let value else { return }
    let (start, end) =
      switch style {
      case .dca: ("\(category.element) type=\"\(category.name)\"", category.element)
      case .dct: ("\(category.module):\(category.name)", "\(category.module):\(category.name)")
      }
    body += String(repeating: "  ", count: depth) + "<\(start)>\(text(value))</\(end)>\n"
  }

  private mutating func identifier(of concept: Concept) -> String {
    if let id = concept.id { return XMLName.encode(id) }
    madeUp += 1
    return MadeUpID.number(madeUp)
  }

  /// A text on one line, without what XML cannot hold.
  private mutating func text(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\n", "\r", "\t": text += " "
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": losses[.controlCharacter, default: 0] += 1
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
