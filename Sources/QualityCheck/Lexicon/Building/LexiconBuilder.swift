/// Parses the data packages and compiles them into the bytes of a store.
struct LexiconBuilder {
  let sources: [DataSource]

  /// What the sources were before they were read; see ``DataSource/identity(of:)``.
  let identity: String

  /// Reads what is there; a missing file switches its part off.
  ///
  /// The stamp is the time of change that the store's file will have, in seconds since 1970.
  func build(stamp: Int, progress: (String) -> Void) throws(LexiconError) -> [UInt8] {
    var draft = LexiconDraft()
    var statistics = ""
    for kind in DataSource.Kind.allCases {
      let files = try openFiles(of: kind)
      if files.isEmpty { continue }
      progress("reading \(kind.rawValue)")
      let before = draft.counts
      try read(kind, files, into: &draft)
      statistics += LexiconStatus.Part(kind: kind, counts: draft.counts - before).line + "\n"
    }
    progress("sorting and writing")
    return StoreCompiler.compile(draft, identity: identity, statistics: statistics, stamp: stamp)
  }

  private func openFiles(of kind: DataSource.Kind) throws(LexiconError) -> [String: MappedFile] {
    var files: [String: MappedFile] = [:]
    for source in sources where source.kind == kind {
      do throws(LexiconError) {
        files[source.name] = try MappedFile(path: source.path)
      } catch .storeMissing {
        continue
      }
    }
    return files
  }

  private func read(
    _ kind: DataSource.Kind, _ files: [String: MappedFile], into draft: inout LexiconDraft
  ) throws(LexiconError) {
    switch kind {
    case .wordNet:
      var parser = WordNetParser()
      for file in WordNetParser.File.allCases {
        guard let data = files["data.\(file.rawValue)"] else { continue }
        try parser.readData(file, data.bytes, path: data.path, into: &draft)
      }
      parser.link(into: &draft)
      for file in WordNetParser.File.allCases {
        guard let exceptions = files["\(file.rawValue).exc"] else { continue }
        WordNetParser.readExceptions(file, exceptions.bytes, into: &draft)
      }
      if let counts = files["cntlist.rev"] { WordNetParser.readCounts(counts.bytes, into: &draft) }
    case .mythes:
      for file in files.values { try MyThesParser.read(file.bytes, path: file.path, into: &draft) }
    case .aiksaurus:
      guard let words = files["words.dat"], let meanings = files["meanings.dat"] else { return }
      try AiksaurusParser.read(
        words: words.bytes, wordsPath: words.path, meanings: meanings.bytes, meaningsPath: meanings.path,
        into: &draft)
    case .ding:
      for file in files.values {
        var compiler = DingCompiler()
        try compiler.read(file.bytes, path: file.path, into: &draft)
      }
    case .functionWords:
      for language in Language.allCases {
        guard let file = files["\(language.rawValue)/function-words.txt"] else { continue }
        FunctionWordsParser.read(file.bytes, language, into: &draft)
      }
    case .translationCounts:
      for file in files.values { try TranslationCountsParser.read(file.bytes, path: file.path, into: &draft) }
    case .pivots:
      for file in files.values.sorted(by: { $0.path < $1.path }) {
        try PivotsParser.read(file.bytes, path: file.path, into: &draft)
      }
    case .combiningForms:
      for file in files.values { try CombiningFormsParser.read(file.bytes, path: file.path, into: &draft) }
    }
  }
}
