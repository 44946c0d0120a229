/// What a glossary says of a term's use.
public enum TermStatus: String, Sendable, Codable, CaseIterable {
  /// Required.
  case preferred
  /// Accepted beside the preferred term.
  case admitted
  /// An error.
  case deprecated
  /// A warning: it was right once.
  case superseded

  /// Whether a text may use the term.
  public var isAllowed: Bool { self == .preferred || self == .admitted }
}
