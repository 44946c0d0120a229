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

  /// The concepts of a file that is to be changed, which a list of known phrases is not.
  public static func terms(_ path: String, as format: GlossaryFormat? = nil) throws(GlossaryError) -> Glossary
  {
    let glossary = try glossary(path, as: format)
    guard glossary.knownPhrases.phrases.isEmpty else { throw .knownPhrases(path: path) }
    return glossary
  }

  static func format(
    of path: String, named format: GlossaryFormat?
  ) throws(GlossaryError) -> GlossaryFormat {
    if let format = format ?? GlossaryFormat(path: path) { return format }
    // What is not there has no format either, and a folder has none.
    try GlossaryFile.check(path)
    throw .unknownFormat(path: path)
  }
}
