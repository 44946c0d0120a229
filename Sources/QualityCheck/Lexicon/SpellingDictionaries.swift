/// The spelling dictionaries that qc asks, each or why it is missing.
public struct SpellingDictionaries: Sendable {
  let american: Result<SpellingDictionary, any Error>
  let british: Result<SpellingDictionary, any Error>
  let german: Result<SpellingDictionary, any Error>

  /// Loads what is installed, one after the other: Hunspell loads one at a time, and whoever waits for it is lost to
  /// other work.
  public static func load() -> SpellingDictionaries {
    SpellingDictionaries(
      american: Result { try SpellingDictionary("en_US") },
      british: Result { try SpellingDictionary("en_GB") },
      german: Result { try SpellingDictionary("de_DE") })
  }
}
