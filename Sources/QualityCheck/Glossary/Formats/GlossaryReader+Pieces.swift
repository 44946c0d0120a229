/// A piece of a glossary file that is no part of its concepts: a remark, a cell or an element that qc does not read.
public struct UnreadPiece: Sendable, Hashable {
  /// On one line.
  public let text: String
  public let position: TextPosition

  /// The text, its end left out where it is long.
  public var shown: String {
    let most = 60
    return text.count > most ? "\(text.prefix(most))..." : text
  }
}

extension GlossaryReader {
  /// What their version of a glossary has and ours has not, nor the one both come from, and that no merge of concepts
  /// takes over.
  public static func unmergedPieces(
    base: String, ours: String, theirs: String, as format: GlossaryFormat? = nil
  ) throws(GlossaryError) -> [UnreadPiece] {
    func counts(_ path: String) throws(GlossaryError) -> [String: Int] {
      try pieces(path, as: format).reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
    }
    let (old, our) = (try counts(base), try counts(ours))
    var seen: [String: Int] = [:]
    return try pieces(theirs, as: format).filter { piece in
      seen[piece.text, default: 0] += 1
      return seen[piece.text, default: 0] > max(old[piece.text] ?? 0, our[piece.text] ?? 0)
    }
  }

  static func pieces(_ path: String, as format: GlossaryFormat?) throws(GlossaryError) -> [UnreadPiece] {
    switch try self.format(of: path, named: format) {
    case .csv: try pieces(of: GlossaryFile(reading: path), nil)
    case .tsv: try pieces(of: GlossaryFile(reading: path), .tab)
    case .yaml: remarks(of: try GlossaryFile(reading: path))
    case .tbx: try TBXOutline.pieces(path)
    case .tmx, .xliff: []
    }
  }

  /// Remarks, rows of other languages, and what columns of other tools say of a row's first term.
  private static func pieces(
    of file: GlossaryFile, _ separator: DelimitedText.Separator?
  ) throws(GlossaryError) -> [UnreadPiece] {
    guard file.bytes.contains(where: { $0 > 0x20 }) else { return [] }
    var table = try GlossaryTable(file, separator: separator)
    let places = GlossaryFile.Places(file)
    var pieces: [UnreadPiece] = []
    func add(_ text: String, _ offset: Int) {
      pieces.append(UnreadPiece(text: GlossaryText.term(text), position: places.position(offset)))
    }
    let names = table.header.map { header in header.cells.map { table.text.cellText($0) } } ?? []
    var cells: [DelimitedText.Cell] = []
    while try table.next(into: &cells) {
      let row = try GlossaryRow(cells, columns: table.columns, of: table.text, in: file)
      guard row.isOfOurLanguages else {
        add(String(decoding: file.bytes[table.range], as: UTF8.self), table.range.lowerBound)
        continue
      }
      let term = (row.german.terms + row.english.terms).first?.text ?? ""
      for (index, cell) in cells.enumerated() where index < table.columns.count && !cell.isEmpty {
        guard table.columns[index] == nil else { continue }
        add("\(names[index]): \(table.text.cellText(cell)) (\(term))", cell.start)
      }
    }
    for remark in table.remarks {
      add(String(decoding: file.bytes[remark], as: UTF8.self), remark.lowerBound)
    }
    return pieces
  }

  private static func remarks(of file: GlossaryFile) -> [UnreadPiece] {
    let lines = YAMLLines(file.bytes[(file.hasMark ? 3 : 0)...])
    return lines.texts.indices.compactMap { number in
      let remark = lines.remark(ofLine: number).drop(while: \.isWhitespace)
      guard !remark.isEmpty else { return nil }
      let end = lines.texts[number].unicodeScalars.count - lines.end.unicodeScalars.count
      return UnreadPiece(
        text: GlossaryText.term(String(remark)),
        position: TextPosition(line: number + 1, column: end - remark.unicodeScalars.count + 1))
    }
  }
}
