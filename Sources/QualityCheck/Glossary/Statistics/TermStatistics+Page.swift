/// What `qc glossary stats` prints.
extension TermStatistics {
  /// For people: the concepts that were met, those with the most to look at first, then what was not met.
  ///
  /// - Parameter isUnusedListed: Whether the concepts that were not met are named, not only counted.
  public func text(isUnusedListed: Bool) -> String {
    let met = figures.indices.filter { figures[$0].matched + figures[$0].forbidden > 0 }.sorted { a, b in
      let (first, second) = (figures[a], figures[b])
      let (one, other) = (
        first.missing + first.forbidden + first.wrong, second.missing + second.forbidden + second.wrong
      )
      if one != other { return one > other }
      return first.matched != second.matched ? first.matched > second.matched : a < b
    }
    let names = met.map(name)
    let width = names.map(\.unicodeScalars.count).max() ?? 0
    var text = ""
    if !met.isEmpty {
      text += padded("", to: width) + "  German  English  missing  unsettled  forbidden  wrongly\n"
      for (index, name) in zip(met, names) {
        let row = figures[index]
        let cells = [
          (row.matched, 6), (row.rendered, 7), (row.missing, 7), (row.unsettled, 9), (row.forbidden, 9),
          (row.wrong, 7),
        ]
        text += padded(name, to: width) + cells.map { "  " + padded(number: $0.0, to: $0.1) }.joined() + "\n"
      }
      text += "\n"
    }
    let share = words > 0 ? Double(covered) * 100 / Double(words) : 0
    text +=
      "met: \(met.count) of \(Counted.text(figures.count, "concept")); terms cover \(covered) of "
      + Counted.text(words, "German word")
    text += " (\(Int(share.rounded())) %)\n"
    if isUnusedListed {
      text += "\nnot met:\n" + unused.map { "  \(name($0))\n" }.joined()
    }
    return text
  }

  private func name(_ index: Int) -> String {
    let concept = glossary.concepts[index]
    return concept.german.first?.text ?? concept.english.first?.text ?? concept.id ?? "?"
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  private func padded(number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.utf8.count)) + digits
  }

  /// For programs, `schemaVersion` 1: every concept, met or not, in the glossary's order.
  public var json: String {
    JSONValue.object([
      ("schemaVersion", .integer(1)),
      ("tool", .object([("name", "qc"), ("version", .string(Version.current))])),
      ("coverage", .object([("words", .integer(words)), ("covered", .integer(covered))])),
      (
        "concepts",
        .array(
          figures.indices.map { index in
            let concept = glossary.concepts[index]
            let row = figures[index]
            return .object([
              ("id", concept.id.map(JSONValue.string) ?? .null),
              ("de", .array(concept.german.map { .string($0.text) })),
              ("en", .array(concept.english.filter(\.status.isAllowed).map { .string($0.text) })),
              ("matched", .integer(row.matched)), ("rendered", .integer(row.rendered)),
              ("missing", .integer(row.missing)), ("unsettled", .integer(row.unsettled)),
              ("forbidden", .integer(row.forbidden)), ("wrong", .integer(row.wrong)),
            ])
          })
      ),
    ]).rendered()
  }
}
