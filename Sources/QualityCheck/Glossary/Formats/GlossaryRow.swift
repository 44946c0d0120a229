/// What one row of a glossary table says.
struct GlossaryRow {
  /// A term and the offset where it stands.
  struct Place {
    var terms: [Term] = []
    var offsets: [Int] = []
  }

  /// Where the row begins.
  let offset: Int
  var german = Place()
  var english = Place()
  var id: String?
  var domain: String?
  var definition: String?
  var note: String?
  /// The status as the row gives it; preferred when it gives none.
  var status: TermStatus = .preferred
  /// Whether the row's languages are German and English; others are passed over.
  var isOfOurLanguages = true

  init(
    _ row: [DelimitedText.Cell], columns: [GlossaryColumn?], of text: DelimitedText, in file: GlossaryFile
  ) throws(GlossaryError) {
    guard row.count <= columns.count || row[columns.count...].allSatisfy(\.isEmpty) else {
      throw file.fault(
        .tooManyCells(expected: columns.count, found: row.count), at: row[columns.count].start)
    }
    offset = row[0].start
    var germanCells: [DelimitedText.Cell] = []
    var englishCells: [DelimitedText.Cell] = []
    var facts = TermFacts()
    var isSwapped = false
    for (cell, column) in zip(row, columns) where !cell.isEmpty {
      switch column {
      case .german: germanCells.append(cell)
      case .english: englishCells.append(cell)
      case .id: id = text.value(cell)
      case .domain: domain = text.value(cell)
      case .definition: definition = GlossaryText.prose(text.cellText(cell))
      case .note: note = GlossaryText.prose(text.cellText(cell))
      case .sourceLanguage, .targetLanguage:
        guard let tag = text.value(cell) else { continue }
        let language = Language(tag: tag)
        if language == nil { isOfOurLanguages = false }
        if language == (column == .sourceLanguage ? .english : .german) { isSwapped = true }
      case nil: continue
      case .status, .caseRule, .partOfSpeech, .gender, .number, .forms, .context, .origin:
        if let column { try facts.set(column, cell, of: text, in: file) }
      }
    }
    guard isOfOurLanguages else { return }
    if isSwapped { swap(&germanCells, &englishCells) }
    status = facts.status ?? .preferred
    for (term, offset) in englishCells.flatMap(text.terms) {
      english.terms.append(facts.term(term))
      english.offsets.append(offset)
    }
    // The row speaks of its English terms, or of its German ones when it has no English.
    let germanFacts = english.terms.isEmpty ? facts : TermFacts(caseRule: facts.caseRule)
    for (term, offset) in germanCells.flatMap(text.terms) {
      german.terms.append(germanFacts.term(term))
      german.offsets.append(offset)
    }
    if german.terms.isEmpty && english.terms.isEmpty { throw file.fault(.noTerm, at: row[0].start) }
  }
}

extension TermFacts {
  /// Takes what a cell of a column about terms says.
  fileprivate mutating func set(
    _ column: GlossaryColumn, _ cell: DelimitedText.Cell, of text: DelimitedText, in file: GlossaryFile
  ) throws(GlossaryError) {
    guard let value = text.value(cell) else { return }
    func known<Value: RawRepresentable & CaseIterable>(
      _ parsed: Value?, in file: GlossaryFile
    ) throws(GlossaryError) -> Value where Value.RawValue == String {
      if let parsed { return parsed }
      throw file.fault(
        .unknownValue(
          field: column.rawValue, value: value, allowed: Value.allCases.map(\.rawValue)), at: cell.start)
    }
    switch column {
    case .status: status = try known(TermStatus(spelling: value), in: file)
    case .caseRule: caseRule = try known(Term.CaseRule(rawValue: value.lowercased()), in: file)
    case .partOfSpeech: partOfSpeech = try known(Term.PartOfSpeech(spelling: value), in: file)
    case .gender: gender = try known(Term.Gender(spelling: value), in: file)
    case .number: number = try known(Term.Number(spelling: value), in: file)
    case .forms: forms = text.terms(cell).map(\.text)
    case .context: context = GlossaryText.prose(text.cellText(cell))
    case .origin: origin = GlossaryText.prose(text.cellText(cell))
    default: break
    }
  }
}

extension DelimitedText {
  /// A cell's text, freed from what made a formula harmless.
  func cellText(_ cell: Cell) -> String { FormulaCell.unescape(text(cell)) }

  /// A cell's text with single spaces and none at its ends; nil when nothing is left.
  fileprivate func value(_ cell: Cell) -> String? {
    if isTidy(cell) { return text(cell) }
    let text = GlossaryText.term(cellText(cell))
    return text.isEmpty ? nil : text
  }

  /// Whether a cell's bytes are one term as they stand; most are.
  private func isTidy(_ cell: Cell) -> Bool {
    guard !cell.isEmpty, bytes[cell.start] != 0x20, bytes[cell.start] != 0x27, bytes[cell.end - 1] != 0x20
    else { return false }
    var before: UInt8 = 0
    for byte in bytes[cell.start..<cell.end] {
      if byte < 0x20 || byte == 0x7C || byte == 0x22 || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
        || (byte == 0x20 && before == 0x20)
      {
        return false
      }
      before = byte
    }
    return true
  }

  /// A cell's terms and where they stand: `|` stands between two of them.
  fileprivate func terms(_ cell: Cell) -> [(text: String, offset: Int)] {
    if isTidy(cell) { return [(text(cell), cell.start)] }
    // A made-harmless cell has one byte more in the file than in the text.
    let text = text(cell)
    let harmless = FormulaCell.unescape(text)
    let utf8 = Array(harmless.utf8)
    var terms: [(String, Int)] = []
    for part in utf8.split(separator: 0x7C) {
      let term = GlossaryText.term(String(decoding: part, as: UTF8.self))
      guard !term.isEmpty else { continue }
      let leading = part.prefix { $0 <= 0x20 }.count
      let shift = text.utf8.count - utf8.count
      terms.append((term, Swift.min(cell.start + shift + part.startIndex + leading, cell.end)))
    }
    return terms
  }
}
