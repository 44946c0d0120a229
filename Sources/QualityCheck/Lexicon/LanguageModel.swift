internal import CLanguageModel
internal import Foundation
internal import Synchronization

/// A trigram model of English: how likely a word is after two others.
///
/// A binary trigram model is asked where it lies in the mapped file; ARPA files and other models are read by
/// libsphinxbase, which serves one caller at a time. The answers are the same. Logarithms are natural.
public final class LanguageModel: Sendable {
  /// A word of the model's vocabulary.
  public typealias Word = Int32

  private enum Store: Sendable {
    case mapped(TrigramFile)
    case loaded(LoadedModel)

    func withScorer<Result: Sendable>(_ body: (borrowing Scorer) -> Result) -> Result {
      switch self {
      case .mapped(let file): body(Scorer(model: .mapped(file)))
      case .loaded(let model): model.handle.withLock { body(Scorer(model: .loaded($0.model))) }
      }
    }
  }

  private let store: Store
  /// Sentence start and end.
  public let start: Word
  public let end: Word

  /// - Parameter path: for instance `/usr/share/pocketsphinx/model/en-us/en-us.lm.bin`.
  public convenience init(path: String) throws(LanguageModelError) {
    try self.init(path: path, isMapped: true)
  }

  /// - Parameter isMapped: whether a file that can be asked where it lies is not loaded.
  init(path: String, isMapped: Bool) throws(LanguageModelError) {
    guard FileManager.default.isReadableFile(atPath: path) else { throw .missing(path: path) }
    if isMapped, let file = try? MappedFile(path: path), let trigrams = TrigramFile(file) {
      store = .mapped(trigrams)
    } else {
      store = .loaded(try LoadedModel(path: path))
    }
    (start, end) = store.withScorer { ($0.word("<s>"), $0.word("</s>")) }
  }

  /// Where Debian's `pocketsphinx-en-us` puts its model.
  public static let defaultPath = "/usr/share/pocketsphinx/model/en-us/en-us.lm.bin"

  /// Numbers of words, negative for those outside the vocabulary; spellings are lower case.
  public func words(_ spellings: [String]) -> [Word] {
    withScorer { scorer in
      var words: [Word] = []
      words.reserveCapacity(spellings.count)
      for spelling in spellings { words.append(scorer.word(spelling)) }
      return words
    }
  }

  /// Lends the model for many look-ups at a time.
  public func withScorer<Result: Sendable>(_ body: (borrowing Scorer) -> Result) -> Result {
    store.withScorer(body)
  }

  /// Look-ups on a model that is lent for the duration of a call.
  public struct Scorer: ~Copyable {
    fileprivate enum Model {
      case mapped(TrigramFile)
      case loaded(OpaquePointer)
    }

    fileprivate let model: Model
    /// Scores are integer logarithms to this base, which hold every probability of a model exactly enough.
    fileprivate static let base = 1.0001
    private static let scale = Float(log(base))

    /// The number of a lower-case spelling; negative for one outside the vocabulary.
    public func word(_ spelling: String) -> Word {
      switch model {
      case .mapped(let file): file.word(spelling)
      case .loaded(let model): ngram_wid(model, spelling)
      }
    }

    /// What is known of two words in a row, so that it need not be looked up for each word behind them.
    public struct Pair: Sendable {
      fileprivate let place: Int32?
    }

    public func pair(_ first: Word, _ second: Word) -> Pair {
      switch model {
      case .mapped(let file): Pair(place: file.pair(first, second))
      case .loaded: Pair(place: nil)
      }
    }

    /// ln P(word | second, first), where `first second word` is the order of the text.
    public func trigram(_ first: Word, _ second: Word, _ word: Word) -> Float {
      trigram(first, second, known: pair(first, second), word).logProbability
    }

    /// The same where the pair of the first two words is known; gives that of the last two.
    public func trigram(
      _ first: Word, _ second: Word, known pair: Pair, _ word: Word
    ) -> (logProbability: Float, pair: Pair) {
      switch model {
      case .mapped(let file):
        let (score, place) = file.trigram(first, second, context: pair.place, word)
        return (Float(score) * Self.scale, Pair(place: place))
      case .loaded(let model):
        var order: Int32 = 0
        return (Float(ngram_tg_score(model, word, second, first, &order)) * Self.scale, Pair(place: nil))
      }
    }

    /// ln P(word | previous), and whether the model knows the pair itself rather than backing off.
    public func bigram(_ previous: Word, _ word: Word) -> (logProbability: Float, isAttested: Bool) {
      switch model {
      case .mapped(let file):
        let (score, isAttested) = file.bigram(previous, word)
        return (Float(score) * Self.scale, isAttested)
      case .loaded(let model):
        var order: Int32 = 0
        let score = ngram_bg_score(model, word, previous, &order)
        return (Float(score) * Self.scale, order >= 2)
      }
    }

    /// ln P(word).
    public func unigram(_ word: Word) -> Float {
      switch model {
      case .mapped(let file): return Float(file.unigram(word)) * Self.scale
      case .loaded(let model):
        var order: Int32 = 0
        return Float(ngram_ng_score(model, word, nil, 0, &order)) * Self.scale
      }
    }
  }

  /// A model in the memory of libsphinxbase.
  private final class LoadedModel: Sendable {
    let handle: Mutex<Handle>

    init(path: String) throws(LanguageModelError) {
      qc_lm_silence()
      // No table and no shift.
      guard let logarithms = logmath_init(Scorer.base, 0, 0) else { throw .unreadable(path: path) }
      guard let model = ngram_model_read(nil, path, NGRAM_AUTO, logarithms) else {
        logmath_free(logarithms)
        throw .unreadable(path: path)
      }
      handle = Mutex(Handle(model: model, logarithms: logarithms))
    }
  }

  private struct Handle: ~Copyable {
    let model: OpaquePointer
    let logarithms: OpaquePointer

    deinit {
      ngram_model_free(model)
      logmath_free(logarithms)
    }
  }
}

/// Why a language model cannot be used.
public enum LanguageModelError: Error, Equatable, Sendable {
  case missing(path: String)
  case unreadable(path: String)
}
