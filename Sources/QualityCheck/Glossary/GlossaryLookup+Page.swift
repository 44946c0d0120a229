/// What `qc glossary lookup` prints.
extension GlossaryLookup {
  /// For people: each concept with its terms, then the dictionary.
  public func text(_ words: String) -> String {
    var text = ""
    for hit in hits(words) {
      let concept = hit.concept
      let name = [concept.id, concept.domain].compactMap { $0 }.joined(separator: ", ")
      let how = hit.kind == .exact ? "" : " (\(hit.kind.rawValue): \(hit.term.text))"
      text += "\(words)\(how)\(name.isEmpty ? "" : "  [\(name)]")\n"
      for language in Language.allCases {
        for term in concept.terms(in: language) {
          text += "  \(language.rawValue)  \(term.text)\(Self.remarks(term))\n"
        }
      }
      for line in [concept.definition, concept.note].compactMap({ $0 }) { text += "      \(line)\n" }
    }
    for entry in dictionary(words) {
      text +=
        "dictionary, \(entry.language.rawValue) \(entry.word): \(entry.renderings.joined(separator: ", "))\n"
    }
    return text
  }

  private static func remarks(_ term: Term) -> String {
    let remarks = [
      term.status == .preferred ? nil : term.status.rawValue, term.partOfSpeech?.rawValue,
      term.gender?.rawValue, term.number?.rawValue, term.unusualCaseRule.map { "case \($0.rawValue)" },
      term.forms.isEmpty ? nil : "forms \(term.forms.joined(separator: ", "))",
    ].compactMap { $0 }
    return remarks.isEmpty ? "" : "  (\(remarks.joined(separator: ", ")))"
  }

  /// For programs, `schemaVersion` 1.
  public func json(_ queries: [String]) -> String {
    JSONValue.object([
      ("schemaVersion", .integer(1)),
      ("tool", .object([("name", "qc"), ("version", .string(Version.current))])),
      (
        "lookups",
        .array(
          queries.map { query in
            .object([
              ("query", .string(query)),
              (
                "concepts",
                .array(
                  hits(query).map { hit in
                    .object([
                      ("language", .string(hit.language.rawValue)), ("term", .string(hit.term.text)),
                      ("match", .string(hit.kind.rawValue)), ("concept", hit.concept.json),
                    ])
                  })
              ),
              (
                "dictionary",
                .array(
                  dictionary(query).map { entry in
                    .object([
                      ("language", .string(entry.language.rawValue)), ("word", .string(entry.word)),
                      ("renderings", .array(entry.renderings.map(JSONValue.string))),
                    ])
                  })
              ),
            ])
          })
      ),
    ]).rendered()
  }
}

extension Concept {
  /// The concept with the names of the glossary's columns.
  var json: JSONValue {
    .object(
      [("id", id), ("domain", domain), ("definition", definition), ("note", note)].compactMap { name, value in
        value.map { (name, .string($0)) }
      }
        + Language.allCases.map { language in
          (language.rawValue, .array(terms(in: language).map(\.json)))
        })
  }
}

extension Term {
  fileprivate var json: JSONValue {
    .object(
      [("term", .string(text)), ("status", .string(status.rawValue))]
        + [
          ("case", unusualCaseRule?.rawValue), ("pos", partOfSpeech?.rawValue), ("gender", gender?.rawValue),
          ("number", number?.rawValue), ("context", context), ("origin", source),
        ].compactMap { name, value in value.map { (name, JSONValue.string($0)) } }
        + (forms.isEmpty ? [] : [("forms", .array(forms.map(JSONValue.string)))]))
  }
}
