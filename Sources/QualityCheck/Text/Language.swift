/// The two languages of a pair: the source is German, the target is English.
public enum Language: String, Sendable, CaseIterable, Codable {
  case german = "de"
  case english = "en"
}
