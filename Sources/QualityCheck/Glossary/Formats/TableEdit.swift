/// Puts concepts and terms into a table: rows that say nothing else now keep their bytes, and so do separator, quotation
/// marks, line ends, order, remarks, rows of other languages and columns of other tools.
///
/// New concepts come last, new terms of a concept on rows of their own below it. What needs a column that the header
/// does not have gets one behind the others.
struct TableEdit {
  private var table: TableText
  private var losses: [WrittenGlossary.Loss: Int] = [:]
  private var madeUp: Int

  static func write(
    _ glossary: Glossary, over path: String, separator: DelimitedText.Separator?
  ) throws(GlossaryError) -> WrittenGlossary {
    let file = try GlossaryFile(reading: path)
    if KnownPhrases.isTable(file) { throw .knownPhrases(path: path) }
    if file.isConverted, try CSVGlossary.read(file.bytes, path: path, separator: separator) == glossary {
      return WrittenGlossary(bytes: try GlossaryFile.content(of: path), losses: [:])
    }
    guard file.bytes.contains(where: { $0 > 0x20 }) else {
      return CSVGlossary.write(glossary, separator: separator ?? .comma)
    }
    var edit = TableEdit(try TableText(file, separator: separator))
    try edit.change(to: glossary)
    let written = WrittenGlossary(bytes: edit.table.written, losses: edit.losses)
    // What the edit made must say what it should, as far as any table can.
    let whole = CSVGlossary.write(glossary, separator: .tab)
    let expected = try CSVGlossary.read(whole.bytes, path: path, separator: .tab).concepts
    guard let read = try? CSVGlossary.read(written.bytes, path: path, separator: separator).concepts,
      read.count == expected.count, Set(read) == Set(expected)
    else { throw .cannotKeep(path: path) }
    return written
  }

  private init(_ table: TableText) {
    self.table = table
    madeUp = table.lastMadeUp
  }

  private mutating func change(to glossary: Glossary) throws(GlossaryError) {
    let succession = ConceptSuccession(from: table.concepts, to: glossary.concepts)
    var rowsOf: [[Int]] = Array(repeating: [], count: table.concepts.count)
    for (index, row) in table.rows.enumerated() {
      if let concept = row.concept { rowsOf[concept].append(index) }
    }
    for (place, concept) in succession.successors.enumerated() where concept != table.concepts[place] {
      if let concept, concept.onlyAdds(to: table.concepts[place]) {
        try extend(rowsOf[place], table.concepts[place], to: concept)
      } else if let concept {
        try rewrite(rowsOf[place], as: concept)
      } else {
        for row in rowsOf[place] { table.remove(row) }
      }
    }
    for row in rows(succession.added) { try table.insert(row, behind: nil) }
  }

  /// Adds what a concept did not say.
  private mutating func extend(_ rows: [Int], _ old: Concept, to new: Concept) throws(GlossaryError) {
    guard let first = rows.first, let last = rows.last else { return }
    for (column, before, value) in [
      (GlossaryColumn.domain, old.domain, new.domain), (.definition, old.definition, new.definition),
      (.note, old.note, new.note),
    ] where before == nil {
      if let value { try table.fill(first, column, value) }
    }
    let german = Array(new.german.dropFirst(old.german.count))
    let english = Array(new.english.dropFirst(old.english.count))
    guard !german.isEmpty || !english.isEmpty else { return }
    // A row that demands nothing joins the row above that has its German; others are held by an identifier.
    let partner = german.isEmpty && english.allSatisfy { $0.status != .preferred } ? old.german.first : nil
    var id = rows.compactMap { table.rows[$0].id }.first
    if id == nil, partner == nil {
      madeUp += 1
      let made = MadeUpID.number(madeUp)
      for row in rows { try table.fill(row, .id, made) }
      id = made
    }
    for var row in self.rows([Concept(id: id ?? "-", german: german, english: english)]) {
      row[.id] = id
      if id == nil { (row[.german], row[.domain]) = (partner?.text, new.domain) }
      try table.insert(row, behind: last)
    }
  }

  /// Writes a concept's rows anew; what other tools' columns say of it stays on them.
  private mutating func rewrite(_ old: [Int], as concept: Concept) throws(GlossaryError) {
    let id = concept.id ?? old.compactMap { table.rows[$0].id }.first
    let new = rows([
      Concept(
        id: id, domain: concept.domain, definition: concept.definition, note: concept.note,
        german: concept.german, english: concept.english)
    ])
    let foreign = old.map { table.foreign($0) }
    if let lost = foreign.dropFirst(new.count).first(where: { !$0.isEmpty }) {
      throw .foreignColumns(path: table.path, names: lost.values.sorted())
    }
    for (index, row) in new.enumerated() {
      try table.insert(row, behind: old.last, foreign: index < foreign.count ? foreign[index] : [:])
    }
    for row in old { table.remove(row) }
  }

  private mutating func rows(_ concepts: [Concept]) -> [GlossaryRows.Row] {
    var rows = GlossaryRows(below: madeUp)
    for concept in concepts { rows.add(concept) }
    madeUp = rows.madeUp
    losses.merge(rows.losses, uniquingKeysWith: +)
    return rows.rows
  }
}
