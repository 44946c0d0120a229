/// What the pipeline asks of the machine: dictionaries, language model, qc's own data. What is missing is nil.
public struct Resources: Sendable {
  public var data: DataDirectory?
  public var lexicon: Lexicon?
  public var model: LanguageModel?
  public var american: SpellingDictionary?
  public var british: SpellingDictionary?
  public var german: SpellingDictionary?
  /// Why something is missing, in the order of opening.
  public var problems: [any Error] = []

  /// Nothing but qc's own data.
  public init(data: DataDirectory? = nil) { self.data = data }

  /// Opens everything that is installed; building the lexicon takes seconds the first time.
  public static func open(
    data: DataDirectory? = .locate(), progress: @escaping @Sendable (LexiconCache.Event) -> Void = { _ in }
  ) async -> Resources {
    async let lexicon = Result { try Lexicon.openOrBuild(progress: progress) }
    async let model = Result { try LanguageModel(path: LanguageModel.defaultPath) }
    async let american = Result { try SpellingDictionary("en_US") }
    async let british = Result { try SpellingDictionary("en_GB") }
    async let german = Result { try SpellingDictionary("de_DE") }
    var resources = Resources(data: data)
    resources.lexicon = await resources.take(lexicon)
    resources.model = await resources.take(model)
    resources.american = await resources.take(american)
    resources.british = await resources.take(british)
    resources.german = await resources.take(german)
    return resources
  }

  private mutating func take<Value>(_ result: Result<Value, any Error>) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let error):
      problems.append(error)
      return nil
    }
  }
}
