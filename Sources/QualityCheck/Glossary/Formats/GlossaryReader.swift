/// Reads glossary files of every format.
public enum GlossaryReader {
  /// The concepts of a file; its name's ending tells the format where none is given.
  public static func glossary(_ path: String, as format: GlossaryFormat? = nil) throws(GlossaryError)
    -> Glossary
  {
    switch try self.format(of: path, named: format) {
    case let format where format == .csv || format == .tsv:
      let file = try GlossaryFile(reading: path)
      if KnownPhrases.isTable(file) { return Glossary(concepts: [], knownPhrases: try .load(file)) }
      return try CSVGlossary.read(file.bytes, path: path, separator: format == .tsv ? .tab : nil)
    case let format:
      var concepts: [Concept] = []
      try forEach(path, as: format) { concepts.append($0.concept) }
      return Glossary(concepts: concepts)
    }
  }

  /// The concepts of a file, each with its places.
  public static func entries(_ path: String) throws(GlossaryError) -> [GlossaryEntry] {
    var entries: [GlossaryEntry] = []
    try forEach(path) { entries.append($0) }
    return entries
  }

  /// Hands a file's concepts over one by one, in the order of the file.
  ///
  /// TBX, TMX and XLIFF are read in bounded memory, whatever their length; tables and YAML are read whole.
  public static func forEach(
    _ path: String, as format: GlossaryFormat? = nil, _ consume: (GlossaryEntry) -> Void
  ) throws(GlossaryError) {
    switch try self.format(of: path, named: format) {
    case let format where format == .csv || format == .tsv:
      let file = try GlossaryFile(reading: path)
      // Its phrases are no concepts.
      guard !KnownPhrases.isTable(file) else { return }
      try CSVGlossary.entries(file, separator: format == .tsv ? .tab : nil).forEach(consume)
    case .yaml: try YAMLGlossary.entries(GlossaryFile(reading: path)).forEach(consume)
    default: try MarkupGlossary.forEach(path, consume)
    }
  }

  /// Refuses a table that would lose columns of other tools if qc wrote it anew.
  public static func checkRewritable(_ path: String, as format: GlossaryFormat? = nil) throws(GlossaryError) {
    let names = try foreignColumns(path, as: format)
    if !names.isEmpty { throw .foreignColumns(path: path, names: names) }
  }

  /// The columns of a table that qc passes over: those of other tools.
  public static func foreignColumns(
    _ path: String, as format: GlossaryFormat? = nil
  ) throws(GlossaryError) -> [String] {
    let separator: DelimitedText.Separator?
    switch try self.format(of: path, named: format) {
    case .csv: separator = nil
    case .tsv: separator = .tab
    default: return []
    }
    let file = try GlossaryFile(reading: path)
    return file.bytes.isEmpty ? [] : try GlossaryTable(file, separator: separator).foreignColumns
  }

  private static func format(
    of path: String, named format: GlossaryFormat?
  ) throws(GlossaryError) -> GlossaryFormat {
    if let format = format ?? GlossaryFormat(path: path) { return format }
    // What is not there has no format either, and a folder has none.
    try GlossaryFile.check(path)
    throw .unknownFormat(path: path)
  }
}
