/// Concepts as the rows of a table: a row for every group of terms that share status and facts.
struct GlossaryRows {
  typealias Row = [GlossaryColumn: String]

  private(set) var rows: [Row] = []
  private(set) var losses: [WrittenGlossary.Loss: Int] = [:]
  /// The number of the last identifier that was made up.
  private(set) var madeUp: Int
  private let isContinuation: Bool

  /// The rows of a whole table.
  init() {
    madeUp = 0
    isContinuation = false
  }

  /// Rows to stand below those of a table that is there, whose last made-up identifier has a number, 0 for none. A row
  /// without an identifier may then join a concept above that has its German.
  init(below lastMadeUp: Int) {
    madeUp = lastMadeUp
    isContinuation = true
  }

  /// The columns that some row fills, in the order in which they are written.
  var filledColumns: [GlossaryColumn] {
    GlossaryColumn.writingOrder.filter { column in rows.contains { $0[column] != nil } }
  }

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
    let wouldJoin = rows[0][.status] != nil && rows[0][.german] != nil
    guard rows.count > 1 || (wouldJoin && !isContinuation) else { return nil }
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

extension GlossaryColumn {
  static let writingOrder: [GlossaryColumn] = [
    .id, .german, .english, .status, .domain, .definition, .note, .caseRule, .partOfSpeech, .gender, .number,
    .forms, .context, .origin,
  ]
}
