/// What one row of a glossary file says.
struct GlossaryRow {
  var german: [Term] = []
  var english: [Term] = []
  var id: String?
  var domain: String?
  var definition: String?
  var note: String?
  /// The status as the row gives it; preferred when it gives none.
  var status: TermStatus = .preferred

  init(
    _ row: [DelimitedText.Cell], columns: [GlossaryColumn?], of text: DelimitedText, in file: GlossaryFile
  ) throws(GlossaryError) {
    guard row.count <= columns.count || row[columns.count...].allSatisfy(\.isEmpty) else {
      throw .tooManyCells(
        path: file.path, at: file.position(row[columns.count].start), expected: columns.count,
        found: row.count)
    }
    var germanCell: DelimitedText.Cell?
    var englishCell: DelimitedText.Cell?
    var caseRule: Term.CaseRule?
    for (cell, column) in zip(row, columns) where !cell.isEmpty {
      switch column {
      case .german: germanCell = cell
      case .english: englishCell = cell
      case .id: id = text.value(cell)
      case .domain: domain = text.value(cell)
      case .definition: definition = text.value(cell)
      case .note: note = text.value(cell)
      case .status:
        guard let value = text.value(cell) else { continue }
        guard let known = TermStatus(rawValue: value.lowercased()) else {
          throw .unknownStatus(path: file.path, at: file.position(cell.start), value: value)
        }
        status = known
      case .caseRule:
        guard let value = text.value(cell) else { continue }
        guard let known = Term.CaseRule(rawValue: value.lowercased()) else {
          throw .unknownCaseRule(path: file.path, at: file.position(cell.start), value: value)
        }
        caseRule = known
      case nil: continue
      }
    }
    if let englishCell {
      english = text.terms(englishCell).map { Term($0, status: status, caseRule: caseRule) }
    }
    if let germanCell {
      let germanStatus = english.isEmpty ? status : .preferred
      german = text.terms(germanCell).map { Term($0, status: germanStatus, caseRule: caseRule) }
    }
    if german.isEmpty && english.isEmpty {
      throw .noTerm(path: file.path, at: file.position(row[0].start))
    }
  }
}

extension DelimitedText {
  /// A cell's text with single spaces and none at its ends; nil when nothing is left.
  fileprivate func value(_ cell: Cell) -> String? {
    if isTidy(cell) { return text(cell) }
    let text = tidy(Array(text(cell).utf8))
    return text.isEmpty ? nil : text
  }

  /// Whether a cell's bytes are one term as they stand; most are.
  private func isTidy(_ cell: Cell) -> Bool {
    guard !cell.isEmpty, bytes[cell.start] != 0x20, bytes[cell.end - 1] != 0x20 else { return false }
    var before: UInt8 = 0
    for byte in bytes[cell.start..<cell.end] {
      if byte < 0x20 || byte == 0x7C || byte == 0x22 || byte == 0xC2 || (byte == 0x20 && before == 0x20) {
        return false
      }
      before = byte
    }
    return true
  }

  /// A cell's terms: `|` stands between two of them.
  fileprivate func terms(_ cell: Cell) -> [String] {
    let isSimple = isTidy(cell)
    if isSimple { return [text(cell)] }
    return Array(text(cell).utf8).split(separator: 0x7C).map { tidy(Array($0)) }.filter { !$0.isEmpty }
  }

  /// Line breaks, tabs and no-break spaces of a cell are spaces of the term.
  private func tidy(_ utf8: [UInt8]) -> String {
    var tidied: [UInt8] = []
    tidied.reserveCapacity(utf8.count)
    var index = 0
    var spaceWaits = false
    while index < utf8.count {
      let byte = utf8[index]
      let isNoBreakSpace = byte == 0xC2 && index + 1 < utf8.count && utf8[index + 1] == 0xA0
      if byte <= 0x20 || isNoBreakSpace {
        spaceWaits = !tidied.isEmpty
      } else {
        if spaceWaits { tidied.append(0x20) }
        spaceWaits = false
        tidied.append(byte)
      }
      index += isNoBreakSpace ? 2 : 1
    }
    return String(decoding: tidied, as: UTF8.self)
  }
}

/// Puts rows together to concepts.
struct GlossaryBuilder {
  private(set) var concepts: [Concept] = []
  private var placesByID: [String: Int] = [:]
  private var placesByGerman: [String: Int] = [:]

  mutating func add(_ row: GlossaryRow) {
    let concept = Concept(
      id: row.id, domain: row.domain, definition: row.definition, note: row.note, german: row.german,
      english: row.english)
    if let id = row.id {
      if let place = placesByID[id] {
        concepts[place] = concepts[place].adding(concept)
        return
      }
      placesByID[id] = concepts.count
    } else if let german = row.german.first {
      let key = german.text + "\n" + (row.domain ?? "")
      if row.status != .preferred, let place = placesByGerman[key] {
        concepts[place] = concepts[place].adding(concept)
        return
      }
      placesByGerman[key] = concepts.count
    }
    concepts.append(concept)
  }
}

extension Concept {
  /// This concept with the new terms and facts of another row; what was said first stands.
  fileprivate func adding(_ row: Concept) -> Concept {
    Concept(
      id: id, domain: domain ?? row.domain, definition: definition ?? row.definition, note: note ?? row.note,
      german: german + row.german.filter { term in !german.contains { $0.text == term.text } },
      english: english + row.english.filter { term in !english.contains { $0.text == term.text } })
  }
}
