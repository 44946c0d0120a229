import Testing

@testable import QualityCheck

/// An unspinner with all that is installed, and texts for it line by line.
struct Laboratory {
  let unspinner: Unspinner
  private let stages: Stages
  private let data: DataDirectory
  private let resources: Resources

  init() throws {
    data = try #require(DataDirectory.locate())
    resources = Resources.open(data: data)
    let glossary = try Glossary.bundled(in: data)
    stages = try Stages.standard(resources: resources, glossary: glossary)
    unspinner = try Unspinner(
      lexicon: #require(resources.lexicon), model: #require(resources.model), glossary: glossary, data: data)
  }

  /// One that knows terms of a newsroom's own besides.
  func unspinner(beside own: Glossary) throws -> Unspinner {
    try Unspinner(
      lexicon: #require(resources.lexicon), model: #require(resources.model),
      glossary: Glossary.bundled(in: data).yielding(to: own).merging(own), data: data)
  }

  /// English without a source.
  func bitext(_ english: String) throws -> Bitext {
    let target = try side(english, .english)
    return Bitext(source: try side("", .german), target: target, pairs: Self.alone(target))
  }

  /// - Parameter isPaired: whether the lines are each other's; if not, the whole German is evidence for each.
  func bitext(_ english: String, german: String, isPaired: Bool = true) throws -> Bitext {
    let (source, target) = (try side(german, .german), try side(english, .english))
    return Bitext(
      source: source, target: target, pairs: isPaired ? Stages.inOrder(source, target) : Self.alone(target))
  }

  /// Each sentence without a partner.
  private static func alone(_ target: Side) -> [SentencePair] {
    target.sentences.indices.map { SentencePair(source: 0..<0, target: $0..<($0 + 1), confidence: 0) }
  }

  private func side(_ text: String, _ language: Language) throws -> Side {
    let document = try DocumentReader.document(
      bytes: Array(text.utf8), path: language.rawValue, language: language, layout: .lines)
    return try stages.annotate(stages.segment(document, .lines))
  }
}
