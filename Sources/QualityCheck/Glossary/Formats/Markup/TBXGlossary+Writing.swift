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
  private let style: TBXStyle
  private var concepts: TBXConceptWriter
  private var body = ""

  init(style: TBXStyle) {
    self.style = style
    concepts = TBXConceptWriter(dialect: TBXDialect(style: style))
  }

  var losses: [WrittenGlossary.Loss: Int] { concepts.losses }

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
              <p>\(TBXOutline.ownSource) \(Version.current)</p>
            </sourceDesc>
          </fileDesc>
        </tbxHeader>
      \(text)</tbx>

      """
  }

  mutating func add(_ concept: Concept) {
    guard let node = concepts.node(concept) else { return }
    let layout = MarkupNode.Layout(indent: "      ")
    body += "      " + node.text(layout) + "\n"
  }
}
