internal import Dispatch

/// The spelling dictionaries that qc asks, each or why it is missing.
public struct SpellingDictionaries: Sendable {
  let american: Result<SpellingDictionary, any Error>
  let british: Result<SpellingDictionary, any Error>
  let german: Result<SpellingDictionary, any Error>

  /// Those that are installed; they are loaded behind the caller's back.
  ///
  /// One after the other: Hunspell loads one at a time, and whoever waits for it is lost to other work.
  public static func open() -> SpellingDictionaries {
    let dictionaries = SpellingDictionaries(
      american: Result { try SpellingDictionary("en_US") },
      british: Result { try SpellingDictionary("en_GB") },
      german: Result { try SpellingDictionary("de_DE") })
    DispatchQueue.global().async {
      for dictionary in [dictionaries.american, dictionaries.british, dictionaries.german] {
        try? dictionary.get().load()
      }
    }
    return dictionaries
  }
}
