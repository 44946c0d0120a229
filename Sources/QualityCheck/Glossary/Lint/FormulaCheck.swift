/// A cell that a spreadsheet would run.
struct FormulaFinding: Hashable {
  let text: String
  let position: TextPosition

  /// The cells of a table that begin like a formula and have no apostrophe before them.
  ///
  /// A dash alone is no formula, and neither is a number: both say nothing of a term.
  static func all(
    in file: GlossaryFile, separator: DelimitedText.Separator?
  ) throws(GlossaryError) -> [FormulaFinding] {
    let start = file.hasMark ? 3 : 0
    var text = DelimitedText(
      file.bytes, separator: separator ?? .guess(file.bytes, from: start), from: start)
    let places = GlossaryFile.Places(file)
    var row: [DelimitedText.Cell] = []
    var found: [FormulaFinding] = []
    while try file.next(&text, into: &row) {
      for cell in row where !cell.isEmpty {
        let value = text.text(cell)
        guard FormulaCell.begins(value),
          value.unicodeScalars.dropFirst().contains(where: \.properties.isAlphabetic)
        else { continue }
        found.append(FormulaFinding(text: value, position: places.position(cell.start)))
      }
    }
    return found
  }
}
