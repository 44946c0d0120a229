internal import Foundation

/// Adds concepts to a glossary that people keep by hand, and leaves the rest of its file as it is.
///
/// To a table they are added as its last rows, in its own columns, separator and line ends. In YAML a concept that is
/// there gets the terms, and new ones come last; remarks and order stay.
public struct GlossaryAddition: Sendable {
  private let path: String
  private let kept: Kept

  private enum Kept: Sendable {
    case table(Table)
    case yaml(Glossary)
  }

  private struct Table: Sendable {
    var bytes: [UInt8] = []
    let separator: DelimitedText.Separator
    var columns: [GlossaryColumn?] = []
    /// The number of the last identifier that qc made up in the file.
    var madeUp = 0
    var lineEnd = "\n"
  }

  /// - Throws: when the file is there but is no glossary, or of a format that nothing is added to. A file that is not
  ///   there is begun anew.
  public init(path: String) throws(GlossaryError) {
    self.path = path
    let format = GlossaryFormat(path: path)
    let exists = FileManager.default.fileExists(atPath: path)
    switch format {
    case .csv, .tsv:
      let separator: DelimitedText.Separator? = format == .tsv ? .tab : nil
      let new = Table(separator: separator ?? .comma)
      kept = .table(exists ? try Self.table(GlossaryFile(reading: path), separator) ?? new : new)
    case .yaml: kept = .yaml(exists ? try GlossaryReader.glossary(path) : .empty)
    case .tbx, .tmx, .xliff: throw .notExtensible(path: path)
    case nil: throw .unknownFormat(path: path)
    }
  }

  /// The whole file with the concepts in it.
  ///
  /// - Throws: when the table has no column for something that is to be said, such as a status.
  public func text(adding concepts: [Concept]) throws(GlossaryError) -> String {
    switch kept {
    case .table(let table): try text(of: table, adding: concepts)
    case .yaml(let glossary):
      try YAMLEdit.text(of: Self.extended(glossary, by: concepts), replacing: path)
    }
  }

  // MARK: Tables

  /// What is to be known of a table; nil for an empty file. A broken file is told before anything is added to it.
  private static func table(
    _ file: GlossaryFile, _ separator: DelimitedText.Separator?
  ) throws(GlossaryError) -> Table? {
    guard !file.bytes.isEmpty else { return nil }
    if file.isConverted { throw .notUTF8(path: file.path, at: TextPosition(line: 1, column: 1)) }
    var rows = try GlossaryTable(file, separator: separator)
    var table = Table(bytes: file.bytes, separator: rows.text.separator, columns: rows.columns)
    var row: [DelimitedText.Cell] = []
    while try rows.next(into: &row) {
      let read = try GlossaryRow(row, columns: rows.columns, of: rows.text, in: file)
      table.madeUp = max(table.madeUp, read.id.flatMap(MadeUpID.number(of:)) ?? 0)
    }
    if let end = file.bytes.firstIndex(of: 0x0A), end > 0, file.bytes[end - 1] == 0x0D {
      table.lineEnd = "\r\n"
    }
    return table
  }

  private func text(of table: Table, adding concepts: [Concept]) throws(GlossaryError) -> String {
    var rows = GlossaryRows(below: table.madeUp)
    for concept in concepts { rows.add(concept) }
    let filled = rows.filledColumns
    var columns = table.columns
    var text = String(decoding: table.bytes, as: UTF8.self)
    if columns.isEmpty {
      columns = GlossaryColumn.writingOrder.filter {
        [.german, .english, .status].contains($0) || filled.contains($0)
      }
      text += CSVGlossary.line(columns.map { $0?.rawValue ?? "" }, table.separator)
    }
    if let missing = filled.first(where: { !columns.contains($0) }) {
      throw .missingColumn(path: path, name: missing.rawValue)
    }
    if let last = text.utf8.last, last != 0x0A { text += table.lineEnd }
    for row in rows.rows {
      text += CSVGlossary.line(Self.values(row, in: columns), table.separator, end: table.lineEnd)
    }
    return text
  }

  /// A row's values in the columns of a table; of two columns for one thing the first is filled.
  private static func values(_ row: GlossaryRows.Row, in columns: [GlossaryColumn?]) -> [String] {
    columns.enumerated().map { index, column in
      switch column {
      case .sourceLanguage: "DE"
      case .targetLanguage: "EN"
      case let column? where columns.firstIndex(of: column) == index: row[column] ?? ""
      default: ""
      }
    }
  }

  // MARK: YAML

  /// The glossary with the concepts: one that is there, by its identifier or by its domain and a German term, gets the
  /// terms, and the addition is right about their status.
  private static func extended(_ glossary: Glossary, by additions: [Concept]) -> Glossary {
    var concepts = glossary.concepts
    for addition in additions {
      if let place = concepts.firstIndex(where: { isMeant($0, by: addition) }) {
        concepts[place] = concepts[place].adding(addition)
      } else {
        concepts.append(addition)
      }
    }
    return Glossary(concepts: concepts)
  }

  private static func isMeant(_ concept: Concept, by addition: Concept) -> Bool {
    if let id = addition.id { return concept.id == id }
    return concept.domain == addition.domain
      && addition.german.contains { term in concept.german.contains { $0.text == term.text } }
  }
}

extension Concept {
  /// This concept with the terms of another; a term that is there keeps its facts and takes the other's status.
  fileprivate func adding(_ other: Concept) -> Concept {
    func joined(_ terms: [Term], _ others: [Term]) -> [Term] {
      let changed = terms.map { term in
        others.first { $0.text == term.text }.map { term.with(status: $0.status) } ?? term
      }
      return changed + others.filter { other in !terms.contains { $0.text == other.text } }
    }
    return Concept(
      id: id, domain: domain, definition: definition ?? other.definition, note: note ?? other.note,
      german: joined(german, other.german), english: joined(english, other.english))
  }
}
