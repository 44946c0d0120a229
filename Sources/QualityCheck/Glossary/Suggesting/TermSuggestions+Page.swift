/// What `qc glossary suggest` prints.
public struct SuggestionPage: Sendable {
  private let suggestions: [TermSuggestion]
  private let texts: [Bitext]

  public init(_ suggestions: [TermSuggestion], of texts: [Bitext]) {
    self.suggestions = suggestions
    self.texts = texts
  }

  /// For people: each suggestion with what speaks for it and a pair of sentences.
  public var text: String {
    suggestions.map { suggestion in
      let percent = Int((suggestion.confidence * 100).rounded())
      var text = "\(suggestion.german) = \(suggestion.english)  (\(percent) %)\n"
      for reason in suggestion.reasons { text += "    \(reason)\n" }
      if !suggestion.others.isEmpty { text += "    or: \(suggestion.others.joined(separator: ", "))\n" }
      if let place = suggestion.places.first {
        let sentences = sentences(place)
        if texts.count > 1 { text += "    in  \(texts[place.text].target.document.path)\n" }
        text += "    de  \(sentences.source)\n    en  \(sentences.target)\n"
      }
      return text
    }.joined(separator: "\n")
  }

  /// For programs, `schemaVersion` 1.
  public var json: String {
    JSONValue.object([
      ("schemaVersion", .integer(1)),
      ("tool", .object([("name", "qc"), ("version", .string(Version.current))])),
      (
        "suggestions",
        .array(
          suggestions.map { suggestion in
            .object([
              ("de", .string(suggestion.german)), ("en", .string(suggestion.english)),
              ("confidence", .decimal(suggestion.confidence, places: 3)),
              ("termhood", .decimal(suggestion.termhood, places: 2)), ("pairs", .integer(suggestion.count)),
              ("together", .integer(suggestion.together)),
              ("others", .array(suggestion.others.map(JSONValue.string))),
              ("reasons", .array(suggestion.reasons.map(JSONValue.string))),
              (
                "evidence",
                .array(
                  suggestion.places.map { place in
                    let sentences = sentences(place)
                    return .object([
                      ("path", .string(texts[place.text].target.document.path)),
                      ("de", .string(sentences.source)), ("en", .string(sentences.target)),
                    ])
                  })
              ),
            ])
          })
      ),
    ]).rendered()
  }

  private func sentences(_ place: TermSuggestion.Place) -> (source: String, target: String) {
    let bitext = texts[place.text]
    let pair = bitext.pairs[place.pair]
    func text(_ side: Side, _ range: Range<Int>) -> String {
      range.map { side.document.quotable(side.sentences[$0].span) }.joined(separator: " ")
    }
    return (text(bitext.source, pair.source), text(bitext.target, pair.target))
  }
}
