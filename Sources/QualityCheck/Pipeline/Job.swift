/// One pair to check.
public struct Job: Sendable, Hashable {
  /// Path of the English; `-` reads standard input.
  public let target: String
  /// Path of the German; nil when the English stands alone.
  public let source: String?
  public let pairing: Pairing

  public init(target: String, source: String? = nil, pairing: Pairing = .automatic) {
    self.target = target
    self.source = source
    self.pairing = pairing
  }
}

/// How the sentences of the two texts find together.
public enum Pairing: String, Sendable, CaseIterable {
  /// By what they say.
  case automatic = "auto"
  /// Line n of one file is line n of the other.
  case lines
}
