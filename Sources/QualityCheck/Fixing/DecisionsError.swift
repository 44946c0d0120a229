/// Why decisions cannot be applied.
public enum DecisionsError: Error, Hashable, Sendable {
  case unreadable(path: String, reason: String)
  /// No JSON, or not the members that decisions have.
  case notDecisions(path: String)
  case otherVersion(path: String, found: Int)
  /// None of the decided texts is this one.
  case otherText(path: String, text: String, madeFor: [String])
  /// The words of a decision do not stand where it says, or nothing says what to write.
  case wrongPlace(path: String, words: String)
  /// What is to be written holds a line end or another control character.
  case controlCharacter(path: String, words: String)
}

/// The sentence a person reads.
extension DecisionsError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      return "\(path): the decisions cannot be read: \(reason); check the path"
    case .notDecisions(let path):
      return "\(path): these are no decisions of qc; save them in a report of 'qc report --format html'"
    case .otherVersion(let path, let found):
      return
        "\(path): decisions of version \(found), while this qc knows version \(Decisions.schemaVersion); "
        + "make the report anew with this qc"
    case .otherText(let path, let text, let madeFor):
      let made =
        madeFor.isEmpty ? "no text at all" : madeFor.prefix(3).map(\.onOneLine).joined(separator: ", ")
      return
        "\(path): the decisions were made for another text than \(text == "-" ? "standard input" : text), or "
        + "it has changed since (they are for \(made)); make a new report of it and decide there"
    case .wrongPlace(let path, let words):
      return
        "\(path): the decision about '\(words.onOneLine)' does not fit the text; was the file edited by hand?"
    case .controlCharacter(let path, let words):
      return
        "\(path): the replacement of '\(words.onOneLine)' holds a line end or control character; write one line"
    }
  }
}
