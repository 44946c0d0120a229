/// What qc passes over in glossary files, and would lose if it wrote them anew.
extension GlossaryReader {
  /// Refuses a file that would lose something if qc wrote it anew; remarks of YAML are not looked for.
  public static func checkRewritable(_ path: String, as format: GlossaryFormat? = nil) throws(GlossaryError) {
    let unread = try Unread(path, as: format)
    if !unread.columns.isEmpty { throw .foreignColumns(path: path, names: unread.columns) }
    if !unread.markup.isEmpty { throw .unread(path: path, names: unread.shownMarkup) }
    if unread.rows > 0 { throw .unread(path: path, names: [unread.rowSentence]) }
    if unread.remarks > 0 { throw .unread(path: path, names: [unread.remarkSentence]) }
  }

  /// What is told of a file of which not all is read; nothing when all is.
  public static func unread(_ path: String, as format: GlossaryFormat? = nil) throws(GlossaryError)
    -> [String]
  {
    let unread = try Unread(path, as: format)
    var sentences: [String] = []
    let names = unread.columns.map { "'\($0)'" }
    if !names.isEmpty {
      let these = names.count == 1 ? "column \(names[0]) is" : "columns \(names.joined(separator: ", ")) are"
      sentences.append("the \(these) left out")
    }
    if unread.rows > 0 { sentences.append("\(unread.rowSentence) left out") }
    if !unread.markup.isEmpty {
      sentences.append("not taken over, or not as it was: \(unread.shownMarkup.joined(separator: ", "))")
    }
    return sentences
  }

  private struct Unread {
    var columns: [String] = []
    var markup: [String] = []
    /// Rows of languages that are neither German nor English.
    var rows = 0
    var remarks = 0

    init(_ path: String, as format: GlossaryFormat?) throws(GlossaryError) {
      switch try GlossaryReader.format(of: path, named: format) {
      case .csv: try read(GlossaryFile(reading: path), nil)
      case .tsv: try read(GlossaryFile(reading: path), .tab)
      case .tbx: markup = try TBXOutline.unread(path)
      case .yaml, .tmx, .xliff: break
      }
    }

    private mutating func read(
      _ file: GlossaryFile, _ separator: DelimitedText.Separator?
    ) throws(GlossaryError) {
      guard !file.bytes.isEmpty, !KnownPhrases.isTable(file) else { return }
      var table = try GlossaryTable(file, separator: separator)
      columns = table.foreignColumns
      var cells: [DelimitedText.Cell] = []
      while try table.next(into: &cells) {
        let row = try GlossaryRow(cells, columns: table.columns, of: table.text, in: file)
        if !row.isOfOurLanguages { rows += 1 }
      }
      remarks = table.remarks.count
    }

    var rowSentence: String {
      "\(Counted.text(rows, "row")) of other languages \(rows == 1 ? "is" : "are")"
    }

    var remarkSentence: String { Counted.text(remarks, "remark") }

    /// The first names, and how many there are.
    var shownMarkup: [String] {
      let most = 5
      return markup.prefix(most) + (markup.count > most ? ["\(markup.count - most) more"] : [])
    }
  }
}
