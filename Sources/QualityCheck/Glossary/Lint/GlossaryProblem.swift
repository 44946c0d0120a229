/// Something in a glossary that will not do what its author wants.
public struct GlossaryProblem: Sendable, Hashable {
  public let check: GlossaryCheck
  public let severity: Severity
  /// One line, lower case, no full stop, words quoted.
  public let message: String
  /// The words the problem is about, as the file has them or as the reader understood them.
  public let text: String
  /// The file, as the user named it.
  public let path: String
  public let position: TextPosition
  /// The bytes of the file that hold ``text``; empty where the file writes it otherwise, nil in UTF-16.
  public internal(set) var span: TextSpan?
  /// Where the span ends.
  public internal(set) var end: TextPosition
  /// Another place that the problem is about: the first of two duplicates.
  public let other: Place?

  public struct Place: Sendable, Hashable {
    public let path: String
    public let position: TextPosition
  }

  init(
    _ check: GlossaryCheck, severity: Severity? = nil, _ message: String, text: String, path: String,
    position: TextPosition, other: Place? = nil
  ) {
    self.check = check
    self.severity = severity ?? check.severity
    self.message = message
    self.text = text
    self.path = path
    self.position = position
    end = position
    self.other = other
  }
}

/// What `qc glossary lint` looks for; the names never change.
public enum GlossaryCheck: String, Sendable, CaseIterable {
  /// A term that stands twice in one concept, or two concepts of one domain with the same terms.
  case duplicate = "duplicate-term"
  /// The same German of one domain has an English term that one concept allows and another forbids.
  case contradiction = "contradictory-term"
  /// A term that one concept allows and forbids.
  case contradictoryStatus = "contradictory-status"
  /// A forbidden term of a concept that offers nothing instead.
  case noReplacement = "no-replacement"
  /// Two concepts that share a German term and no domain tells them apart.
  case ambiguous = "ambiguous-german"
  /// Two concepts with the same identifier and nothing else in common.
  case repeatedID = "repeated-id"
  /// A cell that a spreadsheet would run.
  case formula = "formula-cell"
  /// A term that can never be found in a text.
  case unmatchable = "unmatchable-term"
  /// A word that the spelling dictionary does not know.
  case unknownWord = "unknown-word"
  /// An everyday word that will be reported where nothing is wrong: forbidden English, or German of many meanings.
  case commonWord = "common-word"
  /// A term inside a term of another concept: the longer one wins where both fit.
  case nested = "nested-term"

  /// How bad it is: major stops the gate, minor is worth a look, neutral is for information.
  public var severity: Severity {
    switch self {
    case .contradiction, .contradictoryStatus, .noReplacement, .ambiguous, .repeatedID, .formula,
      .unmatchable:
      .major
    case .duplicate, .commonWord, .unknownWord: .minor
    case .nested: .neutral
    }
  }

  public var summary: String {
    switch self {
    case .duplicate: "a term stands twice"
    case .contradiction: "one concept allows what another forbids for the same German"
    case .contradictoryStatus: "a term is allowed and forbidden at once"
    case .noReplacement: "a forbidden term has no replacement"
    case .ambiguous: "two concepts share a German term and no domain tells them apart"
    case .repeatedID: "two concepts have the same identifier"
    case .formula: "a spreadsheet would run the cell as a formula"
    case .unmatchable: "the term can never be found"
    case .unknownWord: "the spelling dictionary does not know a word"
    case .commonWord: "an everyday word will be reported where nothing is wrong"
    case .nested: "a term stands inside a term of another concept"
    }
  }
}
