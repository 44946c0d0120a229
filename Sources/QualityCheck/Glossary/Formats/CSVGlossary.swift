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
    var table = try GlossaryTable(file, separator: separator)
    var row: [DelimitedText.Cell] = []
    var builder = GlossaryBuilder(keepsPlaces: keepsPlaces)
    while try table.next(into: &row) {
      let read = try GlossaryRow(row, columns: table.columns, of: table.text, in: file)
      if read.isOfOurLanguages { builder.add(read) }
    }
    return builder
  }
}
