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
  ///
  /// - Parameter spelling: those of the machine unless they were opened before.
  public static func open(
    data: DataDirectory? = .locate(), spelling: SpellingDictionaries = .open(),
    progress: (LexiconCache.Event) -> Void = { _ in }
  ) -> Resources {
    var resources = Resources(data: data)
    resources.lexicon = resources.take(Result { try Lexicon.openOrBuild(progress: progress) })
    resources.model = resources.take(Result { try LanguageModel(path: LanguageModel.defaultPath) })
    resources.american = resources.take(spelling.american)
    resources.british = resources.take(spelling.british)
    resources.german = resources.take(spelling.german)
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
