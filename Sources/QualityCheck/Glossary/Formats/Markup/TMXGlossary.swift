/// Terms of a translation memory (TMX 1.4): units whose German and English segments are no sentences.
final class TMXGlossary: MarkupHandler {
  private let consume: (GlossaryEntry) -> Void
  private var id: String?
  private var language: Language?
  private var segments: [Language: (String, TextPosition)] = [:]
  private var note: String?
  private var domain: String?

  init(consume: @escaping (GlossaryEntry) -> Void) { self.consume = consume }

  func wantsText(of name: String) -> Bool { name == "seg" || name == "note" || name == "prop" }

  func isCode(_ name: String) -> Bool { InlineCode.names.contains(name) }

  func begin(_ element: MarkupElement, inside parents: [MarkupElement]) throws(GlossaryError) {
    switch element.name {
    case "tu":
      id = element.attributes["tuid"]
      (language, segments, note, domain) = (nil, [:], nil, nil)
    case "tuv":
      language = (element.attributes["xml:lang"] ?? element.attributes["lang"]).flatMap { Language(tag: $0) }
    default: break
    }
  }

  func end(_ element: MarkupElement, inside parents: [MarkupElement]) throws(GlossaryError) {
    switch element.name {
    case "seg":
      if let language, segments[language] == nil { segments[language] = (element.text, element.position) }
    case "note": if parents.last?.name == "tu" { note = GlossaryText.prose(element.text) }
    case "prop":
      let type = element.attributes["type"]?.lowercased() ?? ""
      if parents.last?.name == "tu", type == "domain" || type == "subject" {
        domain = GlossaryText.prose(element.text)
      }
    case "tu":
      let entry = ShortText.entry(
        id: id, segments[.german], segments[.english], domain: domain, note: note)
      if let entry { consume(entry) }
    default: break
    }
  }
}
