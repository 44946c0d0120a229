internal import Dispatch

/// The spelling dictionaries that qc asks, each or why it is missing.
public struct SpellingDictionaries: Sendable {
  let american: Result<SpellingDictionary, any Error>
  let british: Result<SpellingDictionary, any Error>
  let german: Result<SpellingDictionary, any Error>

  /// Those that are installed; the one that every text is looked up in is loaded behind the caller's back.
  ///
  /// The others wait until they are asked, for many texts need none: Hunspell takes 60 ms for each, loads one at a time,
  /// and whoever waits for it is lost to other work.
  ///
  /// - Parameter variant: the English that the texts are written in; nil for any.
  public static func open(for variant: EnglishVariant? = nil) -> SpellingDictionaries {
    let dictionaries = SpellingDictionaries(
      american: Result { try SpellingDictionary("en_US") },
      british: Result { try SpellingDictionary("en_GB") },
      german: Result { try SpellingDictionary("de_DE") })
    let first = variant == .british ? dictionaries.british : dictionaries.american
    DispatchQueue.global().async { try? first.get().load() }
    return dictionaries
  }
}
