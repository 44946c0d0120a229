internal import CLanguageModel
internal import Foundation
internal import Synchronization

/// A trigram model of English: how likely a word is after two others.
///
/// Reads binary and ARPA models through libsphinxbase. Logarithms are natural.
public final class LanguageModel: Sendable {
  /// A word of the model's vocabulary.
  public typealias Word = Int32

  private let handle: Mutex<Handle>
  /// Sentence start and end.
  public let start: Word
  public let end: Word

  /// - Parameter path: for instance `/usr/share/pocketsphinx/model/en-us/en-us.lm.bin`.
  public init(path: String) throws(LanguageModelError) {
    guard FileManager.default.isReadableFile(atPath: path) else { throw .missing(path: path) }
    qc_lm_silence()
    // No table and no shift: integer logarithms to this base hold every probability of the model exactly enough.
    guard let logarithms = logmath_init(Handle.base, 0, 0) else { throw .unreadable(path: path) }
    guard let model = ngram_model_read(nil, path, NGRAM_AUTO, logarithms) else {
      logmath_free(logarithms)
      throw .unreadable(path: path)
    }
    start = ngram_wid(model, "<s>")
    end = ngram_wid(model, "</s>")
    handle = Mutex(Handle(model: model, logarithms: logarithms))
  }

  /// Where Debian's `pocketsphinx-en-us` puts its model.
  public static let defaultPath = "/usr/share/pocketsphinx/model/en-us/en-us.lm.bin"

  /// Numbers of words, negative for those outside the vocabulary; spellings are lower case.
  public func words(_ spellings: [String]) -> [Word] {
    handle.withLock { handle in spellings.map { ngram_wid(handle.model, $0) } }
  }

  /// Lends the model for many look-ups at a time.
  public func withScorer<Result: Sendable>(_ body: (borrowing Scorer) -> Result) -> Result {
    handle.withLock { handle in body(Scorer(model: handle.model)) }
  }

  /// Look-ups on a model that is lent for the duration of a call.
  public struct Scorer: ~Copyable {
    fileprivate let model: OpaquePointer

    /// The number of a lower-case spelling; negative for one outside the vocabulary.
    public func word(_ spelling: String) -> Word { ngram_wid(model, spelling) }

    /// ln P(word | second, first), where `first second word` is the order of the text.
    public func trigram(_ first: Word, _ second: Word, _ word: Word) -> Float {
      var order: Int32 = 0
      return Float(ngram_tg_score(model, word, second, first, &order)) * Handle.scale
    }

    /// ln P(word | previous), and whether the model knows the pair itself rather than backing off.
    public func bigram(_ previous: Word, _ word: Word) -> (logProbability: Float, isAttested: Bool) {
      var order: Int32 = 0
      let score = ngram_bg_score(model, word, previous, &order)
      return (Float(score) * Handle.scale, order >= 2)
    }

    /// ln P(word).
    public func unigram(_ word: Word) -> Float {
      var order: Int32 = 0
      return Float(ngram_ng_score(model, word, nil, 0, &order)) * Handle.scale
    }
  }

  private struct Handle: ~Copyable {
    static let base = 1.0001
    static let scale = Float(log(base))
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
