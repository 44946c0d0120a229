/// Reads glossary files of every format.
public enum GlossaryReader {
  /// The concepts of a file.
  public static func glossary(_ path: String) throws(GlossaryError) -> Glossary {
    switch try format(of: path) {
    case .csv:
      let file = try GlossaryFile(reading: path)
      return try CSVGlossary.read(file.bytes, path: path, separator: nil)
    case .tsv:
      let file = try GlossaryFile(reading: path)
      return try CSVGlossary.read(file.bytes, path: path, separator: .tab)
    default:
      var concepts: [Concept] = []
      try forEach(path) { concepts.append($0.concept) }
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
    _ path: String, _ consume: (GlossaryEntry) -> Void
  ) throws(GlossaryError) {
    switch try format(of: path) {
    case .csv: try CSVGlossary.entries(GlossaryFile(reading: path), separator: nil).forEach(consume)
    case .tsv: try CSVGlossary.entries(GlossaryFile(reading: path), separator: .tab).forEach(consume)
    case .yaml: throw .unknownFormat(path: path)
    case .tbx, .tmx, .xliff: throw .unknownFormat(path: path)
    }
  }

  private static func format(of path: String) throws(GlossaryError) -> GlossaryFormat {
    if let format = GlossaryFormat(path: path) { return format }
    throw .unknownFormat(path: path)
  }
}
