/// Glossaries as comma- or tab-separated text.
///
/// A header row names the columns in any order (``GlossaryColumn``). Without one, two columns are source and target,
/// and four or five are what DeepL exports. `|` separates terms in one cell. A row's status and its other facts of a
/// term speak of its English terms, or of its German ones when it has no English. Cells that begin with an apostrophe
/// and a formula's first character are freed from the apostrophe.
enum CSVGlossary {
  static func read(
    _ bytes: [UInt8], path: String, separator: DelimitedText.Separator?
  ) throws(GlossaryError) -> Glossary {
    let builder = try build(
      GlossaryFile(path: path, bytes: bytes), separator: separator, keepsPlaces: false)
    return Glossary(concepts: builder.concepts)
  }

  /// The concepts with their places.
  static func entries(
    _ file: GlossaryFile, separator: DelimitedText.Separator?
  ) throws(GlossaryError) -> [GlossaryEntry] {
    let builder = try build(file, separator: separator, keepsPlaces: true)
    let places = GlossaryFile.Places(file)
    return zip(builder.concepts, builder.places).map { concept, place in
      GlossaryEntry(
        concept: concept, position: places.position(place.concept),
        german: place.german.map(places.position), english: place.english.map(places.position))
    }
  }

  private static func build(
    _ file: GlossaryFile, separator: DelimitedText.Separator?, keepsPlaces: Bool
  ) throws(GlossaryError) -> GlossaryBuilder {
    let bytes = file.bytes
    try file.checkEncoding()
    let start = file.hasMark ? 3 : 0
    guard bytes[start...].contains(where: { $0 > 0x20 }) else { throw .empty(path: file.path) }

    var text = DelimitedText(bytes, separator: separator ?? .guess(bytes, from: start), from: start)
    var row: [DelimitedText.Cell] = []
    var builder = GlossaryBuilder(keepsPlaces: keepsPlaces)
    var columns: [GlossaryColumn?]?
    while try file.next(&text, into: &row) {
      guard row.contains(where: { !$0.isEmpty }), !text.isRemark(row) else { continue }
      if columns == nil {
        columns = try GlossaryColumn.header(row, of: text, in: file)
        if columns != nil { continue }
        columns = GlossaryColumn.unnamed(row, of: text)
      }
      let read = try GlossaryRow(row, columns: columns ?? [], of: text, in: file)
      if read.isOfOurLanguages { builder.add(read) }
    }
    return builder
  }
}

extension DelimitedText {
  /// Whether a line is a remark, as OmegaT's tab-separated glossaries have them: `# made in May`, not `#MeToo`.
  fileprivate func isRemark(_ row: [Cell]) -> Bool {
    guard separator == .tab else { return false }
    let cell = bytes[row[0].start..<row[0].end]
    return cell.first == 0x23 && (row.count == 1 || cell.dropFirst().first == 0x20)
  }
}
