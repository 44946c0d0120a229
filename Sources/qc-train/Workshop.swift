import QualityCheck

/// What training needs of the pipeline: pairs read, cut and paired, and an unspinner to examine them.
struct Workshop {
  let pipeline: Pipeline
  let unspinner: Unspinner

  init(data: DataDirectory, glossary path: String?, detection: DetectionModel = .untrained) async throws {
    let resources = Resources.open(data: data)
    guard let lexicon = resources.lexicon, let model = resources.model else {
      throw resources.problems.first ?? LanguageModelError.missing(path: LanguageModel.defaultPath)
    }
    let glossary = try path.map { try Glossary.load([$0]) } ?? Glossary.bundled(in: data)
    unspinner = try Unspinner(
      lexicon: lexicon, model: model, glossary: glossary, data: data, detection: detection)
    // Without a language model nothing is unspun: that is left to the unspinner here.
    var steps = resources
    steps.model = nil
    pipeline = Pipeline(stages: try .standard(resources: steps, glossary: glossary), rules: [])
  }

  func bitext(target: String, source: String?, lines: Bool) throws -> Bitext {
    try pipeline.report(Job(target: target, source: source, pairing: lines ? .lines : .automatic)).bitext
  }
}
