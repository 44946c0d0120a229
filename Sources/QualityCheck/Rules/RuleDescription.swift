/// What a rule is: the one place its documentation, metadata and tests come from.
public struct RuleDescription: Sendable {
  public let id: RuleID
  /// A short title, for instance "Tortured phrase".
  public let name: String
  /// What the rule flags, one sentence.
  public let summary: String
  /// Why that is bad, and how the rule knows; a short paragraph.
  public let rationale: String
  /// MQM category, for instance `terminology/wrong-term`.
  public let category: String
  public let severity: Severity
  /// Examples without a finding.
  public let passing: [Example]
  /// Examples with findings, marked `↓...↑`.
  public let failing: [Example]

  public init(
    id: RuleID, name: String, summary: String, rationale: String, category: String, severity: Severity,
    passing: [Example], failing: [Example]
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.rationale = rationale
    self.category = category
    self.severity = severity
    self.passing = passing
    self.failing = failing
  }
}

/// A small pair of texts that shows a rule; it is run as a test.
public struct Example: Sendable {
  /// The English, with every expected finding between `↓` and `↑`.
  public let target: String
  /// The German, line by line beside the English; empty when the rule is to manage without.
  public let source: String
  /// Expected first suggestion of the first finding, where the example shows one.
  public let correction: String?
  /// The glossary the example is about: rows of `de,en,status`, the last where it is not preferred.
  public let glossary: String
  public let file: String
  public let line: Int

  public init(
    _ target: String, source: String = "", glossary: String = "", correction: String? = nil,
    file: String = #filePath, line: Int = #line
  ) {
    self.target = target
    self.source = source
    self.correction = correction
    self.glossary = glossary
    self.file = file
    self.line = line
  }
}

extension Example {
  /// The glossary in words: `Sperrliste: blacklist (deprecated)`.
  package var glossaryEntries: [String] {
    glossary.split(separator: "\n").map { row in
      let cells = row.split(separator: ",").map { $0.split(separator: "|").joined(separator: " or ") }
      guard cells.count > 1 else { return String(row) }
      return "\(cells[0]): \(cells[1])" + (cells.count > 2 ? " (\(cells[2]))" : "")
    }
  }
}
