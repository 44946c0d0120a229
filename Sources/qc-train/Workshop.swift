import QualityCheck

/// What training needs of the pipeline: pairs read, cut and paired, and an unspinner to examine them.
struct Workshop {
  let stages: Stages
  let unspinner: Unspinner

  init(data: DataDirectory, glossary path: String?) throws {
    let lexicon = try LexiconCache().openOrBuild()
    let model = try LanguageModel(path: LanguageModel.defaultPath)
    let glossary = try path.map { try Glossary.load([$0]) } ?? Glossary.bundled(in: data)
    stages = Stages.standard(data: data, glossary: glossary)
    unspinner = try Unspinner(
      lexicon: lexicon, model: model, glossary: glossary, data: data, detection: .untrained)
  }

  func bitext(target: String, source: String?, lines: Bool) throws -> Bitext {
    let pairing: Pairing = lines ? .lines : .automatic
    let english = try stages.segment(stages.read(target, .english, pairing), pairing)
    let german = try source.map { try stages.segment(stages.read($0, .german, pairing), pairing) }
    let side = german ?? Side(
      document: Document(path: "", language: .german, utf8: [], blocks: []), sentences: [], tokens: [], forms: [])
    let pairs = try lines ? Stages.inOrder(side, english) : stages.align(side, english)
    return Bitext(source: side, target: english, pairs: pairs)
  }
}
