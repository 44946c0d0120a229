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
    async let spelling = SpellingDictionaries.load()
    var resources = Resources.openMapped(data: data, progress: progress)
    resources.take(await spelling)
    return resources
  }

  /// Opens what is mapped into memory and takes no time: everything but the spelling dictionaries.
  public static func openMapped(
    data: DataDirectory?, progress: (LexiconCache.Event) -> Void = { _ in }
  ) -> Resources {
    var resources = Resources(data: data)
    resources.lexicon = resources.take(Result { try Lexicon.openOrBuild(progress: progress) })
    resources.model = resources.take(Result { try LanguageModel(path: LanguageModel.defaultPath) })
    return resources
  }

  /// Adds the spelling dictionaries.
  public mutating func take(_ spelling: SpellingDictionaries) {
    american = take(spelling.american)
    british = take(spelling.british)
    german = take(spelling.german)
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
