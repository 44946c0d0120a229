extension CSVGlossary {
  /// The glossary as a table with a header; only columns that something fills are written.
  ///
  /// A concept takes a row for every group of terms that share status and facts. Cells that a spreadsheet would run
  /// get an apostrophe before them, which reading takes away.
  static func write(_ glossary: Glossary, separator: DelimitedText.Separator) -> WrittenGlossary {
    var rows = RowMaker()
    for concept in glossary.concepts { rows.add(concept) }
    let columns = GlossaryColumn.writingOrder.filter { column in
      column == .german || column == .english || rows.rows.contains { $0[column] != nil }
    }
    var text = columns.map(\.rawValue).joined(separator: String(separator.scalar)) + "\n"
    for row in rows.rows {
      for (index, column) in columns.enumerated() {
        if index > 0 { text.unicodeScalars.append(separator.scalar) }
        text += cell(row[column] ?? "", separator)
      }
      text += "\n"
    }
    return WrittenGlossary(text: text, losses: rows.losses)
  }

  private static func cell(_ value: String, _ separator: DelimitedText.Separator) -> String {
    let value = FormulaCell.escape(value)
    // Quoted too is what another program may take for a separator.
    let needsQuotes = value.unicodeScalars.contains { scalar in
      switch scalar {
      case "\n", "\r", "\t": true
      case "\"": separator != .tab || value.first == "\""
      case ",", ";": separator != .tab
      default: false
      }
    }
    return needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }
}

extension DelimitedText.Separator {
  fileprivate var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) }
}

extension GlossaryColumn {
  fileprivate static let writingOrder: [GlossaryColumn] = [
    .id, .german, .english, .status, .domain, .definition, .note, .caseRule, .partOfSpeech, .gender, .number,
    .forms, .context, .origin,
  ]
}

/// Turns concepts into rows.
private struct RowMaker {
  typealias Row = [GlossaryColumn: String]

  private(set) var rows: [Row] = []
  private(set) var losses: [WrittenGlossary.Loss: Int] = [:]
  private var madeUp = 0

  /// Terms of one language that a row can hold together.
  private struct Group {
    var terms: [String]
    let facts: Row
    let status: TermStatus
    /// Whether the row may speak of its English terms beside these German ones.
    var isPlain: Bool { facts.isEmpty && status == .preferred }
  }

  mutating func add(_ concept: Concept) {
    var german = groups(concept.german)
    var english = groups(concept.english)
    guard !german.isEmpty || !english.isEmpty else {
      losses[.concept, default: 0] += 1
      return
    }
    var made: [Row] = []
    while let first = german.first, !first.isPlain {
      made.append(row(german: first, english: nil))
      german.removeFirst()
    }
    if let first = german.first, let partner = english.first, partner.facts[.caseRule] == nil {
      made.append(row(german: first, english: partner))
      german.removeFirst()
      english.removeFirst()
    }
    made += german.map { row(german: $0, english: nil) } + english.map { row(german: nil, english: $0) }
    made[0][.domain] = concept.domain
    made[0][.definition] = concept.definition
    made[0][.note] = concept.note
    if let id = concept.id ?? identifier(for: made) {
      for index in made.indices { made[index][.id] = id }
    }
    rows += made
  }

  /// What holds the rows of a concept without an identifier together, and keeps them off those of other concepts.
  private mutating func identifier(for rows: [Row]) -> String? {
    guard rows.count > 1 || (rows[0][.status] != nil && rows[0][.german] != nil) else { return nil }
    madeUp += 1
    return MadeUpID.number(madeUp)
  }

  private func row(german: Group?, english: Group?) -> Row {
    let speaker = english ?? german
    var row = speaker?.facts ?? [:]
    row[.german] = german?.terms.joined(separator: "|")
    row[.english] = english?.terms.joined(separator: "|")
    if let status = speaker?.status, status != .preferred { row[.status] = status.rawValue }
    return row
  }

  private mutating func groups(_ terms: [Term]) -> [Group] {
    var groups: [Group] = []
    for term in terms {
      guard !term.text.utf8.contains(0x7C), !term.forms.contains(where: { $0.utf8.contains(0x7C) }) else {
        losses[.bar, default: 0] += 1
        continue
      }
      let facts = Self.facts(term)
      if let last = groups.last, last.status == term.status, last.facts == facts,
        !last.terms.contains(term.text)
      {
        groups[groups.count - 1].terms.append(term.text)
      } else {
        groups.append(Group(terms: [term.text], facts: facts, status: term.status))
      }
    }
    return groups
  }

  private static func facts(_ term: Term) -> Row {
    var facts: Row = [:]
    facts[.caseRule] = term.unusualCaseRule?.rawValue
    facts[.partOfSpeech] = term.partOfSpeech?.rawValue
    facts[.gender] = term.gender?.rawValue
    facts[.number] = term.number?.rawValue
    facts[.forms] = term.forms.isEmpty ? nil : term.forms.joined(separator: "|")
    facts[.context] = term.context
    facts[.origin] = term.source
    return facts
  }
}
