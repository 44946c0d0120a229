/// Turns reports into one format: a pure function, the same bytes for the same reports.
public protocol Reporter: Sendable {
  /// The whole output, with its last line end.
  ///
  /// - Parameter unread: texts of which there is no report. Formats that build servers and editors look at alone tell
  ///   of them; where a format is for the terminal, or has no place for them, standard error does.
  func render(_ reports: [Report], unread: [UnreadText]) -> String
}

extension Reporter {
  public func render(_ reports: [Report]) -> String { render(reports, unread: []) }
}

/// A text or folder that was to be checked and could not be read.
public struct UnreadText: Sendable, Hashable {
  /// Of the English, as the user gave it.
  public let path: String
  /// What is wrong, with the path that it is about, and the cure.
  public let sentence: String

  /// The rule's place where a format demands one; there is no such rule.
  static let name = "unreadable-text"

  public init(path: String, sentence: String) {
    self.path = path
    self.sentence = sentence
  }

  /// Without a leading `./`, as in ``Place``.
  var shownPath: String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
}

/// The formats by the names the command line uses.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: a terminal's page, one line a finding, a page for editors.
  case text, concise, html
  /// For programs that know qc.
  case json
  /// For editors, build servers and code review.
  case sarif, junit, github, gitlab, rdjson, markdown, csv
}
